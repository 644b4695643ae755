namespace CapitolSync.Replica;

/// <summary>What a mutation did.</summary>
/// <param name="Added">The new donations.</param>
/// <param name="Removed">The donations that are gone.</param>
/// <param name="Corrected">The corrected donations, as they are now.</param>
public sealed record FecChange(
    IReadOnlyList<ReplicaDonation> Added,
    IReadOnlyList<ReplicaDonation> Removed,
    IReadOnlyList<ReplicaDonation> Corrected);
