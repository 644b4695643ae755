namespace CapitolSync.Engine.Streams.Listings;

/// <summary>Where a page stood in its listing.</summary>
/// <param name="Page">Its number, from 1.</param>
/// <param name="PageSize">Rows a full page has.</param>
/// <param name="Total">Rows the whole listing had when the page was made.</param>
internal readonly record struct PagePlace(int Page, int PageSize, long Total)
{
    /// <summary>Rank of its first row; less than 1 beyond the end of the listing.</summary>
    public long High => Total - (Page - 1L) * PageSize;
}
