using CapitolSync.Engine.Store.Queries.Prices;
using CapitolSync.Engine.Streams;

namespace CapitolSync.Engine.Sources.Tiingo.Prices;

/// <summary>Asks for the daily closes of the tickers that members traded.</summary>
public sealed record PricesRequest : StreamRequest
{
    /// <summary>The fund that the market is measured by. It is always read, and first.</summary>
    public const string Benchmark = PriceReader.Market;

    /// <summary>These tickers only, traded or not; all that were traded if empty.</summary>
    public IReadOnlyList<string> Tickers { get; init; } = [];

    internal override ISyncStream CreateStream() => new PricesStream(this);
}
