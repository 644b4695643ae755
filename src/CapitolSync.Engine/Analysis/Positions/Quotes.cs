using CapitolSync.Engine.Analysis.Facts;
using CapitolSync.Engine.Store.Queries.Prices;

namespace CapitolSync.Engine.Analysis.Positions;

/// <summary>What a share is worth now.</summary>
internal sealed class Quotes
{
    private readonly Dictionary<string, ClosingPrice?> _quotes = new(StringComparer.Ordinal);
    private readonly IPrices _prices;
    private readonly DateOnly? _market, _newest;

    /// <param name="prices">The prices that are known.</param>
    /// <param name="tickers">All that will be asked for, in any order and number: whether one is old can depend on the others.</param>
    public Quotes(IPrices prices, IEnumerable<string> tickers)
    {
        (_prices, _market) = (prices, prices.Newest(IPrices.Market)?.Day);
        foreach (var ticker in tickers)
        {
            if (!_quotes.ContainsKey(ticker))
                _quotes.Add(ticker, Find(ticker));
        }

        _newest = _market ?? _quotes.Values.Max(quote => quote?.Day);
    }

    /// <summary>The last daily close; CapitolTrades' last price where there is none, or where that is long over and the site's is newer; else the price of the last transaction.</summary>
    /// <param name="last">The last transaction.</param>
    public ClosingPrice Of(PositionEntry last) => _quotes[last.Ticker] ?? new ClosingPrice(last.Day, last.UnitPrice, null);

    /// <summary>Whether a price is more than a week older than the market's newest, or, where no closes of the market are stored, than the newest of all.</summary>
    public bool IsStale(ClosingPrice quote) => _newest is { } newest && newest.DayNumber - quote.Day.DayNumber > IPrices.MaxGapDays;

    private ClosingPrice? Find(string ticker)
    {
        var close = _prices.Newest(ticker);
        if (close is { } known && _market is { } newest && newest.DayNumber - known.Day.DayNumber <= IPrices.MaxGapDays)
            return close;
        var site = _prices.SiteNewest(ticker);
        return close is null || site?.Day.DayNumber - close.Value.Day.DayNumber > IPrices.MaxGapDays ? site : close;
    }
}
