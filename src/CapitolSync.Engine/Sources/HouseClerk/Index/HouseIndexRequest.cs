using CapitolSync.Engine.Streams;

namespace CapitolSync.Engine.Sources.HouseClerk.Index;

/// <summary>Asks for the Clerk's indices of filings.</summary>
public sealed record HouseIndexRequest : StreamRequest
{
    /// <summary>The first year whose index can be read.</summary>
    public const int FirstYear = HouseIndexReader.FirstYear;

    /// <summary>The years; the current and the previous one if empty. Years that were read before are looked at weekly all the same.</summary>
    public IReadOnlyList<int> Years { get; init; } = [];

    internal override ISyncStream CreateStream() => new HouseIndexStream(this);
}
