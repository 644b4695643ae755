using CapitolSync.Engine.Streams;

namespace CapitolSync.Engine.Sources.CapitolTrades.Trades;

/// <summary>Asks for the listing of trades.</summary>
public sealed record TradesRequest : StreamRequest
{
    /// <summary>Minimum and maximum of <see cref="PageSize"/>; 96 is the most the site was seen to serve.</summary>
    public const int MinimumPageSize = 12, MaximumPageSize = 96;

    /// <summary>Read the whole listing, not only what is new. An unfinished full reading is resumed.</summary>
    public bool Full { get; init; }

    /// <summary>Read down to this publication date only.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>Rows a page.</summary>
    public int PageSize { get; init; } = MaximumPageSize;

    internal override ISyncStream CreateStream() => new TradesStream(this);
}
