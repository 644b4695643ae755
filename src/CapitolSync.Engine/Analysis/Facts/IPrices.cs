using CapitolSync.Engine.Store.Queries.Prices;

namespace CapitolSync.Engine.Analysis.Facts;

/// <summary>The prices that were known at a time. Tickers are those of <see cref="TradeFact.Ticker"/>.</summary>
internal interface IPrices
{
    /// <summary>How many days a close may lie away from the day it stands for: a long weekend, not a delisting.</summary>
    const int MaxGapDays = 7;

    /// <summary>The fund that stands for the US market.</summary>
    const string Market = PriceReader.Market;

    /// <summary>The days on which the market was open, as far as closes of <see cref="Market"/> are stored, in order.</summary>
    IReadOnlyList<DateOnly> TradingDays { get; }

    /// <summary>The last daily close on a day or, at most <see cref="MaxGapDays"/> days, before it.</summary>
    ClosingPrice? OnOrBefore(string ticker, DateOnly day);

    /// <summary>The first daily close after a day, at most <see cref="MaxGapDays"/> days.</summary>
    ClosingPrice? After(string ticker, DateOnly day);

    /// <summary>The last daily close of all.</summary>
    ClosingPrice? Newest(string ticker);

    /// <summary>All daily closes of a time, both days included, in order.</summary>
    IReadOnlyList<ClosingPrice> Between(string ticker, DateOnly from, DateOnly to);

    /// <summary>What one share of a day has become by a later day: the product of the splits after the first day, up to and including the second.</summary>
    double SplitFactor(string ticker, DateOnly after, DateOnly upTo);

    /// <summary>CapitolTrades' last price on a day or, at most <see cref="MaxGapDays"/> days, before it: for tickers without daily closes. Not adjusted.</summary>
    ClosingPrice? SiteOnOrBefore(string ticker, DateOnly day);

    /// <summary>CapitolTrades' last price of all.</summary>
    ClosingPrice? SiteNewest(string ticker);
}
