namespace CapitolSync.Engine.Streams.Listings.OddRows;

/// <summary>A row of a listing that could not be read; kept until it can be, or has left the listing.</summary>
/// <param name="Item">Its name among the failures: its key, or its place where that cannot be read.</param>
/// <param name="Rank">Its rank when it was met.</param>
/// <param name="Published">A publication date near it, where rows have one.</param>
/// <param name="IsSeen">It was met in the pass that is under way.</param>
internal sealed record ListingRowFailure(string Item, long Rank, DateTimeOffset? Published, bool IsSeen)
{
    /// <summary>The row has a key; otherwise it is known by its rank alone.</summary>
    public bool HasKey { get; init; }
}
