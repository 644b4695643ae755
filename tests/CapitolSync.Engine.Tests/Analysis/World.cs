namespace CapitolSync.Engine.Tests.Analysis;

/// <summary>
/// A small world from a seed: members, trades that filings, CapitolTrades or both tell of, and prices with splits,
/// dividends, holidays, a delisting, a rename, and a ticker without any.
/// </summary>
internal sealed class World
{
    public static readonly string[] Members = ["A000001", "B000002", "C000003"];
    public static readonly string[] Owners = ["self", "spouse"];

    // OLD became NEWN; NOPR has no prices, GONE is delisted.
    public static readonly string[] Tickers = ["AAA", "BBB", "OLD", "GONE", "NOPR"];
    public static readonly DateOnly First = new(2024, 1, 1), Last = new(2025, 3, 31), Renamed = new(2024, 9, 2);

    private readonly Random _random;

    public World(int seed)
    {
        _random = new Random(seed);
        var days = Enumerable.Range(0, Last.DayNumber - First.DayNumber + 1).Select(First.AddDays)
            .Where(day => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && _random.Next(40) != 0).ToList();
        foreach (var ticker in new[] { "AAA", "BBB", "NEWN", "GONE", "SPY" })
            Prices.AddRange(Series(ticker, ticker == "GONE" ? days[..(days.Count / 2)] : days).Reverse());
        for (var id = 1; id <= 90; id++)
            Trades.Add(Trade(id));
    }

    public List<WorldTrade> Trades { get; } = [];

    public List<WorldPrice> Prices { get; } = [];

    /// <summary>By what a ticker goes today.</summary>
    public static string Current(string ticker) => ticker == "OLD" ? "NEWN" : ticker;

    private IEnumerable<WorldPrice> Series(string ticker, List<DateOnly> days)
    {
        var close = 20 + (_random.NextDouble() * 100);
        var rows = new List<(DateOnly Day, double Close, double Split, double Dividend)>();
        foreach (var day in days)
        {
            var split = ticker != "SPY" && _random.Next(120) == 0 ? new[] { 2, 3, 0.5 }[_random.Next(3)] : 1;
            var dividend = _random.Next(60) == 0 ? 0.5 : 0;
            close = Math.Round(Math.Max(1, (close / split * (0.97 + (_random.NextDouble() * 0.062))) - dividend), 2);
            rows.Add((day, close, split, dividend));
        }

        // Back from the last day, as sources adjust.
        var factor = 1.0;
        for (var i = rows.Count - 1; i >= 0; i--)
        {
            yield return new WorldPrice(ticker, rows[i].Day, rows[i].Close, rows[i].Close * factor, rows[i].Split, rows[i].Dividend);
            factor = factor / rows[i].Split * (i > 0 ? 1 - (rows[i].Dividend / (rows[i - 1].Close + 1)) : 1);
        }
    }

    private WorldTrade Trade(int id)
    {
        var day = First.AddDays(_random.Next(10, Last.DayNumber - First.DayNumber - 5));
        var type = new[] { "buy", "buy", "buy", "sell", "sell", "receive", "exchange" }[_random.Next(7)];
        var ticker = Tickers[_random.Next(Tickers.Length)];
        var trade = new WorldTrade(id, Members[_random.Next(3)], Owners[_random.Next(2)], ticker, type, day, _random.Next(12) == 0 ? 4 : _random.Next(4), type == "sell" && _random.Next(3) == 0);
        // The site has no exchanges of two legs, and the House no gifts.
        var teller = type == "receive" ? 0 : type == "exchange" ? 1 : _random.Next(3);
        var told = day.AddDays(_random.Next(1, 50));
        trade = trade with
        {
            Filed = teller > 0 ? told : null,
            Published = teller != 1 ? told.AddDays(_random.Next(3)) : null,
            Kind = _random.Next(8) switch { 0 => "stock-option", 1 => "etf", 2 => "corporate-bond", _ => "stock" },
            Received = type == "exchange" && _random.Next(3) > 0 ? Tickers[_random.Next(2)] : null,
        };
        if (teller == 0 && _random.Next(10) == 0)
            trade = trade with { Kind = null };
        if (teller == 0 || _random.Next(5) > 0)
            return trade;
        // What the site tells of as well goes with the amendment only if that has the same range.
        return trade with { Amended = told.AddDays(_random.Next(5, 60)), AmendedBand = teller == 2 && _random.Next(2) == 0 ? trade.Band : _random.Next(4) };
    }
}
