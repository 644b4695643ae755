namespace CapitolSync.Engine.Streams.Listings;

/// <summary>What was known about the listing when a page was requested; distinguishes a late answer from a removal.</summary>
/// <param name="Total">Rows it was known to have.</param>
/// <param name="Epoch">How many removals had been noticed.</param>
/// <param name="Head">The page was requested for the head.</param>
internal readonly record struct PageAsked(long Total, int Epoch, bool Head = false)
{
    /// <summary>Some of the pages below the head were still on their way.</summary>
    public bool IsAhead { get; init; }

    /// <summary>Rows that are requested.</summary>
    public int PageSize { get; init; }
}
