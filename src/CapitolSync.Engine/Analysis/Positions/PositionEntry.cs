using CapitolSync.Engine.Analysis.Facts;

namespace CapitolSync.Engine.Analysis.Positions;

/// <summary>A transaction as far as it changes one position: shares come in, or go out.</summary>
/// <param name="fact">The transaction.</param>
/// <param name="ticker">Of which security.</param>
/// <param name="kind">How shares were acquired; null for those that go out.</param>
/// <param name="day">The day.</param>
/// <param name="amount">USD.</param>
/// <param name="price">USD, the price of one share on that day.</param>
/// <param name="factor">What one share of that day is by now, after splits.</param>
internal sealed class PositionEntry(TradeFact fact, string ticker, LotKind? kind, DateOnly day, Amount amount, double price, double factor)
{
    public TradeFact Fact => fact;

    public string Ticker => ticker;

    public LotKind? Kind => kind;

    public DateOnly Day => day;

    public Amount Amount => amount;

    public double Price => price;

    /// <summary>
    /// Within a day: what comes in before what goes out, and the sale of everything last. Filings give no times, and
    /// so no order of the rows has a say in it.
    /// </summary>
    public int Place => Kind is not null ? 0 : IsFull ? 2 : 1;

    /// <summary>Whether everything that is left goes out.</summary>
    public bool IsFull => Kind is null && Fact.Kind == TxKind.Sell && Fact.IsFull;

    /// <summary>Whether it brings what was exchanged for another asset.</summary>
    public bool IsReceivedLeg => kind == LotKind.Exchange;

    /// <summary>What the security is called; null where that is not known.</summary>
    public string? Name => IsReceivedLeg ? fact.ReceivedAsset : fact.Issuer ?? fact.Asset;

    /// <summary>USD, the price of one of today's shares on that day.</summary>
    public double UnitPrice => price / factor;

    /// <summary>Today's shares that so many dollars stand for.</summary>
    public double SharesOf(double dollars) => dollars / UnitPrice;

    /// <summary>Orders the entries of a position; no two are equal.</summary>
    public static int Compare(PositionEntry one, PositionEntry other) => one.Order.CompareTo(other.Order);

    private (DateOnly, int, double, double, int, double, (long, long)) Order => (day, Place, amount.Low, amount.High ?? double.MaxValue, (int?)kind ?? -1, price, fact.Key);
}
