using System.Globalization;
using CapitolSync.Engine.Analysis.Facts;

namespace CapitolSync.Engine.Tests.Analysis;

/// <summary>Makes trades by hand, and at random from a seed.</summary>
internal static class Facts
{
    public static readonly string[] Members = ["A000001", "B000002", "C000003", "D000004", "E000005"];

    private static readonly string[] Sectors = ["energy", "health-care", "financials", "other"];
    private static readonly double[] Lows = [1_001, 15_001, 50_001, 100_001, 250_001, 1_000_001];

    private static long s_last;

    public static DateOnly Day(string day) => DateOnly.Parse(day, CultureInfo.InvariantCulture);

    /// <summary>A purchase of a stock.</summary>
    public static TradeFact Buy(string day, string ticker = "AAA", string member = "A000001") => new()
    {
        TxId = Interlocked.Increment(ref s_last),
        PoliticianId = member,
        Politician = member,
        Chamber = "house",
        TxDate = Day(day),
        Kind = TxKind.Buy,
        AssetKind = "stock",
        Ticker = ticker,
        Sector = "energy",
        Amount = new Amount(1_001, 15_000),
    };

    public static TradeFact Sell(string day, string ticker = "AAA", string member = "A000001") => Buy(day, ticker, member) with { Kind = TxKind.Sell, IsFull = true };

    /// <summary>Trades of a few members in a few tickers over 15 months, with everything that can be missing.</summary>
    public static List<TradeFact> Random(int seed, int count = 300)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(1, count).Select(id => Make(id))];

        TradeFact Make(int id)
        {
            // Half of them in a few weeks, so that there is something to find.
            var day = random.Next(2) == 0 ? Day("2024-06-03").AddDays(random.Next(25)) : Day("2024-01-01").AddDays(random.Next(450));
            var low = Lows[Math.Min(random.Next(Lows.Length), random.Next(Lows.Length))];
            return new TradeFact
            {
                TxId = id,
                LineId = random.Next(2) == 0 ? id + 1000 : null,
                PoliticianId = random.Next(30) == 0 ? null : Members[random.Next(Members.Length)],
                Politician = "Somebody",
                Chamber = random.Next(2) == 0 ? "house" : "senate",
                TxDate = random.Next(25) == 0 ? null : day,
                NotifiedOn = random.Next(2) == 0 ? day.AddDays(random.Next(-3, 30)) : null,
                FiledOn = random.Next(6) == 0 ? null : day.AddDays(random.Next(1, 120)),
                FirstFiledOn = random.Next(10) == 0 ? day.AddDays(random.Next(1, 60)) : null,
                Kind = (TxKind)random.Next(5),
                IsFull = random.Next(2) == 0,
                Owner = random.Next(3) == 0 ? "spouse" : "self",
                AssetKind = random.Next(8) switch { 0 => "stock-option", 1 => "corporate-bond", 2 => null, _ => "stock" },
                Ticker = random.Next(20) == 0 ? null : new[] { "AAA", "BBB", "CCC" }[random.Next(3)],
                Sector = random.Next(12) == 0 ? null : Sectors[random.Next(Sectors.Length)],
                Amount = random.Next(15) == 0 ? null : new Amount(low, low > 1_000_000 ? null : (low * 3) - 1),
            };
        }
    }
}
