using CapitolSync.Engine.Streams;

namespace CapitolSync.Engine.Sources.SenateEfd.Filings;

/// <summary>Asks for the reports that the search has listed and that have not been read.</summary>
public sealed record SenateFilingsRequest : StreamRequest
{
    /// <summary>Those of these members only, by name, bioguide id or pattern; of all if <see langword="null"/>.</summary>
    public IReadOnlyList<string>? Politicians { get; init; }

    internal override ISyncStream CreateStream() => new SenateFilingsStream(this);
}
