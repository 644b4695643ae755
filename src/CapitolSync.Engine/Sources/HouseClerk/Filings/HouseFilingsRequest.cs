using CapitolSync.Engine.Streams;

namespace CapitolSync.Engine.Sources.HouseClerk.Filings;

/// <summary>Asks for the reports that the indices list and that have not been read.</summary>
public sealed record HouseFilingsRequest : StreamRequest
{
    /// <summary>Those of these members only, by name, bioguide id or pattern; of all if <see langword="null"/>.</summary>
    public IReadOnlyList<string>? Politicians { get; init; }

    /// <summary>Those of these years' indices only; of all that are known if empty.</summary>
    public IReadOnlyList<int> Years { get; init; } = [];

    internal override ISyncStream CreateStream() => new HouseFilingsStream(this);
}
