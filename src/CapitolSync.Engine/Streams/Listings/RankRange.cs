namespace CapitolSync.Engine.Streams.Listings;

/// <summary>A run of rows of a listing by rank, both ends included; see <see cref="ListingLedger"/>.</summary>
/// <param name="Low">The older end, at least 1.</param>
/// <param name="High">The newer end, at least <paramref name="Low"/>.</param>
internal readonly record struct RankRange(long Low, long High)
{
    public long Count => High - Low + 1;

    public bool Contains(long rank) => Low <= rank && rank <= High;
}
