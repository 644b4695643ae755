using CapitolSync.Engine.Limits;

namespace CapitolSync.Engine.Tests.Limits;

public sealed class AdaptiveLimitTests
{
    [Fact]
    public void The_limit_starts_at_one_and_grows_to_the_maximum_while_latency_is_steady()
    {
        var limit = new AdaptiveLimit(10);
        var seen = new List<int> { limit.Current };
        for (var i = 0; i < 400; i++)
        {
            if (limit.Succeeded(TimeSpan.FromMilliseconds(50)))
                seen.Add(limit.Current);
        }

        Assert.Equal([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], seen);
    }

    [Fact]
    public void The_limit_halves_at_once_when_the_source_is_overloaded()
    {
        var limit = Grown(10);

        limit.Overloaded();
        Assert.Equal(5, limit.Current);
        limit.Overloaded();
        limit.Overloaded();
        limit.Overloaded();

        Assert.Equal(1, limit.Current);
    }

    [Fact]
    public void The_limit_finds_the_level_above_which_latency_rises_and_stays_near_it()
    {
        var limit = new AdaptiveLimit(10);
        var levels = Run(limit, 4000, capacity: 4);

        Assert.Equal(4, Most(levels.Skip(500)));
        Assert.DoesNotContain(levels.Skip(500), level => level > 6);
        // More than it takes is tried now and then only.
        Assert.InRange(levels.Skip(500).Count(level => level > 4), 0, 350);
    }

    [Fact]
    public void The_limit_follows_a_capacity_that_falls_and_rises_again()
    {
        var limit = new AdaptiveLimit(10);
        Run(limit, 2000, capacity: 4);

        Assert.Equal(2, Most(Run(limit, 3000, capacity: 2).Skip(1000)));
        Assert.Equal(4, Most(Run(limit, 6000, capacity: 4).Skip(3000)));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void The_limit_always_stays_between_one_and_the_maximum(int seed)
    {
        var random = new Random(seed);
        var most = random.Next(1, 11);
        var limit = new AdaptiveLimit(most);
        for (var i = 0; i < 20_000; i++)
        {
            if (random.Next(10) == 0)
                limit.Overloaded();
            else
                limit.Succeeded(TimeSpan.FromMilliseconds(random.Next(3) == 0 ? random.NextDouble() * 1e9 : random.Next(100)));
            Assert.InRange(limit.Current, 1, most);
        }
    }

    private static AdaptiveLimit Grown(int most)
    {
        var limit = new AdaptiveLimit(most);
        while (limit.Current < most)
            limit.Succeeded(TimeSpan.FromMilliseconds(50));
        return limit;
    }

    /// <summary>Requests to a source whose latency doubles above its capacity, and where the level stood after each.</summary>
    private static List<int> Run(AdaptiveLimit limit, int requests, int capacity)
    {
        var levels = new List<int>(requests);
        for (var i = 0; i < requests; i++)
        {
            limit.Succeeded(TimeSpan.FromMilliseconds(limit.Current > capacity ? 100 : 50));
            levels.Add(limit.Current);
        }
        return levels;
    }

    private static int Most(IEnumerable<int> levels) => levels.GroupBy(level => level).MaxBy(group => group.Count())!.Key;
}
