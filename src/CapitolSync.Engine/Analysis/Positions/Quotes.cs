using CapitolSync.Engine.Analysis.Facts;
using CapitolSync.Engine.Store.Queries.Prices;

namespace CapitolSync.Engine.Analysis.Positions;

/// <summary>What a share is worth now.</summary>
internal sealed class Quotes
{
    private readonly Dictionary<string, ClosingPrice?> _quotes = new(StringComparer.Ordinal);
    private readonly IPrices _prices;
    private readonly Lazy<DateOnly?> _newest, _newestOfAll;

    public Quotes(IPrices prices)
    {
        _prices = prices;
        _newest = new(() => prices.Newest(IPrices.Market)?.Day);
        _newestOfAll = new(() => _quotes.Values.Max(quote => quote?.Day));
    }

    /// <summary>The last daily close; CapitolTrades' last price where there is none, or where that is long over and the site's is newer; else the price of the last transaction.</summary>
    public ClosingPrice Of(Holding holding)
    {
        var last = holding.Entries[^1];
        if (!_quotes.TryGetValue(last.Ticker, out var quote))
            _quotes.Add(last.Ticker, quote = Find(last.Ticker));
        return quote ?? new ClosingPrice(last.Day, last.UnitPrice, null);
    }

    /// <summary>Whether a price is more than a week older than the market's newest, or, where no closes of the market are stored, than the newest of these: so it is asked once all quotes are.</summary>
    public bool IsStale(ClosingPrice quote) => (_newest.Value ?? _newestOfAll.Value) is { } newest && newest.DayNumber - quote.Day.DayNumber > IPrices.MaxGapDays;

    private ClosingPrice? Find(string ticker)
    {
        var close = _prices.Newest(ticker);
        if (close is { } known && _newest.Value is { } newest && newest.DayNumber - known.Day.DayNumber <= IPrices.MaxGapDays)
            return close;
        var site = _prices.SiteNewest(ticker);
        return close is null || site?.Day.DayNumber - close.Value.Day.DayNumber > IPrices.MaxGapDays ? site : close;
    }
}
