using CapitolSync.Engine.Analysis.Anomalies;
using CapitolSync.Engine.Analysis.Statistics;

namespace CapitolSync.Engine.Tests.Analysis.Anomalies;

/// <summary>Probabilities against values that can be looked up.</summary>
public sealed class StatisticsTests
{
    [Theory]
    [InlineData(0, 3.0, 1.0)]
    [InlineData(1, 1.0, 0.6321205588285577)]
    [InlineData(5, 1.0, 0.003659846827343713)]
    [InlineData(10, 4.0, 0.008132242843498386)]
    [InlineData(3, 12.0, 0.9994777419499670)]
    [InlineData(3, 1.0 / 52, 1.1684e-06)]
    public void So_many_events_by_chance(int count, double expected, double probability) =>
        Assert.Equal(probability, Math.Exp(Poisson.LogAtLeast(count, expected)), probability * 1e-4);

    [Fact]
    public void A_probability_too_small_for_a_double_still_has_a_logarithm()
    {
        var log = Poisson.LogAtLeast(500, 0.1);

        Assert.Equal(0, Math.Exp(log));
        Assert.Equal((500 * Math.Log(0.1)) - 0.1 - Enumerable.Range(1, 500).Sum(i => Math.Log(i)), log, 0.001);
    }

    [Fact]
    public void Large_factorials_are_the_sums_of_logarithms() =>
        Assert.All([1, 20, 255, 256, 1000, 5000], n => Assert.Equal(Enumerable.Range(1, n).Sum(i => Math.Log(i)), LogFactorials.Of(n), 1e-6));

    [Fact]
    public void Equal_trials_are_the_binomial_distribution()
    {
        Assert.Equal(56.0 / 1024, PoissonBinomial.AtLeast(8, [(10, 0.5)]), 1e-12);
        Assert.Equal(Math.Pow(0.1, 20), PoissonBinomial.AtLeast(20, [(20, 0.1)]), 1e-30);
        Assert.Equal(1, PoissonBinomial.AtLeast(0, [(3, 0.2)]));
        Assert.Equal(0, PoissonBinomial.AtLeast(4, [(3, 0.2)]));
        Assert.Equal(1, PoissonBinomial.AtLeast(3, [(3, 1.0)]), 1e-12);
    }

    [Fact]
    public void Unequal_trials_are_counted_out() =>
        // 0.1·0.2·0.7 + 0.1·0.8·0.3 + 0.9·0.2·0.3 + 0.1·0.2·0.3
        Assert.Equal(0.098, PoissonBinomial.AtLeast(2, [(1, 0.1), (1, 0.2), (1, 0.3)]), 1e-12);

    [Fact]
    public void A_median_without_one_is_that_of_the_others()
    {
        double[] sizes = [1, 3, 3, 7, 20];

        Assert.Equal(5, Outsizes.MedianWithout(sizes, 1));
        Assert.Equal(5, Outsizes.MedianWithout(sizes, 3));
        Assert.Equal(3, Outsizes.MedianWithout(sizes, 20));
        Assert.Equal(3, Outsizes.MedianWithout(sizes[..4], 7));
    }
}
