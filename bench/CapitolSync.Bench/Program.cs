using System.Globalization;
using CapitolSync.Bench.Floor;
using CapitolSync.Bench.Tables;

namespace CapitolSync.Bench;

/// <summary>
/// Measures all tables, or with <c>--only TEXT</c> those whose title has the text, <c>--runs N</c> times each;
/// <c>--write</c> makes bench/RESULTS.md of them.
/// </summary>
internal static class Program
{
    private static readonly BenchTable[] Tables =
    [
        TradeTables.Listing, TradeTables.Details, TradeTables.Concurrency, TradeTables.Adaptive, SourcesTable.Table, CommitTable.Table,
        OverheadTable.Table, FecTables.Donations, FecTables.Quiet, IdealTable.Table, IdealTable.Talkative, FloorTables.Receipts, FloorTables.Trades, AnswersTable.Table,
        PromptTables.Rows, PromptTables.Words, PromptTables.Import,
    ];

    private static async Task Main(string[] arguments)
    {
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        if (arguments is [FloorProgram.Option, ..])
        {
            await FloorProgram.RunAsync(arguments);
            return;
        }

        var bench = new Workbench(int.Parse(Option(arguments, "--runs") ?? "5", CultureInfo.InvariantCulture));
        var only = Option(arguments, "--only") ?? "";
        var measured = new List<(BenchTable, IReadOnlyList<Row>)>();
        foreach (var table in Tables.Where(table => table.Title.Contains(only, StringComparison.OrdinalIgnoreCase)))
        {
            await Console.Error.WriteLineAsync($"{table.Title}: {table.Note}");
            measured.Add((table, await table.RunAsync(bench)));
        }

        await Results.WriteAsync(Console.Out, measured);
        if (!arguments.Contains("--write", StringComparer.Ordinal))
            return;
        await using var file = new StreamWriter(Results.FilePath) { NewLine = "\n" };
        await Results.WriteAsync(file, measured);
    }

    private static string? Option(string[] arguments, string name) =>
        Array.IndexOf(arguments, name) is >= 0 and var at && at + 1 < arguments.Length ? arguments[at + 1] : null;
}
