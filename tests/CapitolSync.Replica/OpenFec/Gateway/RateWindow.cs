namespace CapitolSync.Replica.OpenFec.Gateway;

/// <summary>What a key has spent within a span of time that ends now.</summary>
internal sealed class RateWindow(TimeSpan span)
{
    private readonly Queue<DateTimeOffset> _spent = [];

    public int Spent(DateTimeOffset now)
    {
        while (_spent.TryPeek(out var oldest) && oldest + span <= now)
            _spent.Dequeue();
        return _spent.Count;
    }

    public void Spend(DateTimeOffset now) => _spent.Enqueue(now);

    /// <summary>When less than the limit will be spent again.</summary>
    public DateTimeOffset Free(int limit) => limit == 0 ? DateTimeOffset.MaxValue : _spent.ElementAt(_spent.Count - limit) + span;
}
