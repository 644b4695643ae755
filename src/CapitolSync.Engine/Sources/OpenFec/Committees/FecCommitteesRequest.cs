using CapitolSync.Engine.Streams;

namespace CapitolSync.Engine.Sources.OpenFec.Committees;

/// <summary>Asks for the committees of candidates.</summary>
public sealed record FecCommitteesRequest : StreamRequest
{
    /// <summary>Those of these members only, by name, bioguide ID or pattern; of all if <see langword="null"/>.</summary>
    public IReadOnlyList<string>? Politicians { get; init; }

    /// <summary>Only those never read before; to be done on the way to something else.</summary>
    public bool OnlyIfMissing { get; init; }

    internal override ISyncStream CreateStream() => new FecCommitteesStream(this);
}
