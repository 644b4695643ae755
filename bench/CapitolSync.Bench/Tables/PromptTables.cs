using System.Globalization;
using CapitolSync.Bench.Floor;

namespace CapitolSync.Bench.Tables;

/// <summary>What somebody at the prompt waits for, in a PowerShell of its own: the first row, all rows, and a completion.</summary>
internal static class PromptTables
{
    private const string Time = "function Time($work) { $clock = [Diagnostics.Stopwatch]::StartNew(); $null = & $work; [long]$clock.Elapsed.TotalMicroseconds }";

    // Each several times: the first in a session also pays for loading the engine, and is a row of its own.
    private static readonly (string Work, string Line)[] Completions =
    [
        ("members", "Get-CtTrade -Politician Last4"),
        ("bioguide IDs", "Set-CtFiling -PoliticianId Q0"),
        ("issuers by ticker", "Get-CtTrade -Issuer T12"),
        ("issuers by name", "Get-CtIssuer -Issuer 'any 123"),
        ("committees", "Get-CtTrade -Committee fin"),
        ("FEC committees", "Get-FecDonation -Committee LAST77"),
        ("employers", "Get-FecDonation -Employer 'ER 199"),
        ("contributors", "Get-FecDonation -Contributor DONOR1"),
        ("filings", "Get-CtTrade -FilingId 30000"),
        ("nothing that begins or goes on so", "Get-FecDonation -Contributor zzz"),
        ("a closed list", "Get-CtTrade -Party d"),
    ];

    public static readonly BenchTable Rows = new(
        "Trades at the prompt", "1,000,000 transactions, by Get-CtTrade in a PowerShell of its own that has imported the module. Processor time and memory are of the whole process.", async bench =>
        {
            using var folder = new TemporaryFolder();
            var database = Path.Combine(folder.Path, "prompt.db");
            _ = PromptDatabase.Create(database, 1_000_000);
            (string Work, string Script, int Rows)[] questions =
            [
                // What PowerShell itself compiles and loads for a pipeline, which a session pays for once, whatever is in it.
                ("no module: a number's first, first of the session", "1 | Select-Object -First 1", 1),
                ("the first row, first of the session", "Get-CtTrade | Select-Object -First 1", 1),
                ("the first row, again", "Get-CtTrade | Select-Object -First 1", 1),
                ("all rows", "Get-CtTrade | Out-Null", 1_000_000),
            ];
            var script = string.Join("; ", questions.Select(question => $"$times += Time {{ {question.Script} }}"));
            return await MeasureAsync(bench.SlowRuns, database, script, [.. questions.Select(question => (question.Work, question.Rows))]);
        })
    {
        Conclude = rows => string.Create(
            CultureInfo.InvariantCulture,
            $"Allowed are 100 ms for the first row, 12 s and 200 MB for all: {rows[1].Median.Wall.TotalMilliseconds:0} ms, {rows[3].Median.Wall.TotalSeconds:0.0} s, {rows[3].Runs.Max(run => run.PeakBytes) / 1e6:0} MB."),
    };

    public static readonly BenchTable Words = new(
        "Completion at the prompt", "TabExpansion2, the median of five, on 40,000 and on 1,000,000 transactions. Processor time and memory are of the whole process; rows are values.", async bench =>
        {
            var rows = new List<Row>();
            foreach (var transactions in new[] { 40_000, 1_000_000 })
            {
                using var folder = new TemporaryFolder();
                var database = Path.Combine(folder.Path, "prompt.db");
                _ = PromptDatabase.Create(database, transactions);
                var script = string.Join("; ", Completions.Select(one => Complete(one.Line)).Prepend("$times += Time { TabExpansion2 'Get-CtTrade -Politician La' 26 }"));
                var works = Completions.Select(one => one.Work).Prepend("the first of the session");
                rows.AddRange(await MeasureAsync(bench.SlowRuns, database, script, [.. works.Select(work => (string.Create(CultureInfo.InvariantCulture, $"{work}, {transactions:N0}"), 0))]));
            }

            return rows;
        })
    {
        Conclude = rows => $"Allowed are 50 ms; the slowest takes {rows.Where(row => !row.Work.StartsWith("the first", StringComparison.Ordinal)).Max(row => row.Median.Wall).TotalMilliseconds:0} ms.",
    };

    public static readonly BenchTable Import = new(
        "Importing the module", "Import-Module in a PowerShell of its own, and what an empty module with one cmdlet takes there: as the first that the session imports, and after another.", async bench =>
        {
            using var folder = new TemporaryFolder();
            string Empty(int number) => Path.Combine(folder.Path, $"Nothing{number}.dll");
            foreach (var number in new[] { 1, 2 })
                _ = await ChildMeasurement.ShellAsync(MakeEmptyModule(Empty(number), number));
            var rows = new List<Row>();
            foreach (var (work, module, before) in new[]
            {
                ("an empty module, first", Empty(1), ""), ("CapitolSync, first", ChildMeasurement.Manifest, ""),
                ("an empty module, after another", Empty(1), Empty(2)), ("CapitolSync, after another", ChildMeasurement.Manifest, Empty(2)),
            })
            {
                var script = $"{Time}; {(before.Length > 0 ? $"Import-Module '{before}'" : "")}; \"$(Time {{ Import-Module '{module}' }})\"";
                var sessions = new List<Measurement>();
                // The first process reads what the others find in memory.
                for (var i = 0; i <= bench.Runs; i++)
                    sessions.Add(await ChildMeasurement.ShellAsync(script));
                rows.Add(new Row(work, [.. sessions.Skip(1).Select(session => session with { Wall = TimeSpan.FromMicroseconds(session.Printed[0]) })]));
                await Console.Error.WriteLineAsync(string.Join("  ", rows[^1].Cells));
            }

            return rows;
        })
    {
        Conclude = rows => string.Create(
            CultureInfo.InvariantCulture,
            $"Allowed are 60 ms in a running PowerShell: {rows[3].Median.Wall.TotalMilliseconds:0} ms, of which any module takes {rows[2].Median.Wall.TotalMilliseconds:0} ms. A PowerShell that is installed as a .NET tool, as here, compiles its own code first."),
    };

    // What any binary module costs: one with a single cmdlet.
    private static string MakeEmptyModule(string path, int number) => string.Create(
        CultureInfo.InvariantCulture,
        $"Add-Type -OutputAssembly '{path}' -TypeDefinition '[System.Management.Automation.Cmdlet(\"Get\", \"Nothing{number}\")] public class Nothing{number} : System.Management.Automation.PSCmdlet {{ }}'");

    private static string Complete(string line) =>
        $"$line = \"{line}\"; $times += (1..5 | ForEach-Object {{ Time {{ TabExpansion2 $line $line.Length }} }} | Sort-Object)[2]";

    /// <summary>Measures works that follow one another in one session.</summary>
    private static async Task<IReadOnlyList<Row>> MeasureAsync(int runs, string database, string script, (string Work, int Rows)[] works)
    {
        var sessions = new List<Measurement>();
        for (var i = 0; i < runs; i++)
            sessions.Add(await ChildMeasurement.PowerShellAsync($"$env:CAPITOLSYNC_DATABASE = '{database}'; {Time}; $times = @(); {script}; \"$times\""));
        var rows = works.Select((work, at) => new Row(
            work.Work, [.. sessions.Select(session => session with { Wall = TimeSpan.FromMicroseconds(session.Printed[at]), Rows = work.Rows })])).ToList();
        foreach (var row in rows)
            await Console.Error.WriteLineAsync(string.Join("  ", row.Cells));
        return rows;
    }
}
