using CapitolSync.Engine.Streams;

namespace CapitolSync.Engine.Sources.CapitolTrades.Issuers;

/// <summary>Asks for issuers' own pages.</summary>
public sealed record IssuersRequest : StreamRequest
{
    /// <summary>These issuers only, whether they have been enriched or not; <see langword="null"/> for all that have not.</summary>
    public IReadOnlyList<long>? IssuerIds { get; init; }

    internal override ISyncStream CreateStream() => new IssuersStream(this);
}
