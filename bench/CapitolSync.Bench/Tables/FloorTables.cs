using CapitolSync.Bench.Floor;
using CapitolSync.Engine.Store.Sqlite;

namespace CapitolSync.Bench.Tables;

/// <summary>A whole sync in PowerShell against the sum of its parts, each alone in a process of its own.</summary>
internal static class FloorTables
{
    private const int ManyRows = 1000;

    // A kill may repeat no more than twice the concurrency: three pages that are requested, and three that are stored.
    private const int PagesPerCommit = 3;

    public static readonly BenchTable Receipts = new(
        "Receipts against the sum of the parts", "About 100,000 receipts of 20 committees in PowerShell, 0 ms, three at once; each process as a whole, in turns.", bench => RunAsync(
            bench,
            ["--trades", "100", "--listing-bytes", "0", "--donations", "110000", "--fec-committees", "20", "--prerender"],
            "$null = Sync-FecCandidate @common; $null = Sync-FecCommittee @common -RequestsPerHour 1000000 -RequestsPerSecond 100000",
            "$null = Sync-FecDonation @common -Period 2026, 2024 -RequestsPerHour 1000000 -RequestsPerSecond 100000",
            "donations", PagesPerCommit * 100, ["fec_committees", "donations"]))
    {
        Conclude = Conclude,
    };

    public static readonly BenchTable Trades = new(
        "The listing against the sum of the parts", "12,000 trades in 1,000 pages of 100 KB in PowerShell, 0 ms, three at once; each process as a whole, in turns.", bench => RunAsync(
            bench,
            ["--trades", "12000", "--listing-bytes", "100000", "--prerender"],
            prepare: null,
            "$null = Sync-CtTrade @common -Full -PageSize 12",
            "trades", PagesPerCommit * 12, ["politicians", "issuers", "trades"]))
    {
        Conclude = Conclude,
    };

    private static async Task<IReadOnlyList<Row>> RunAsync(Workbench bench, string[] replicaArguments, string? prepare, string sync, string counted, int rowsPerCommit, string[] tables)
    {
        var (whole, receive, insert, start, often) = (new List<Measurement>(), new List<Measurement>(), new List<Measurement>(), new List<Measurement>(), new List<Measurement>());
        await using var replica = await ReplicaProcess.StartAsync(replicaArguments);
        for (var i = 0; i < bench.Runs; i++)
        {
            using var folder = new TemporaryFolder();
            var (database, list) = (folder.File("sync.db"), folder.File("requests.txt"));
            var common = $"$common = @{{ BaseUri = '{replica.BaseUri}'; Delay = 0; DatabasePath = '{database}' }}; ";
            if (prepare is not null)
                await ChildMeasurement.PowerShellAsync(common + prepare);
            var before = (await RequestList.ReadAsync(replica)).Count;
            var run = await ChildMeasurement.PowerShellAsync(common + sync);
            var requests = await RequestList.ReadAsync(replica, before);
            var rows = Count(database, counted);
            await File.WriteAllLinesAsync(list, requests);
            whole.Add(run with { Requests = requests.Count, Rows = rows });
            receive.Add(await ChildMeasurement.PartAsync(requests.Count, 0, "receive", list));
            insert.Add(await ChildMeasurement.PartAsync(0, rows, ["insert", database, folder.File("copy.db"), $"{ManyRows}", .. tables]));
            often.Add(await ChildMeasurement.PartAsync(0, rows, ["insert", database, folder.File("often.db"), $"{rowsPerCommit}", .. tables]));
            start.Add(await ChildMeasurement.PowerShellAsync("$null = Get-Command -Module CapitolSync"));
        }

        Row[] table =
        [
            new("the sync", whole), new("receiving the same bodies", receive), new("inserting the same rows, 1,000 a commit", insert), new("starting PowerShell with the module", start),
            new($"inserting the same rows, {rowsPerCommit} a commit", often),
        ];
        foreach (var row in table)
            await Console.Error.WriteLineAsync(string.Join("  ", row.Cells));
        return table;
    }

    private static long Count(string path, string table)
    {
        using var connection = Database.OpenForReading(path).ConnectForReading();
        return connection.QueryInt64($"SELECT count(*) FROM {table}");
    }

    private static string Conclude(IReadOnlyList<Row> rows)
    {
        var (whole, parts, often) = (Least(rows[0]), rows.Take(1..4).Sum(Least), Least(rows[4]) - Least(rows[2]));
        return $"In processor time, the least of each: {whole:N0} ms against {parts:N0} ms, {whole / parts:0.00} times the sum of the parts. "
            + $"If the rows were committed as often as in the sync, so that a kill repeats no more than six pages, it would be {whole / (parts + often):0.00} times.";
    }

    private static double Least(Row row) => row.Runs.Min(run => run.Cpu.TotalMilliseconds);
}
