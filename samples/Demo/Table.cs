using System.Globalization;

namespace CapitolSync.Demo;

/// <summary>Prints a small table; numbers stand at the right.</summary>
internal static class Table
{
    private const int Widest = 34;

    public static void Write(string[] header, IEnumerable<string[]> rows)
    {
        string[][] lines = [header, .. rows.Select(row => row.Select(Cut).ToArray())];
        var widths = header.Select((_, column) => lines.Max(line => line[column].Length)).ToArray();
        var isNumber = header.Select((_, column) => lines.Length > 1 && lines.Skip(1).All(line => IsNumber(line[column]))).ToArray();
        foreach (var line in lines)
            Console.WriteLine($"  {string.Join("  ", line.Select((cell, column) => isNumber[column] ? cell.PadLeft(widths[column]) : cell.PadRight(widths[column])))}".TrimEnd());
    }

    private static bool IsNumber(string cell) => cell.Length == 0 || decimal.TryParse(cell, NumberStyles.Number, CultureInfo.InvariantCulture, out _);

    private static string Cut(string cell) => cell.Length > Widest ? $"{cell[..(Widest - 1)]}…" : cell;
}
