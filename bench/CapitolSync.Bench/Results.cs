using System.Globalization;
using System.Runtime.InteropServices;

namespace CapitolSync.Bench;

/// <summary>Writes what was measured, with what can be said of the machine without naming it.</summary>
internal static class Results
{
    public static async Task WriteAsync(TextWriter output, IReadOnlyList<(BenchTable Table, IReadOnlyList<Row> Rows)> tables)
    {
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"""
            # Bench results

            Made by `dotnet run -c Release --project bench/CapitolSync.Bench -- --write`; do not edit by hand.

            Machine: {Environment.ProcessorCount} cores ({RuntimeInformation.ProcessArchitecture}), {GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 1e9:0.0} GB of memory, {RuntimeInformation.OSDescription}, {RuntimeInformation.FrameworkDescription}.
            The replica runs on the same machine in a process of its own. Each run has a fresh database. Times are of the whole run,
            from opening the database to the last commit; p50 is the median run, p95 the nearest rank, which with few runs is the slowest.
            Memory is the process's working set at its highest, the runtime and all code included.
            """));
        foreach (var (table, rows) in tables)
        {
            await output.WriteLineAsync($"\n## {table.Title}\n\n{table.Note}\n");
            MarkdownTable.Write(output, Row.Header, rows.Select(row => row.Cells));
            if (table.Conclude is { } conclude)
                await output.WriteLineAsync($"\n{conclude(rows)}");
        }
    }

    /// <summary>bench/RESULTS.md of the working copy that the program was built in.</summary>
    public static string FilePath => Repository.FullPath("bench", "RESULTS.md");
}
