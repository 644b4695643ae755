namespace CapitolSync.Replica;

/// <summary>What a mutation did.</summary>
/// <param name="Added">The new trades.</param>
/// <param name="Removed">The trades that are gone.</param>
/// <param name="Corrected">The corrected trades, as they are now.</param>
public sealed record DataChange(
    IReadOnlyList<ReplicaTrade> Added,
    IReadOnlyList<ReplicaTrade> Removed,
    IReadOnlyList<ReplicaTrade> Corrected);
