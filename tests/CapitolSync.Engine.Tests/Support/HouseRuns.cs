using System.Globalization;
using CapitolSync.Engine.Sources.HouseClerk.Filings;
using CapitolSync.Engine.Sources.HouseClerk.Index;
using CapitolSync.Replica.HouseClerk;

namespace CapitolSync.Engine.Tests.Support;

/// <summary>Runs of the streams of the House Clerk, and a year of filings for the replica to serve.</summary>
internal static class HouseRuns
{
    /// <summary>The year that the filings are of.</summary>
    public static int Year(this EngineRig rig) => rig.Time.GetUtcNow().Year;

    /// <summary>The index, then the filings, as Sync-HouseFiling does.</summary>
    public static Task<IReadOnlyList<SyncReport>> HouseAsync(this EngineRig rig) => rig.RunAllAsync(
        TestContext.Current.CancellationToken, new HouseIndexRequest { Settings = rig.Settings }, new HouseFilingsRequest { Settings = rig.Settings });

    /// <summary>Serves this many filings of the current year, and an empty-handed filer's index of the year before.</summary>
    public static IReadOnlyList<PtrReport> Publish(this EngineRig rig, int count, int firstId = 20090001)
    {
        var reports = Enumerable.Range(0, count).Select(number => Report(rig.Year(), firstId + number)).ToList();
        rig.SetIndex(rig.Year(), reports);
        rig.SetIndex(rig.Year() - 1, [Report(rig.Year() - 1, firstId - 1)]);
        return reports;
    }

    /// <summary>Serves these reports as those of a year.</summary>
    public static void SetIndex(this EngineRig rig, int year, IReadOnlyList<PtrReport> reports)
    {
        rig.Replica.House.SetIndex(year, [.. reports.Select(report => new HouseIndexRow(report.FilingId, "Example", "Robin Q.", report.StateDistrict, report.SignedOn))]);
        foreach (var report in reports)
            rig.Replica.House.SetDocument(year, report.FilingId, () => PtrPdf.Write(report));
    }

    /// <summary>Serves a document that fails a gate for a filing of the current year.</summary>
    public static void Spoil(this EngineRig rig, string filingId)
    {
        var report = Report(rig.Year(), int.Parse(filingId, CultureInfo.InvariantCulture));
        var spoiled = report with { Rows = [report.Rows[0] with { Amount = "$3 - $4" }] };
        rig.Replica.House.SetDocument(rig.Year(), filingId, () => PtrPdf.Write(spoiled));
    }

    /// <summary>Where the document of a filing of the current year is kept.</summary>
    public static string DocumentOf(this EngineRig rig, string filingId) =>
        Path.Combine(rig.Folder, "capitol.files", "house", rig.Year().ToString(CultureInfo.InvariantCulture), $"{filingId}.pdf");

    /// <summary>A report of one to four transactions, a different one for each id.</summary>
    public static PtrReport Report(int year, int id) => new()
    {
        FilingId = id.ToString(CultureInfo.InvariantCulture),
        SignedOn = string.Create(CultureInfo.InvariantCulture, $"{1 + id % 12:00}/{1 + id % 28:00}/{year}"),
        Rows = [.. Enumerable.Range(0, 1 + id % 4).Select(row => new PtrRow
        {
            Asset = $"Company {id % 50} Inc. (C{id % 50}X) [ST]",
            Type = row % 2 == 0 ? "P" : "S",
            Date = string.Create(CultureInfo.InvariantCulture, $"01/{1 + (id + row) % 28:00}/{year}"),
            Notified = string.Create(CultureInfo.InvariantCulture, $"01/{1 + (id + row) % 28:00}/{year}"),
            Owner = row % 3 == 0 ? "" : "SP",
        })],
    };

    /// <summary>The lines of reports as the database should have them.</summary>
    public static IEnumerable<string> Lines(IEnumerable<PtrReport> reports) => reports
        .SelectMany(report => report.Rows.Select((row, index) => (report.FilingId, Line: index + 1, Row: row)))
        .OrderBy(line => line.FilingId, StringComparer.Ordinal).ThenBy(line => line.Line)
        .Select(line => TestDatabase.Line(line.FilingId, line.Line, line.Row.Owner, line.Row.Asset, line.Row.Type, Day(line.Row.Date), Day(line.Row.Notified), line.Row.Amount));

    /// <summary>The lines that the database has.</summary>
    public static IReadOnlyList<string> StoredLines(this EngineRig rig, int year) => rig.Database.Lines($"""
        SELECT filing_id, line, owner, asset_text, type_text, tx_date, notified_on, amount_text
        FROM filing_transactions JOIN filings USING (source, filing_id) WHERE year = {year} ORDER BY filing_id, line
        """);

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "MM/dd/yyyy", CultureInfo.InvariantCulture);
}
