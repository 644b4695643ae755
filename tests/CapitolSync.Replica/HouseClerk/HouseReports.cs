using System.Globalization;
using System.Text;

namespace CapitolSync.Replica.HouseClerk;

/// <summary>Makes reports of the members for the Clerk to publish.</summary>
internal static class HouseReports
{
    private const int FirstYear = 2015, FirstId = 20030001;

    // The first reports are plain; among more than these are all kinds.
    private const int Plain = 60;

    private static readonly string[] Assets = ["Apple Inc. (AAPL) [ST]", "NVIDIA Corporation (NVDA) [ST]", "Microsoft Corporation (MSFT) [ST]", "Alphabet Inc. (GOOGL) [ST]", "Intel Corporation (INTC) [ST]"];
    private static readonly string[] Amounts = ["$1,001 - $15,000", "$15,001 - $50,000", "$50,001 - $100,000"];

    /// <summary>Publishes this many reports of the year, one a member in turn; the earlier years have an index without any.</summary>
    public static void Publish(HouseClerkData house, IReadOnlyList<ReplicaLegislator> members, int count, DateOnly today)
    {
        var filers = Filers(members, today);
        for (var year = FirstYear; year < today.Year; year++)
            house.SetIndex(year, [Annual(filers[0], year)]);
        house.SetIndex(today.Year, Add(house, today.Year, filers, 0, count, today));
    }

    /// <summary>Who can file: the font of the reports has no letters beyond ASCII.</summary>
    public static List<ReplicaLegislator> Filers(IReadOnlyList<ReplicaLegislator> members, DateOnly today)
    {
        var filers = members
            .Where(member => member.Terms[^1] is { Type: "rep" } term && term.Start <= today && today <= term.End && Ascii.IsValid(First(member) + member.LastName))
            .OrderBy(member => member.BioguideId, StringComparer.Ordinal).ToList();
        Require.That(filers.Count > 0, "There is nobody in the House who could file.");
        return filers;
    }

    /// <summary>Puts the documents of reports there, from this number on, with DocIDs at this distance from those of the others.</summary>
    /// <returns>Their rows in the index.</returns>
    public static List<HouseIndexRow> Add(HouseClerkData house, int year, List<ReplicaLegislator> filers, int first, int count, DateOnly today, int distance = 0)
    {
        var rows = new List<HouseIndexRow>(count);
        for (var number = first; number < first + count; number++)
        {
            var filer = filers[number % filers.Count];
            var report = Report(filer, number, number / filers.Count, today) with { FilingId = (FirstId + distance + number).ToString(CultureInfo.InvariantCulture) };
            house.SetReport(year, report);
            rows.Add(new HouseIndexRow(report.FilingId, filer.LastName, First(filer), report.StateDistrict, IndexDay(today)) { Suffix = filer.Suffix ?? "" });
        }

        return rows;
    }

    /// <summary>A day as a report prints it.</summary>
    public static string Printed(DateOnly day) => day.ToString("MM/dd/yyyy", CultureInfo.InvariantCulture);

    /// <summary>A day as the index prints it.</summary>
    public static string IndexDay(DateOnly day) => day.ToString("M/d/yyyy", CultureInfo.InvariantCulture);

    private static HouseIndexRow Annual(ReplicaLegislator filer, int year) =>
        new((10000000 + year).ToString(CultureInfo.InvariantCulture), filer.LastName, First(filer), Seat(filer), string.Create(CultureInfo.InvariantCulture, $"5/15/{year}")) { FilingType = "O" };

    /// <param name="filer">Who files.</param>
    /// <param name="number">The number of the report, from 0.</param>
    /// <param name="earlier">How many the filer has filed before.</param>
    /// <param name="today">The day of filing.</param>
    private static PtrReport Report(ReplicaLegislator filer, int number, int earlier, DateOnly today)
    {
        var report = new PtrReport
        {
            FilingId = "",
            FilerName = string.Join(' ', new[] { "Hon.", First(filer), filer.LastName, filer.Suffix }.Where(part => !string.IsNullOrEmpty(part))),
            StateDistrict = Seat(filer),
            SignedOn = Printed(today),
            Rows = [.. Enumerable.Range(0, Rows(number)).Select(row => Row(number, row, today.AddDays(-20 - (4 * earlier) - (row % 3)), today))],
        };
        return number < Plain || number % 7 != 0 ? report : report with { Era = PtrEra.Old, Layout = PtrLayout.Of2020, SwappedLetters = "STRAG" };
    }

    /// <summary>Now and then so many that they go over pages.</summary>
    private static int Rows(int number) => number >= Plain && number % 50 == 0 ? 40 : 1 + number % 3;

    private static PtrRow Row(int number, int index, DateOnly day, DateOnly today)
    {
        var row = new PtrRow
        {
            Owner = index % 2 == 0 ? "" : "SP",
            Asset = Assets[(number + index) % Assets.Length],
            Type = (number + index) % 2 == 0 ? "P" : "S",
            Date = Printed(day),
            Notified = Printed(today.AddDays(-10)),
            Amount = Amounts[(number + index) % Amounts.Length],
        };
        return number < Plain || number % 4 != 0 ? row : row with
        {
            Type = row.Type == "S" ? "S (partial)" : "P",
            CapitalGains = row.Type == "S",
            Subholding = "Example Brokerage Account",
            Description = "Bought and sold by the adviser who manages the account, without the knowledge of the filer, and reported when the filer was told.",
        };
    }

    private static string First(ReplicaLegislator filer) => string.Join(' ', new[] { filer.FirstName, filer.MiddleName }.Where(part => !string.IsNullOrEmpty(part)));

    private static string Seat(ReplicaLegislator filer) => string.Create(CultureInfo.InvariantCulture, $"{filer.StateId}{filer.Terms[^1].District ?? 0:00}");
}
