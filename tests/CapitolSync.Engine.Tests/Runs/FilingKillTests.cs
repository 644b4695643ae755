using System.Globalization;
using CapitolSync.Engine.Tests.Support;
using CapitolSync.TestKit.Jobs;

namespace CapitolSync.Engine.Tests.Runs;

/// <summary>
/// kill -9 of a process that syncs official filings, at instants that the replica chooses. CAPITOLSYNC_FILING_KILLS says
/// how many; a few by default, since each starts a process.
/// </summary>
public sealed class FilingKillTests
{
    private const int Concurrency = 2, MostRequests = 9;

    // The newest, which is read first.
    private const string Spoiled = "20090011";

    private static readonly int Kills = int.TryParse(Environment.GetEnvironmentVariable("CAPITOLSYNC_FILING_KILLS"), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 3;

    // So many that no process ever gets to the end before it is killed.
    private static readonly int Filings = 10 + Kills * MostRequests;

    [Theory]
    [InlineData("house", "/public_disc/ptr-pdfs/")]
    [InlineData("senate", "/search/view/")]
    public async Task After_kills_the_filings_equal_those_of_an_uninterrupted_run(string source, string documents)
    {
        await using var rig = await EngineRig.StartAsync(trades: 0);
        rig.Publish(source == "house" ? Filings : 1);
        rig.PublishSenate(source == "senate" ? Filings : 1);
        if (source == "house")
            rig.Spoil(Spoiled);
        var random = new Random(Kills);
        for (var kill = 0; kill < Kills; kill++)
        {
            using var process = new EngineProcess();
            rig.Replica.When(random.Next(1, MostRequests), "*", process.Kill);

            Assert.Null(await process.RunAsync(Job(rig, source, rig.DatabasePath)));

            await process.ExitedAsync();
            Assert.Equal(["ok"], rig.Database.Lines("PRAGMA integrity_check"));
        }

        using var last = new EngineProcess();
        var ended = await last.RunAsync(Job(rig, source, rig.DatabasePath));

        var asked = rig.Targets(documents);
        Assert.Equal(Filings + (source == "house" ? 1 : 0), asked.Distinct(StringComparer.Ordinal).Count());
        Assert.InRange(asked.Count - asked.Distinct(StringComparer.Ordinal).Count(), 0, Kills * 2 * Concurrency);
        var whole = Path.Combine(rig.Folder, "whole.db");
        Assert.Equal(ended!.Statuses, (await last.RunAsync(Job(rig, source, whole)))!.Statuses);
        Assert.Equal([SyncStatus.Complete, source == "house" ? SyncStatus.Incomplete : SyncStatus.Complete], ended.Statuses);
        Expect.Same(Failures(new TestDatabase(whole)), Failures(rig.Database));
        Assert.Equal(source == "house" ? [$"house.filings|{Spoiled}|FilingUnreadable"] : [], Failures(rig.Database));
        foreach (var table in new[] { "filings", "filing_transactions", "filing_warnings" })
            Expect.Same(Rows(new TestDatabase(whole), table), Rows(rig.Database, table));
        Assert.Equal(Documents(rig, "whole.files"), Documents(rig, "capitol.files"));
    }

    private static EngineJob Job(EngineRig rig, string source, string database) => new()
    {
        DatabasePath = database,
        BaseUri = rig.Replica.BaseUri,
        Streams = [$"{source}.index", $"{source}.filings"],
        Concurrency = Concurrency,
    };

    private static IReadOnlyList<string> Failures(TestDatabase database) => database.Lines("SELECT stream, item, error_id FROM sync_failures ORDER BY 1, 2");

    /// <summary>All columns but those that depend on when a row was stored.</summary>
    private static IReadOnlyList<string> Rows(TestDatabase database, string table)
    {
        var columns = database.Lines($"SELECT name FROM pragma_table_info('{table}')").Where(column => column is not ("line_id" or "first_seen_at" or "read_at"));
        return database.Lines($"SELECT {string.Join(", ", columns)} FROM {table} ORDER BY 1, 2, 3");
    }

    private static IEnumerable<string> Documents(EngineRig rig, string folder) =>
        Directory.GetFiles(Path.Combine(rig.Folder, folder), "*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(Path.Combine(rig.Folder, folder), path)).Order(StringComparer.Ordinal);
}
