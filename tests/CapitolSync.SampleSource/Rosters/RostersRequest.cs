using CapitolSync.Engine.Streams;

namespace CapitolSync.SampleSource.Rosters;

/// <summary>Asks for the committees of both chambers. Options of the stream, if it had any, would be properties here.</summary>
internal sealed record RostersRequest : StreamRequest
{
    internal override ISyncStream CreateStream() => new RostersStream();
}
