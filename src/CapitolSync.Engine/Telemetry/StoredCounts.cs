namespace CapitolSync.Engine.Telemetry;

/// <summary>What storing a batch changed.</summary>
/// <param name="Added">Rows that were not there.</param>
/// <param name="Updated">Rows that differed.</param>
/// <param name="Unchanged">Rows that were there already, with the same values.</param>
internal sealed record StoredCounts(long Added, long Updated, long Unchanged)
{
    public static readonly StoredCounts None = new(0, 0, 0);

    public long Total => Added + Updated + Unchanged;

    public static StoredCounts operator +(StoredCounts left, StoredCounts right) =>
        new(left.Added + right.Added, left.Updated + right.Updated, left.Unchanged + right.Unchanged);

    /// <summary>Counts one row.</summary>
    public StoredCounts With(RowChange change) => change switch
    {
        RowChange.Added => this with { Added = Added + 1 },
        RowChange.Updated => this with { Updated = Updated + 1 },
        _ => this with { Unchanged = Unchanged + 1 },
    };
}
