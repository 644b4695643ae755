using CapitolSync.Engine.Streams;

namespace CapitolSync.Engine.Sources.CongressLegislators;

/// <summary>Asks for the FEC IDs of members of Congress.</summary>
public sealed record CandidatesRequest : StreamRequest
{
    /// <summary>Only if no FEC IDs are known yet; to be done on the way to something else.</summary>
    public bool OnlyIfMissing { get; init; }

    internal override ISyncStream CreateStream() => new CandidatesStream(this);
}
