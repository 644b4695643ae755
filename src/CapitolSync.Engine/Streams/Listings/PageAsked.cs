namespace CapitolSync.Engine.Streams.Listings;

/// <summary>What was known of the listing when a page was asked for; tells a late answer from a removal.</summary>
/// <param name="Total">Rows it was known to have.</param>
/// <param name="Epoch">How many removals had been noticed.</param>
/// <param name="Head">The page was asked for once everything below the head was done with.</param>
internal readonly record struct PageAsked(long Total, int Epoch, bool Head = false)
{
    /// <summary>Rows the page is asked for.</summary>
    public int PageSize { get; init; }
}
