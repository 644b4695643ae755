using CapitolSync.Replica.CapitolTrades;

namespace CapitolSync.Replica;

/// <summary>All that the site holds at one moment. It never changes; a mutation makes the next one.</summary>
public sealed class CapitolTradesSnapshot
{
    private readonly Lazy<SnapshotIndex> _index;

    internal CapitolTradesSnapshot(long version, IEnumerable<ReplicaTrade> trades)
    {
        Version = version;
        Trades = [.. trades.OrderByDescending(t => t.PubDate).ThenBy(t => t.TxId)];
        _index = new(() => new SnapshotIndex(this));
    }

    /// <summary>1 at the start, one more with every mutation.</summary>
    public long Version { get; }

    /// <summary>In the order of the listing: newest publication first, then by ascending id.</summary>
    public IReadOnlyList<ReplicaTrade> Trades { get; }

    /// <summary>All issuers that were ever traded, by id.</summary>
    public required IReadOnlyList<ReplicaIssuer> Issuers { get; init; }

    /// <summary>All politicians who ever traded, by id.</summary>
    public required IReadOnlyList<ReplicaPolitician> Politicians { get; init; }

    /// <summary>The committees of the filter.</summary>
    public required IReadOnlyList<ReplicaCommittee> Committees { get; init; }

    internal SnapshotIndex Index => _index.Value;
}
