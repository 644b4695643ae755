using CapitolSync.Engine.Streams;

namespace CapitolSync.Engine.Sources.CongressLegislators.Committees;

/// <summary>Asks for the committees of Congress and their members.</summary>
public sealed record CommitteesRequest : StreamRequest
{
    internal override ISyncStream CreateStream() => new CommitteesStream();
}
