using CapitolSync.Replica.CapitolTrades.Generation;

namespace CapitolSync.Replica;

/// <summary>The truth: what the site holds, and how it changes while it is read. Safe to use from any thread.</summary>
public sealed class CapitolTradesData
{
    private readonly Lock _lock = new();
    private readonly WorldMaker _maker;
    private readonly Dice _dice;
    private volatile CapitolTradesSnapshot _current;

    internal CapitolTradesData(ReplicaOptions options)
    {
        _maker = new WorldMaker(options);
        _dice = Dice.For(options.Seed, "mutations");
        _current = _maker.First;
    }

    /// <summary>All of it, as of now.</summary>
    public CapitolTradesSnapshot Current => _current;

    /// <inheritdoc cref="CapitolTradesSnapshot.Trades"/>
    public IReadOnlyList<ReplicaTrade> Trades => _current.Trades;

    /// <inheritdoc cref="CapitolTradesSnapshot.Issuers"/>
    public IReadOnlyList<ReplicaIssuer> Issuers => _current.Issuers;

    /// <inheritdoc cref="CapitolTradesSnapshot.Politicians"/>
    public IReadOnlyList<ReplicaPolitician> Politicians => _current.Politicians;

    /// <inheritdoc cref="CapitolTradesSnapshot.Committees"/>
    public IReadOnlyList<ReplicaCommittee> Committees => _current.Committees;

    /// <summary>Adds trades at the head: new ids, newer publication dates, now and then a new issuer.</summary>
    public IReadOnlyList<ReplicaTrade> AddTrades(int count) => Change(add: count).Added;

    /// <summary>Takes trades off the site.</summary>
    public IReadOnlyList<ReplicaTrade> RemoveTrades(int count, RemoveFrom where = RemoveFrom.Tail) =>
        Change(remove: count, where: where).Removed;

    /// <summary>Changes value, price, comment, type and owner of trades anywhere. Returns them as they are now.</summary>
    public IReadOnlyList<ReplicaTrade> CorrectTrades(int count) => Change(correct: count).Corrected;

    /// <summary>All of it in one step: no request sees a part of it.</summary>
    public DataChange Change(int add = 0, int remove = 0, RemoveFrom where = RemoveFrom.Tail, int correct = 0)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(add);
        ArgumentOutOfRangeException.ThrowIfNegative(remove);
        ArgumentOutOfRangeException.ThrowIfNegative(correct);
        lock (_lock)
        {
            var trades = _current.Trades.ToList();
            var removed = Remove(trades, remove, where);
            var corrected = Correct(trades, correct);
            var added = _maker.Newer(add);
            _current = new CapitolTradesSnapshot(_current.Version + 1, [.. trades, .. added])
            {
                Issuers = [.. _current.Issuers.UnionBy(_maker.Traded(added), i => i.IssuerId).OrderBy(i => i.IssuerId)],
                Politicians = _current.Politicians,
                Committees = _current.Committees,
            };
            return new DataChange(added, removed, corrected);
        }
    }

    private List<ReplicaTrade> Remove(List<ReplicaTrade> trades, int count, RemoveFrom where)
    {
        var removed = new List<ReplicaTrade>(count);
        for (; count > 0 && trades.Count > 0; count--)
        {
            var index = where switch
            {
                RemoveFrom.Head => 0,
                RemoveFrom.Tail => trades.Count - 1,
                _ => _dice.Below(trades.Count),
            };
            removed.Add(trades[index]);
            trades.RemoveAt(index);
        }
        return removed;
    }

    private List<ReplicaTrade> Correct(List<ReplicaTrade> trades, int count)
    {
        var indexes = Enumerable.Range(0, trades.Count).ToArray();
        _dice.Shuffle(indexes);
        foreach (var index in indexes.Take(count))
            trades[index] = _maker.Correct(trades[index]);
        return [.. indexes.Take(count).Select(i => trades[i])];
    }
}
