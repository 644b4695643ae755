using CapitolSync.Engine.Streams;

namespace CapitolSync.Engine.Sources.SenateEfd.Index;

/// <summary>Asks for the Senate's list of periodic transaction reports.</summary>
public sealed record SenateIndexRequest : StreamRequest
{
    /// <summary>The first day of filing that is wanted. By default 1 January of the previous year, and what is known already.</summary>
    public DateOnly? Since { get; init; }

    internal override ISyncStream CreateStream() => new SenateIndexStream(this);
}
