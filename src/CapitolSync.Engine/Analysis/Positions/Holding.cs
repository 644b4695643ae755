using CapitolSync.Engine.Store.Queries.Prices;
using CapitolSync.Engine.Store.Sqlite;

namespace CapitolSync.Engine.Analysis.Positions;

/// <summary>What one owner disclosed of one security: the transactions, and the three runs over them.</summary>
internal sealed class Holding
{
    private const int ShareDigits = 4, MoneyDigits = 2;

    private readonly Run[] _runs = [new(Side.Low), new(Side.Mid), new(Side.High)];
    private readonly PositionEntry[] _entries;

    public Holding(IEnumerable<PositionEntry> entries)
    {
        _entries = [.. PositionEntry.Order(entries)];
        foreach (var run in _runs)
        {
            foreach (var entry in _entries)
                run.Apply(entry);
        }
    }

    /// <summary>In the order in which they were applied.</summary>
    public IReadOnlyList<PositionEntry> Entries => _entries;

    /// <summary>The run that takes an end of the ranges.</summary>
    public Run this[Side side] => _runs[(int)side];

    /// <summary>What it comes to.</summary>
    /// <param name="quote">The price of a share now.</param>
    /// <param name="isStale">Whether that is old.</param>
    public Position ToPosition(ClosingPrice quote, bool isStale)
    {
        // Gains are differences of what is shown, so that they add up to the cent.
        var cost = Each(run => Money(run.Cost));
        var value = Each(run => Money(run.Shares * quote.Raw));
        var unrealized = cost.Zip(value, (paid, worth) => worth - paid).ToArray();
        var realized = Each(run => Money(run.Proceeds) - Money(run.CostOut));
        var mid = this[Side.Mid];
        var shares = Each(run => Shares(run.Shares));
        var (first, last) = (_entries[0], _entries[^1]);
        return new Position
        {
            PoliticianId = last.Fact.PoliticianId,
            Politician = last.Fact.Politician,
            Party = last.Fact.Party,
            Owner = last.Fact.Owner,
            Ticker = last.Ticker,
            Name = Name(),
            Sector = _entries.Select(entry => entry.IsReceivedLeg ? null : entry.Fact.Sector).FirstOrDefault(sector => sector is not null),
            SharesLow = shares[0],
            Shares = shares[1],
            SharesHigh = shares[2],
            CostLow = cost[0],
            Cost = cost[1],
            CostHigh = cost[2],
            ValueLow = value[0],
            Value = value[1],
            ValueHigh = value[2],
            UnrealizedLow = unrealized.Min(),
            Unrealized = unrealized[1],
            UnrealizedHigh = unrealized.Max(),
            RealizedLow = realized.Min(),
            Realized = realized[1],
            RealizedHigh = realized.Max(),
            Acquired = cost[1] + Money(mid.CostOut),
            Proceeds = Money(mid.Proceeds),
            Price = (decimal)quote.Raw,
            PriceDate = Iso.Date(quote.Day),
            IsStale = isStale,
            IsClosed = shares[2] == 0,
            IsOversold = this[Side.High].Oversold > 0,
            OversoldLow = Shares(this[Side.High].Oversold),
            Oversold = Shares(mid.Oversold),
            HasOpenRange = Array.Exists(_entries, entry => entry.Kind is not null && entry.Amount.High is null),
            SharesReceived = Shares(mid.Lots.Where(lot => lot.Entry.Kind == LotKind.Receipt).Sum(lot => lot.Shares)),
            SharesExchanged = Shares(mid.Lots.Where(lot => lot.Entry.Kind == LotKind.Exchange).Sum(lot => lot.Shares)),
            Trades = _entries.Length,
            FirstTraded = Iso.Date(first.Day),
            LastTraded = Iso.Date(last.Day),
            LeftOut = 0,
            Lots = [.. Lots()],
        };
    }

    /// <summary>What something is called by the newest source that names it; what an exchange brought has a name of its own.</summary>
    private string? Name() => Array.FindLast(_entries, entry => entry.Name is not null)?.Name;

    private IEnumerable<PositionLot> Lots()
    {
        var (low, mid) = (ByEntry(Side.Low), ByEntry(Side.Mid));
        foreach (var lot in this[Side.High].Lots.Where(lot => Shares(lot.Shares) > 0))
        {
            var (least, middle) = (low.GetValueOrDefault(lot.Entry), mid.GetValueOrDefault(lot.Entry));
            yield return new PositionLot
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
            };
        }
    }

    private Dictionary<PositionEntry, Lot> ByEntry(Side side) => this[side].Lots.ToDictionary(lot => lot.Entry);

    private decimal[] Each(Func<Run, decimal> number) => Array.ConvertAll(_runs, run => number(run));

    private static decimal Money(double amount) => Math.Round((decimal)amount, MoneyDigits);

    private static decimal Shares(double number) => Math.Round((decimal)number, ShareDigits);
}
