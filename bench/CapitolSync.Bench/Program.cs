using System.Globalization;

namespace CapitolSync.Bench;

internal static class Program
{
    private static async Task Main(string[] arguments)
    {
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        var runs = arguments is [var count, ..] ? int.Parse(count, CultureInfo.InvariantCulture) : 3;
        var rows = new List<Row>();
        await foreach (var row in new TradeBench(runs).RunAsync())
        {
            rows.Add(row);
            await Console.Error.WriteLineAsync(string.Join("  ", row.Cells));
        }

        MarkdownTable.Write(Console.Out, Row.Header, rows.Select(row => row.Cells));
    }
}
