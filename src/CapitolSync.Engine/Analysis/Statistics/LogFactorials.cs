namespace CapitolSync.Engine.Analysis.Statistics;

/// <summary>Logarithms of factorials, for probabilities of large numbers.</summary>
internal static class LogFactorials
{
    private const int Exact = 256;

    private static readonly double[] Small = MakeSmall();

    /// <summary>ln n!; by Stirling's series for large n, to the last digits of a double.</summary>
    public static double Of(int n)
    {
        if (n < Exact)
            return Small[n];
        var x = (double)n + 1;
        return ((x - 0.5) * Math.Log(x)) - x + (0.5 * Math.Log(2 * Math.PI)) + (1 / (12 * x)) - (1 / (360 * x * x * x));
    }

    private static double[] MakeSmall()
    {
        var logs = new double[Exact];
        for (var n = 2; n < Exact; n++)
            logs[n] = logs[n - 1] + Math.Log(n);
        return logs;
    }
}
