using System.Globalization;

namespace CapitolSync.Bench.Floor;

/// <summary>The parts of a sync, each alone in a process of its own: <c>--floor receive LIST</c>, <c>--floor insert FROM TO ROWS-PER-COMMIT TABLE…</c>.</summary>
internal static class FloorProgram
{
    public const string Option = "--floor";

    /// <summary>Does one part, and writes the figures that <see cref="ChildMeasurement"/> reads.</summary>
    public static async Task RunAsync(string[] arguments)
    {
        if (string.Equals(arguments[1], "receive", StringComparison.Ordinal))
            await BodyReceiver.RunAsync(await File.ReadAllLinesAsync(arguments[2]), atOnce: 3);
        else
            RowCopier.Run(arguments[2], arguments[3], int.Parse(arguments[4], CultureInfo.InvariantCulture), arguments[5..]);
        using var process = System.Diagnostics.Process.GetCurrentProcess();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Environment.CpuUsage.TotalTime.TotalMilliseconds:0} {process.PeakWorkingSet64}"));
    }
}
