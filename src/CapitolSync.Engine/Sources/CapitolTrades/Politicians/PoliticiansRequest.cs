using CapitolSync.Engine.Streams;

namespace CapitolSync.Engine.Sources.CapitolTrades.Politicians;

/// <summary>Asks for the catalog of politicians and the committees' members.</summary>
public sealed record PoliticiansRequest : StreamRequest
{
    internal override ISyncStream CreateStream() => new PoliticiansStream();
}
