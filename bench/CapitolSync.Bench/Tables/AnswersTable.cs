using System.Diagnostics;
using CapitolSync.Engine.Analysis.Anomalies;
using CapitolSync.Engine.Analysis.Conflicts;
using CapitolSync.Engine.Analysis.Facts;
using CapitolSync.Engine.Analysis.Positions;
using CapitolSync.Engine.Analysis.Returns;
using CapitolSync.Engine.Store.Queries;
using CapitolSync.Engine.Store.Sqlite;

namespace CapitolSync.Bench.Tables;

/// <summary>Questions over everything that is stored.</summary>
internal static class AnswersTable
{
    private static readonly (string Work, Func<Database, long> Ask)[] Questions =
    [
        ("positions of all", database => PositionQuery.Read(database, new PositionRequest { Filter = new TradeFilter() }).LongCount()),
        ("positions by party", database => PositionQuery.Total(database, new PositionRequest { Filter = new TradeFilter() }, PositionGrouping.Party).LongCount()),
        ("positions of all as of a day", database => PositionQuery.Read(database, new PositionRequest { Filter = new TradeFilter(), AsOf = new DateOnly(2021, 6, 30) }).LongCount()),
        ("performance of all", database => PerformanceQuery.Measure(database, new PerformanceRequest { Filter = new TradeFilter() }, PerformanceGrouping.Politician).LongCount()),
        ("conflicts with committees", database => ConflictQuery.Committees(database, new ConflictRequest(), Ignore).LongCount()),
        ("conflicts, by member", database => ConflictQuery.Summarize(database, new ConflictRequest(), Ignore).LongCount()),
        ("conflicts with donors", database => ConflictQuery.Donors(database, new ConflictRequest(), Ignore).LongCount()),
        ("anomalies of all kinds", database => AnomalyQuery.Read(database, new AnomalyRequest(), Ignore).LongCount()),
        ("performance, single trades", database => PerformanceQuery.Read(database, new PerformanceRequest { Filter = new TradeFilter() }).LongCount()),
    ];

    public static readonly BenchTable Table = new(
        "Answers", "40,000 transactions of 200 members, 3,000 tickers, 7,500,000 closes, 1,000,000 contributions; the database is made once, and nothing is requested. Rows are those of the answer.", async bench =>
        {
            using var folder = new TemporaryFolder();
            var database = AnswersDatabase.Create(Path.Combine(folder.Path, "answers.db"));
            var rows = new List<Row>();
            foreach (var (work, ask) in Questions)
            {
                _ = ask(database);
                rows.Add(new Row(work, [.. Enumerable.Range(0, bench.Runs).Select(_ => Measure(() => ask(database)))]));
                await Console.Error.WriteLineAsync(string.Join("  ", rows[^1].Cells));
            }

            return rows;
        })
    {
        Conclude = rows => $"Allowed are 1 s for positions, 2 s for performance and 3 s for conflicts and anomalies, and 300 MB: {string.Join(", ", rows.Select(row => $"{row.Median.Wall.TotalSeconds:0.00} s"))}.",
    };

    private static void Ignore(AnswerNote note)
    {
        // The rows count.
    }

    private static Measurement Measure(Func<long> ask)
    {
        GC.Collect(2, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        using var process = Process.GetCurrentProcess();
        var cpu = process.TotalProcessorTime;
        var peak = Environment.WorkingSet;
        using var sampling = new Timer(_ => peak = Math.Max(peak, Environment.WorkingSet), null, TimeSpan.Zero, TimeSpan.FromMilliseconds(20));
        var clock = Stopwatch.StartNew();
        var rows = ask();
        var wall = clock.Elapsed;
        process.Refresh();
        return new Measurement(wall, process.TotalProcessorTime - cpu, Math.Max(peak, Environment.WorkingSet), 0, 0, rows);
    }
}
