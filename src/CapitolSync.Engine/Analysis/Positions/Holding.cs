using CapitolSync.Engine.Analysis.Facts;
using CapitolSync.Engine.Store.Sqlite;

namespace CapitolSync.Engine.Analysis.Positions;

/// <summary>What one owner disclosed of one security: the transactions, and the three runs over them.</summary>
internal sealed class Holding
{
    private const int ShareDigits = 4, MoneyDigits = 2;

    private readonly Run _low = new(Side.Low), _mid = new(Side.Mid), _high = new(Side.High);
    private readonly PositionEntry[] _entries;

    public Holding(IEnumerable<PositionEntry> entries)
    {
        _entries = [.. entries];
        Array.Sort(_entries, PositionEntry.Compare);
        foreach (var entry in _entries)
        {
            _low.Apply(entry);
            _mid.Apply(entry);
            _high.Apply(entry);
        }
    }

    // The newest.
    private PositionEntry Last => _entries[^1];

    /// <summary>What it comes to.</summary>
    /// <param name="quotes">What a share is worth now.</param>
    /// <param name="ofOwner">Whether it is told as the owner's, not as the member's.</param>
    /// <param name="leftOut">What is left out of it.</param>
    public Position ToPosition(Quotes quotes, bool ofOwner, LeftOutCounts? leftOut)
    {
        var quote = quotes.Of(Last);
        // Gains are differences of what is shown, so that they add up to the cent.
        var cost = Money(run => run.Cost);
        var costOut = Money(run => run.CostOut);
        var proceeds = Money(run => run.Proceeds);
        var value = new Estimate(Money(_low.Shares * quote.Raw), Money(_mid.Shares * quote.Raw), Money(_high.Shares * quote.Raw));
        var (unrealized, realized) = (value - cost, proceeds - costOut);
        var shares = new Estimate(Shares(_low.Shares), Shares(_mid.Shares), Shares(_high.Shares));
        return new Position
        {
            PoliticianId = Last.Fact.PoliticianId,
            Politician = Last.Fact.Politician,
            Party = Last.Fact.Party,
            Owner = ofOwner ? Last.Fact.Owner : null,
            Ticker = Last.Ticker,
            Name = Name(),
            Sector = Sector(),
            SharesLow = shares.Low,
            Shares = shares.Mid,
            SharesHigh = shares.High,
            CostLow = cost.Low,
            Cost = cost.Mid,
            CostHigh = cost.High,
            ValueLow = value.Low,
            Value = value.Mid,
            ValueHigh = value.High,
            UnrealizedLow = unrealized.Least,
            Unrealized = unrealized.Mid,
            UnrealizedHigh = unrealized.Most,
            RealizedLow = realized.Least,
            Realized = realized.Mid,
            RealizedHigh = realized.Most,
            Acquired = cost.Mid + costOut.Mid,
            Proceeds = proceeds.Mid,
            Price = (decimal)quote.Raw,
            PriceDate = Iso.Date(quote.Day),
            IsStale = quotes.IsStale(quote),
            IsClosed = shares.High == 0,
            IsOversold = _high.Oversold > 0,
            OversoldLow = Shares(_high.Oversold),
            Oversold = Shares(_mid.Oversold),
            HasOpenRange = Array.Exists(_entries, static entry => entry.Kind is not null && entry.Amount.High is null),
            SharesReceived = Shares(_mid.SharesOf(LotKind.Receipt)),
            SharesExchanged = Shares(_mid.SharesOf(LotKind.Exchange)),
            Trades = _entries.Length,
            FirstTraded = Iso.Date(_entries[0].Day),
            LastTraded = Iso.Date(Last.Day),
            LeftOut = leftOut?.Total ?? 0,
            LeftOutWhy = leftOut?.Describe(),
            Lots = Lots(),
        };
    }

    /// <summary>What something is called by the newest source that names it; what an exchange brought has a name of its own.</summary>
    private string? Name() => Array.FindLast(_entries, static entry => entry.Name is not null)?.Name;

    private string? Sector() => Array.Find(_entries, static entry => entry is { IsReceivedLeg: false, Fact.Sector: not null })?.Fact.Sector;

    private List<PositionLot> Lots()
    {
        var lots = new List<PositionLot>(_high.Lots.Length);
        foreach (var lot in _high.Lots)
        {
            if (Shares(lot.Shares) == 0)
                continue;
            var (least, middle) = (_low.Of(lot.Entry), _mid.Of(lot.Entry));
            lots.Add(new PositionLot
            {
                Kind = lot.Entry.Kind!.Value,
                AcquiredOn = Iso.Date(lot.Entry.Day),
                Owner = lot.Entry.Fact.Owner,
                Price = (decimal)lot.Entry.Price,
                SharesLow = Shares(least?.Shares ?? 0),
                Shares = Shares(middle?.Shares ?? 0),
                SharesHigh = Shares(lot.Shares),
                CostLow = Money(least?.Cost ?? 0),
                Cost = Money(middle?.Cost ?? 0),
                CostHigh = Money(lot.Cost),
            });
        }

        return lots;
    }

    private Estimate Money(Func<Run, double> number) => new(Money(number(_low)), Money(number(_mid)), Money(number(_high)));

    private static decimal Money(double amount) => Math.Round((decimal)amount, MoneyDigits);

    private static decimal Shares(double number) => Math.Round((decimal)number, ShareDigits);
}
