using CapitolSync.Engine.Analysis.Facts;
using CapitolSync.Engine.Store.Queries.Prices;

namespace CapitolSync.Engine.Analysis.Positions;

/// <summary>Makes entries of transactions, or says why not.</summary>
internal sealed class PositionEntries(IPrices prices)
{
    /// <summary>The entries of a transaction: none, one, or the two legs of an exchange.</summary>
    /// <param name="fact">The transaction.</param>
    /// <param name="leftOut">Why it, or one of its legs, makes none.</param>
    public IEnumerable<PositionEntry> Of(TradeFact fact, out LeftOut leftOut)
    {
        leftOut = WhyNot(fact);
        if (leftOut != LeftOut.No)
            return [];
        var entries = new List<PositionEntry>(2);
        if (fact.Kind == TxKind.Exchange && !Add(entries, fact, fact.ReceivedTicker, LotKind.Exchange, null))
            leftOut = LeftOut.NoPrice;
        if (!Add(entries, fact, fact.Ticker, Kind(fact.Kind), fact.Price))
            leftOut = LeftOut.NoPrice;
        return entries;
    }

    /// <returns>Whether there was a price; a leg without a ticker needs none.</returns>
    private bool Add(List<PositionEntry> entries, TradeFact fact, string? ticker, LotKind? kind, double? site)
    {
        if (ticker is null)
            return true;
        var day = fact.TxDate!.Value;
        if (Price(ticker, day, site) is not { } price)
            return false;
        entries.Add(new PositionEntry(fact, ticker, kind, day, fact.Amount!.Value, price.Raw, prices.SplitFactor(ticker, price.Day, DateOnly.MaxValue)));
        return true;
    }

    private static LeftOut WhyNot(TradeFact fact) => fact switch
    {
        { Kind: TxKind.Other } => LeftOut.OtherType,
        { Kind: TxKind.Exchange, ReceivedTicker: null, ReceivedAsset: null } => LeftOut.OneSidedExchange,
        _ when AssetKinds.Of(fact.AssetKind) is not LeftOut.No and var kind => kind,
        { Ticker: null, ReceivedTicker: null } => LeftOut.NoTicker,
        { TxDate: null } => LeftOut.NoDate,
        { Amount: null or { High: <= 0 } or { Mid: <= 0 } } => LeftOut.NoAmount,
        _ => LeftOut.No,
    };

    private static LotKind? Kind(TxKind kind) => kind switch
    {
        TxKind.Buy => LotKind.Purchase,
        TxKind.Receive => LotKind.Receipt,
        _ => null,
    };

    /// <summary>The daily close of the day; else CapitolTrades' price of the day; else the last close before.</summary>
    private ClosingPrice? Price(string ticker, DateOnly day, double? site)
    {
        var close = prices.OnOrBefore(ticker, day);
        return close?.Day == day ? close
            : PriceLimits.IsClose(site) ? new ClosingPrice(day, site!.Value, null)
            : close ?? prices.SiteOnOrBefore(ticker, day);
    }
}
