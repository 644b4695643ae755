namespace CapitolSync.Engine.Tests.Analysis;

/// <summary>
/// Positions computed the long way: day by day through a whole world, with a list of lots whose shares are multiplied
/// on the day of a split. Shares no code with the engine.
/// </summary>
internal sealed class PositionOracle(World world, DateOnly asOf)
{
    /// <summary>The figures of one run.</summary>
    public sealed record Figures(double Shares, double Cost, double Value, double Realized, double Acquired, double Proceeds, double Oversold);

    /// <summary>The trades that are in no position, or an exchange of which one leg is not.</summary>
    public List<int> LeftOutIds { get; private set; } = [];

    public int LeftOut => LeftOutIds.Count;

    /// <summary>Low, middle and high of each owner's securities.</summary>
    public Dictionary<(string Member, string Owner, string Ticker), Figures[]> Positions()
    {
        var moves = Moves();
        // An exchange is left out if one of its legs is.
        LeftOutIds = world.Trades.FindAll(trade => trade.Known <= asOf && moves.Count(move => move.Id == trade.Id) < (trade.Received is null ? 1 : 2)).ConvertAll(trade => trade.Id);
        return moves.Select(move => move.Key).Distinct().ToDictionary(key => key, key => Enumerable.Range(0, 3).Select(run => Follow(moves.FindAll(move => move.Key == key), key.Item3, run)).ToArray());
    }

    private Figures Follow(List<Move> moves, string ticker, int run)
    {
        var lots = new List<(double Shares, double Cost)>();
        double realized = 0, acquired = 0, proceeds = 0, oversold = 0;
        for (var day = World.First; day <= asOf; day = day.AddDays(1))
        {
            if (world.Prices.Find(one => one.Ticker == ticker && one.Day == day) is { Split: not 1 } split)
            {
                lots = lots.ConvertAll(lot => (lot.Shares * split.Split, lot.Cost));
                oversold *= split.Split;
            }

            foreach (var move in moves.Where(move => move.Day == day).OrderBy(move => move.IsIn ? 0 : move.IsFull ? 2 : 1))
            {
                // The low run has purchases at the low end and sales at the high end.
                var end = move.IsIn ? run : 2 - run;
                var amount = end == 0 ? move.Low : end == 2 ? move.High ?? move.Low : (move.Low + (move.High ?? move.Low)) / 2;
                var sellsAll = move.IsFull || (!move.IsIn && run == 0 && move.High is null);
                if (move.IsIn)
                {
                    lots.Add((amount / move.Price, amount));
                    acquired += amount;
                    continue;
                }

                var wanted = run == 0 && move.High is null ? 0 : amount / move.Price;
                var held = lots.Sum(lot => lot.Shares);
                var sold = sellsAll ? held : Math.Min(wanted, held);
                oversold += Math.Max(0, wanted - held);
                proceeds += sold * move.Price;
                realized += sold * move.Price;
                while (sold > 1e-9 && lots.Count > 0)
                {
                    var (shares, cost) = lots[0];
                    var part = Math.Min(1, sold / shares);
                    realized -= cost * part;
                    sold -= shares * part;
                    if (part >= 1 - 1e-12)
                        lots.RemoveAt(0);
                    else
                        lots[0] = (shares * (1 - part), cost * (1 - part));
                }
            }
        }

        var last = world.Prices.FindAll(one => one.Ticker == ticker && one.Day <= asOf)[^1].Close;
        return new Figures(lots.Sum(lot => lot.Shares), lots.Sum(lot => lot.Cost), lots.Sum(lot => lot.Shares) * last, realized, acquired, proceeds, oversold);
    }

    private List<Move> Moves()
    {
        var moves = new List<Move>();
        foreach (var trade in world.Trades.Where(trade => trade.Known <= asOf && trade.Kind is ("stock" or "etf")))
        {
            if (trade.Type == "exchange" && trade.Received is null)
                continue;
            var (low, high) = trade.BandOn(asOf);
            if (trade.Received is { } received && Price(received, trade.Day) is { } brought)
                moves.Add(new Move(trade.Id, (trade.Member, trade.Owner, received), trade.Day, low, high, brought, true, false));
            var ticker = World.Current(trade.Ticker);
            if (Price(ticker, trade.Day) is { } price)
                moves.Add(new Move(trade.Id, (trade.Member, trade.Owner, ticker), trade.Day, low, high, price, trade.Type is "buy" or "receive", trade.IsFull));
        }

        return moves;
    }

    private double? Price(string ticker, DateOnly day) =>
        world.Prices.FindLast(one => one.Ticker == ticker && one.Day <= day && one.Day.DayNumber >= day.DayNumber - 7 && one.Day <= asOf)?.Close;

    private sealed record Move(int Id, (string, string, string) Key, DateOnly Day, double Low, double? High, double Price, bool IsIn, bool IsFull);
}
