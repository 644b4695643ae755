namespace CapitolSync.Replica;

/// <summary>
/// Repeatable randomness (SplitMix64). Our own, because the data of a seed has to stay the same on every runtime.
/// </summary>
internal sealed class Dice(ulong state)
{
    private ulong _state = state;

    /// <summary>Each purpose gets a stream of its own, so that more draws for one do not shift another.</summary>
    public static Dice For(int seed, string purpose)
    {
        var hash = 14695981039346656037UL ^ ((ulong)(uint)seed * 0x9E3779B97F4A7C15UL);
        foreach (var c in purpose)
            hash = (hash ^ c) * 1099511628211UL;
        return new Dice(hash);
    }

    public ulong Bits()
    {
        var z = _state += 0x9E3779B97F4A7C15UL;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
        return z ^ (z >> 31);
    }

    public int Below(int bound) => (int)(((Bits() >> 32) * (ulong)bound) >> 32);

    /// <summary>Both ends included.</summary>
    public int Between(int low, int high) => low + Below(high - low + 1);

    public double Fraction() => (Bits() >> 11) * (1.0 / (1UL << 53));

    public bool Chance(double probability) => Fraction() < probability;

    public T Pick<T>(IReadOnlyList<T> items) => items[Below(items.Count)];

    public T Weighted<T>(IReadOnlyList<(T Item, int Weight)> items)
    {
        var draw = Below(items.Sum(i => i.Weight));
        foreach (var (item, weight) in items)
        {
            if ((draw -= weight) < 0)
                return item;
        }
        throw new InvalidOperationException("The weights do not add up.");
    }

    public void Shuffle<T>(IList<T> items)
    {
        for (var i = items.Count - 1; i > 0; i--)
        {
            var j = Below(i + 1);
            (items[i], items[j]) = (items[j], items[i]);
        }
    }
}
