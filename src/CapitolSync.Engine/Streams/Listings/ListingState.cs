using System.Text.Json.Serialization;
using CapitolSync.Engine.Streams.Listings.OddRows;

namespace CapitolSync.Engine.Streams.Listings;

/// <summary>What is kept of a listing from run to run.</summary>
[JsonConverter(typeof(ListingStateConverter))]
internal sealed record ListingState
{
    /// <summary>The pass that is under way; <see langword="null"/> when the last one ended complete.</summary>
    public ListingLedger? Pass { get; init; }

    /// <summary>Rows a page in that pass, where the source gives fewer than are requested: a later page does not tell where it begins.</summary>
    public int? PageSize { get; init; }

    /// <summary>Newest publication date of the passes that ended complete.</summary>
    public DateTimeOffset? Newest { get; init; }

    /// <summary>How far back the complete passes went; <see langword="null"/> means to the end.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>A pass has ended complete.</summary>
    public bool HasCompleted { get; init; }

    /// <summary>Rows that could not be read, until they can be or have left the listing.</summary>
    public IReadOnlyList<ListingRowFailure> Unreadable { get => field ?? []; init => field = value is { Count: > 0 } ? value : null; }

    /// <summary>Rows the listing had when a page was last read.</summary>
    public long Total { get; init; }
}
