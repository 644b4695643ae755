namespace CapitolSync.Engine.Streams.Listings;

/// <summary>Where a page stood in its listing.</summary>
/// <param name="Page">Its number, from 1.</param>
/// <param name="PageSize">Rows a full page has.</param>
/// <param name="Total">Rows the whole listing had when the page was made.</param>
internal readonly record struct PagePlace(int Page, int PageSize, long Total)
{
    /// <summary>Rows at its beginning that are left out, since the run is limited and they were read before.</summary>
    public int Skipped { get; init; }

    /// <summary>Rows at its end are left out, since the run is limited.</summary>
    public bool IsCut { get; init; }

    /// <summary>Where it came from.</summary>
    public Uri? Address { get; init; }

    /// <summary>Rank of its first row that is not left out; less than 1 beyond the end of the listing.</summary>
    public long High => RankOf(Skipped + 1);

    /// <summary>The rank of a row.</summary>
    /// <param name="row">Its place on the page, from 1.</param>
    public long RankOf(int row) => Total - (Page - 1L) * PageSize - row + 1;
}
