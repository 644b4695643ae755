using CapitolSync.Engine.Pipeline;

namespace CapitolSync.Engine.Sources.CapitolTrades;

/// <summary>Asks for the catalogue of politicians and the committees' members.</summary>
public sealed record PoliticiansRequest : StreamRequest
{
    internal override ISyncStream CreateStream() => new PoliticiansStream();
}
