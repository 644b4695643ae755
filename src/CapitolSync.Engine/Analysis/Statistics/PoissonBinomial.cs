namespace CapitolSync.Engine.Analysis.Statistics;

/// <summary>The number of successes in independent trials, each with a probability of its own; with equal ones, the binomial distribution.</summary>
internal static class PoissonBinomial
{
    /// <summary>P(X ≥ count), by adding trial after trial: exact, and without subtracting from 1.</summary>
    /// <param name="count">How many successes there are.</param>
    /// <param name="trials">How many trials have which probability.</param>
    public static double AtLeast(int count, IEnumerable<(int Count, double P)> trials)
    {
        if (count <= 0)
            return 1;
        // The last place is for so many or more.
        var chances = new double[count + 1];
        chances[0] = 1;
        foreach (var (number, p) in trials)
        {
            for (var trial = 0; trial < number; trial++)
            {
                chances[count] += chances[count - 1] * p;
                for (var at = count - 1; at > 0; at--)
                    chances[at] = (chances[at] * (1 - p)) + (chances[at - 1] * p);
                chances[0] *= 1 - p;
            }
        }

        return Math.Min(1, chances[count]);
    }
}
