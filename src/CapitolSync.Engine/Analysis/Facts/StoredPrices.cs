using CapitolSync.Engine.Store.Queries.Prices;
using CapitolSync.Engine.Store.Sqlite;

namespace CapitolSync.Engine.Analysis.Facts;

/// <summary>The prices of the database, up to a day. Used by one thread.</summary>
internal sealed class StoredPrices : IPrices, IDisposable
{
    private const int MaxRemembered = 100_000;

    // Many trades share ticker and day: accounts of a family, members who follow one another.
    private readonly Dictionary<(string Ticker, DateOnly Day), ClosingPrice?> _onOrBefore = [];
    private readonly PriceReader _reader;
    private readonly DateOnly _asOf;
    private readonly Lazy<Dictionary<string, List<Split>>> _splits;
    private readonly Lazy<IReadOnlyList<DateOnly>> _tradingDays;
    private readonly Lazy<SitePrices> _site;

    /// <param name="database">Where from.</param>
    /// <param name="asOf">The last day that counts; null for today. No close is known before its day: one of the future is a typing error.</param>
    /// <param name="time">What says which day it is; the system's clock by default.</param>
    public StoredPrices(Database database, DateOnly? asOf, TimeProvider? time = null)
    {
        var today = DateOnly.FromDateTime((time ?? TimeProvider.System).GetUtcNow().UtcDateTime);
        (_reader, _asOf) = (new PriceReader(database), asOf < today ? asOf.Value : today);
        _splits = new(() => _reader.Splits(_asOf));
        _tradingDays = new(() => [.. _reader.Between(IPrices.Market, DateOnly.MinValue, _asOf).Select(close => close.Day)]);
        _site = new(() => SitePrices.Load(database, asOf));
    }

    /// <inheritdoc/>
    public IReadOnlyList<DateOnly> TradingDays => _tradingDays.Value;

    /// <inheritdoc/>
    public ClosingPrice? OnOrBefore(string ticker, DateOnly day)
    {
        if (_onOrBefore.TryGetValue((ticker, day), out var price))
            return price;
        if (_onOrBefore.Count >= MaxRemembered)
            _onOrBefore.Clear();
        price = _reader.Last(ticker, day.AddDays(-IPrices.MaxGapDays), Known(day));
        _onOrBefore.Add((ticker, day), price);
        return price;
    }

    /// <inheritdoc/>
    public ClosingPrice? After(string ticker, DateOnly day) => _reader.First(ticker, day.AddDays(1), Known(day.AddDays(IPrices.MaxGapDays)));

    /// <inheritdoc/>
    public ClosingPrice? Newest(string ticker) => _reader.Last(ticker, DateOnly.MinValue, _asOf);

    /// <inheritdoc/>
    public IReadOnlyList<ClosingPrice> Between(string ticker, DateOnly from, DateOnly to) => _reader.Between(ticker, from, Known(to));

    /// <inheritdoc/>
    public double SplitFactor(string ticker, DateOnly after, DateOnly upTo)
    {
        var factor = 1.0;
        if (_splits.Value.TryGetValue(ticker, out var splits))
        {
            foreach (var split in splits)
            {
                if (split.Day > after && split.Day <= upTo)
                    factor *= split.Factor;
            }
        }

        return factor;
    }

    /// <inheritdoc/>
    public ClosingPrice? SiteOnOrBefore(string ticker, DateOnly day) => _site.Value.Last(ticker, day.AddDays(-IPrices.MaxGapDays), Known(day));

    /// <inheritdoc/>
    public ClosingPrice? SiteNewest(string ticker) => _site.Value.Last(ticker, DateOnly.MinValue, _asOf);

    /// <inheritdoc/>
    public void Dispose() => _reader.Dispose();

    private DateOnly Known(DateOnly day) => day < _asOf ? day : _asOf;
}
