using CapitolSync.Engine.Analysis.Facts;
using CapitolSync.Engine.Store.Queries.Prices;

namespace CapitolSync.Engine.Tests.Analysis;

/// <summary>Prices from a list, found by looking through all of it.</summary>
internal sealed class ListedPrices : IPrices
{
    private readonly List<(string Ticker, ClosingPrice Close, double Split)> _closes = [];

    public List<(string Ticker, DateOnly Day, double Price)> Site { get; } = [];

    public IReadOnlyList<DateOnly> TradingDays => [.. Of(IPrices.Market).Select(close => close.Day)];

    /// <summary>A close on a day; the adjusted one is the same unless given.</summary>
    public ListedPrices On(string ticker, string day, double close, double? adjusted = null, double split = 1)
    {
        _closes.Add((ticker, new ClosingPrice(Trades.Date(day), close, adjusted ?? close), split));
        return this;
    }

    public ClosingPrice? OnOrBefore(string ticker, DateOnly day) => Last(Between(ticker, day.AddDays(-7), day));

    public ClosingPrice? After(string ticker, DateOnly day) => Between(ticker, day.AddDays(1), day.AddDays(7)) is [var first, ..] ? first : null;

    public ClosingPrice? Newest(string ticker) => Last([.. Of(ticker)]);

    public IReadOnlyList<ClosingPrice> Between(string ticker, DateOnly from, DateOnly to) => [.. Of(ticker).Where(close => close.Day >= from && close.Day <= to)];

    public double SplitFactor(string ticker, DateOnly after, DateOnly upTo) =>
        _closes.Where(one => one.Ticker == ticker && one.Close.Day > after && one.Close.Day <= upTo).Aggregate(1.0, (product, one) => product * one.Split);

    public ClosingPrice? SiteOnOrBefore(string ticker, DateOnly day) => Last([.. OfSite(ticker).Where(close => close.Day <= day && close.Day >= day.AddDays(-7))]);

    public ClosingPrice? SiteNewest(string ticker) => Last([.. OfSite(ticker)]);

    private IEnumerable<ClosingPrice> Of(string ticker) => _closes.Where(one => one.Ticker == ticker).Select(one => one.Close).OrderBy(close => close.Day);

    private IEnumerable<ClosingPrice> OfSite(string ticker) => Site.Where(one => one.Ticker == ticker).Select(one => new ClosingPrice(one.Day, one.Price, null)).OrderBy(close => close.Day);

    private static ClosingPrice? Last(IReadOnlyList<ClosingPrice> closes) => closes is [.., var last] ? last : null;
}
