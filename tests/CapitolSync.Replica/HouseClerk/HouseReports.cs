using System.Globalization;
using System.Text;

namespace CapitolSync.Replica.HouseClerk;

/// <summary>Makes reports of the members for the Clerk to publish.</summary>
internal static class HouseReports
{
    private const int FirstYear = 2015, FirstId = 20030001;

    private static readonly string[] Assets = ["Apple Inc. (AAPL) [ST]", "NVIDIA Corporation (NVDA) [ST]", "Microsoft Corporation (MSFT) [ST]", "Alphabet Inc. (GOOGL) [ST]", "Intel Corporation (INTC) [ST]"];
    private static readonly string[] Amounts = ["$1,001 - $15,000", "$15,001 - $50,000", "$50,001 - $100,000"];

    /// <summary>Publishes this many reports of the year, one a member in turn; the earlier years have an index without any.</summary>
    public static void Publish(HouseClerkData house, IReadOnlyList<ReplicaLegislator> members, int count, DateOnly today)
    {
        // The font of the reports has no letters beyond ASCII.
        var filers = members
            .Where(member => member.Terms[^1] is { Type: "rep" } term && term.Start <= today && today <= term.End && Ascii.IsValid(First(member) + member.LastName))
            .OrderBy(member => member.BioguideId, StringComparer.Ordinal).ToList();
        Require.That(filers.Count > 0, "There is nobody in the House who could file.");
        for (var year = FirstYear; year < today.Year; year++)
            house.SetIndex(year, [Annual(filers[0], year)]);
        var reports = Enumerable.Range(0, count).Select(number => (Filer: filers[number % filers.Count], Report: Report(filers[number % filers.Count], number, today))).ToList();
        house.SetIndex(today.Year, [.. reports.Select(one => new HouseIndexRow(one.Report.FilingId, one.Filer.LastName, First(one.Filer), one.Report.StateDistrict, IndexDay(today)) { Suffix = one.Filer.Suffix ?? "" })]);
        foreach (var (_, report) in reports)
            house.SetDocument(today.Year, report.FilingId, () => PtrPdf.Write(report));
    }

    private static HouseIndexRow Annual(ReplicaLegislator filer, int year) =>
        new((10000000 + year).ToString(CultureInfo.InvariantCulture), filer.LastName, First(filer), Seat(filer), string.Create(CultureInfo.InvariantCulture, $"5/15/{year}")) { FilingType = "O" };

    private static PtrReport Report(ReplicaLegislator filer, int number, DateOnly today) => new()
    {
        FilingId = (FirstId + number).ToString(CultureInfo.InvariantCulture),
        FilerName = string.Join(' ', new[] { "Hon.", First(filer), filer.LastName, filer.Suffix }.Where(part => !string.IsNullOrEmpty(part))),
        StateDistrict = Seat(filer),
        SignedOn = Printed(today),
        Rows = [.. Enumerable.Range(0, 1 + number % 3).Select(row => new PtrRow
        {
            Owner = row % 2 == 0 ? "" : "SP",
            Asset = Assets[(number + row) % Assets.Length],
            Type = (number + row) % 2 == 0 ? "P" : "S",
            Date = Printed(today.AddDays(-20 - row)),
            Notified = Printed(today.AddDays(-10)),
            Amount = Amounts[(number + row) % Amounts.Length],
        })],
    };

    private static string First(ReplicaLegislator filer) => string.Join(' ', new[] { filer.FirstName, filer.MiddleName }.Where(part => !string.IsNullOrEmpty(part)));

    private static string Seat(ReplicaLegislator filer) => string.Create(CultureInfo.InvariantCulture, $"{filer.StateId}{filer.Terms[^1].District ?? 0:00}");

    private static string Printed(DateOnly day) => day.ToString("MM/dd/yyyy", CultureInfo.InvariantCulture);

    private static string IndexDay(DateOnly day) => day.ToString("M/d/yyyy", CultureInfo.InvariantCulture);
}
