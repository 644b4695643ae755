namespace CapitolSync.Engine.Streams.Listings;

/// <summary>What a listing page revealed about its place.</summary>
/// <param name="Place">Where.</param>
/// <param name="Rows">What was known of its rows, in the order of the page.</param>
/// <param name="Newest">Newest publication date on the page.</param>
/// <param name="Oldest">Oldest publication date on the page.</param>
/// <param name="Asked">What was known when the page was requested.</param>
internal sealed record PageObservation(
    PagePlace Place, IReadOnlyList<RowSeen> Rows, DateTimeOffset? Newest, DateTimeOffset? Oldest, PageAsked Asked)
{
    /// <summary>The ranks of the rows.</summary>
    public RankRange Ranks => new(Math.Max(1, Place.High - Rows.Count + 1), Place.High);
}
