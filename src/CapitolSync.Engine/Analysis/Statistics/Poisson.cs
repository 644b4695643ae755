namespace CapitolSync.Engine.Analysis.Statistics;

/// <summary>The Poisson distribution: how many events there are by chance where so many are expected.</summary>
internal static class Poisson
{
    /// <summary>The natural logarithm of P(X ≥ count), which is exact where the probability itself would be 0.</summary>
    /// <param name="count">How many there are.</param>
    /// <param name="expected">How many are expected; positive.</param>
    public static double LogAtLeast(int count, double expected)
    {
        if (count <= 0)
            return 0;
        // The sum of the terms from count on, as multiples of the first.
        var (sum, term) = (1.0, 1.0);
        for (var i = count + 1; term > sum * 1e-17 || i <= expected; i++)
        {
            term *= expected / i;
            sum += term;
        }

        return Math.Min(0, (count * Math.Log(expected)) - expected - LogFactorials.Of(count) + Math.Log(sum));
    }
}
