using System.Globalization;
using CapitolSync.Engine.Sources.SenateEfd.Filings;
using CapitolSync.Engine.Sources.SenateEfd.Index;
using CapitolSync.Replica.SenateEfd;

namespace CapitolSync.Engine.Tests.Support;

/// <summary>Runs of the streams of the Senate, and filings for the replica to serve.</summary>
internal static class SenateRuns
{
    private const string Answers = "/search/report/data/";

    /// <summary>The day of the rig's clock.</summary>
    public static DateOnly Today(this EngineRig rig) => DateOnly.FromDateTime(rig.Time.GetUtcNow().UtcDateTime);

    /// <summary>Accepts the terms and asks one by one, as is the default.</summary>
    public static async Task<EngineRig> StartAsync()
    {
        var rig = await EngineRig.StartAsync(trades: 0);
        rig.Settings = rig.Settings with { AcceptsTerms = true, Concurrency = 1, MaximumRetryCount = 0 };
        return rig;
    }

    /// <summary>The index, then the filings, as Sync-SenateFiling does.</summary>
    public static Task<IReadOnlyList<SyncReport>> SenateAsync(this EngineRig rig, DateOnly? since = null) => rig.RunAllAsync(
        TestContext.Current.CancellationToken,
        new SenateIndexRequest { Settings = rig.Settings, Since = since }, new SenateFilingsRequest { Settings = rig.Settings });

    /// <summary>Publishes this many filings, two a day back from today.</summary>
    public static IReadOnlyList<SenateReport> PublishSenate(this EngineRig rig, int count, int first = 1)
    {
        var reports = Enumerable.Range(first, count).Select(number => Report(number, rig.Today().AddDays(-(number - first) / 2))).ToList();
        rig.Replica.Senate.Add(reports);
        return reports;
    }

    /// <summary>A report of one to three transactions, a different one for each number; each by another filer.</summary>
    public static SenateReport Report(int number, DateOnly filedOn) => new(Id(number), Filer(number), filedOn)
    {
        Transactions = [.. Enumerable.Range(0, 1 + number % 3).Select(row => new SenateTransaction(
            filedOn.AddDays(-20 - row), row == 0 ? "Self" : "Spouse", $"Company {number % 50} Inc.", row == 0 ? "Purchase" : "Sale (Partial)", "$1,001 - $15,000")
        {
            Ticker = string.Create(CultureInfo.InvariantCulture, $"C{number % 50}X"),
        })],
    };

    /// <summary>The UUID of a report.</summary>
    public static Guid Id(int number) => Guid.ParseExact(string.Create(CultureInfo.InvariantCulture, $"{number:x8}-0000-4000-8000-000000000000"), "D");

    /// <summary>How often the search was asked.</summary>
    public static int Searches(this EngineRig rig) => rig.Targets(Answers).Count;

    /// <summary>Runs an action when the search has been asked so many times from now on.</summary>
    public static void WhenSearched(this EngineRig rig, int times, Action action) => rig.Replica.When(times, Answers, action);

    /// <summary>The filings and lines that the replica has, as the database should have them.</summary>
    public static IEnumerable<string> Lines(this SenateEfdData senate) => senate.Reports
        .OrderBy(report => report.Id.ToString("D"), StringComparer.Ordinal)
        .SelectMany(report => report.PaperPages > 0
            ? [TestDatabase.Line(report.Id.ToString("D"), report.FiledOn, "scan", null, null, null, null, null)]
            : report.Transactions.Select((row, index) => TestDatabase.Line(report.Id.ToString("D"), report.FiledOn, "parsed", index + 1, row.Date, row.Owner, row.Asset, row.Amount)));

    /// <summary>The filings and lines that the database has of those that are still listed.</summary>
    public static IReadOnlyList<string> SenateLines(this EngineRig rig) => rig.Database.Lines("""
        SELECT filing_id, filed_on, status, line, tx_date, owner, asset, amount_text
        FROM filings LEFT JOIN filing_transactions USING (source, filing_id) WHERE source = 'senate' AND gone_at IS NULL ORDER BY filing_id, line
        """);

    private static SenateFilerNames Filer(int number)
    {
        var last = string.Create(CultureInfo.InvariantCulture, $"Doe{number}");
        return new SenateFilerNames("Jane Q ", last, $"{last}, Janie (Senator)");
    }
}
