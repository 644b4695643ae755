namespace CapitolSync.Replica.OpenFec.Generation;

/// <summary>Divides a whole into uneven shares.</summary>
internal sealed class Shares
{
    private readonly Queue<int> _left;

    public Shares(int whole, int count, Dice dice)
    {
        var weights = Enumerable.Range(0, count).Select(_ => 0.3 + (2.7 * dice.Fraction() * dice.Fraction())).ToList();
        var sum = weights.Sum();
        var sizes = weights.ConvertAll(w => (int)(whole * (w / sum)));
        for (var i = sizes.Sum(); i < whole; i++)
            sizes[i % count]++;
        _left = new Queue<int>(sizes);
    }

    public int Next() => _left.Dequeue();
}
