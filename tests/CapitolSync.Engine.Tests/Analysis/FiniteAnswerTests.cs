using System.Globalization;
using System.Text.Json;
using CapitolSync.Engine.Analysis.Anomalies;
using CapitolSync.Engine.Analysis.Conflicts;
using CapitolSync.Engine.Analysis.Positions;
using CapitolSync.Engine.Analysis.Returns;
using CapitolSync.Engine.Store.Queries;
using CapitolSync.Engine.Store.Sqlite;
using CapitolSync.Engine.Tests.Support;

namespace CapitolSync.Engine.Tests.Analysis;

/// <summary>Whatever stands in a database, each number of an answer is one: nothing overflows, and nothing is divided by zero.</summary>
public sealed class FiniteAnswerTests
{
    // What another program, or an earlier version, may have stored.
    private static readonly string[] Oddities = ["0", "-1", "1e-300", "1e300", "9e999", "-9e999", "NULL", "1e-6", "1e7"];
    private static readonly string[] Tickers = ["AAA", "BBB", "NEWN", "GONE", "SPY"];

    [Theory]
    [InlineData("close")]
    [InlineData("adjusted_close")]
    [InlineData("split_factor")]
    [InlineData("dividend")]
    public void Odd_prices_and_splits(string column)
    {
        for (var seed = 1; seed <= 2; seed++)
        {
            var random = new Random(seed);
            // Of one ticker in two every price, of the others each third.
            Check(seed, string.Concat(Tickers.Select((ticker, index) =>
                string.Concat(Oddities.Select((oddity, turn) => FormattableString.Invariant($"UPDATE OR IGNORE prices_daily SET {column} = {oddity} WHERE ticker = '{ticker}' AND CAST(julianday(price_date) AS INTEGER) % {(index % 2 == 0 ? 10 : 30)} = {(turn + random.Next(10)) % 10};"))))));
        }
    }

    [Theory]
    [InlineData("UPDATE prices_daily SET close = 25, adjusted_close = 25, split_factor = 1, dividend = 0;")]
    [InlineData("DELETE FROM prices_daily WHERE ticker <> 'SPY';")]
    [InlineData("DELETE FROM prices_daily WHERE CAST(julianday(price_date) AS INTEGER) % 25 <> 0;")]
    [InlineData("UPDATE trades SET value = 0; UPDATE filing_transactions SET amount_low_cents = 0, amount_high_cents = 0;")]
    [InlineData("UPDATE trades SET value = NULL; UPDATE filing_transactions SET amount_high_cents = NULL;")]
    [InlineData("UPDATE trades SET value = 9e17; UPDATE filing_transactions SET amount_high_cents = 9e17;")]
    [InlineData("UPDATE trades SET chamber = NULL, tx_date = NULL WHERE tx_id % 2 = 0;")]
    [InlineData("UPDATE trades SET tx_date = '0001-01-01' WHERE tx_id % 2 = 0; UPDATE filing_transactions SET tx_date = '9999-12-31', notified_on = '9999-12-31' WHERE line_id % 2 = 0;")]
    [InlineData("UPDATE trades SET politician_id = 'C000003'; UPDATE filings SET politician_id = 'C000003';")]
    [InlineData("DELETE FROM trades WHERE tx_id > (SELECT min(tx_id) FROM trades); DELETE FROM filing_transactions; DELETE FROM filings;")]
    public void Odd_trades_and_too_few_of_them(string change) => Check(1, change);

    private static void Check(int seed, string change)
    {
        using var stored = new WorldDatabase(new World(seed));
        WorldSeats.Store(stored.Database, seed);
        new TestDatabase(stored.Database.FilePath).Execute(change);
        DateOnly?[] days = [null, World.First.AddDays(200)];
        foreach (var answer in days.SelectMany(day => Answers(stored.Database, day)))
        {
            // It refuses numbers that are none.
            var text = JsonSerializer.Serialize(answer, answer.GetType());
            Assert.DoesNotContain("NaN", text, StringComparison.Ordinal);
            AreFinite(JsonDocument.Parse(text).RootElement, text);
        }
    }

    private static void AreFinite(JsonElement element, string whole)
    {
        if (element.ValueKind is JsonValueKind.Object)
            Assert.All(element.EnumerateObject(), one => AreFinite(one.Value, whole));
        else if (element.ValueKind is JsonValueKind.Array)
            Assert.All(element.EnumerateArray(), one => AreFinite(one, whole));
        else if (element.ValueKind is JsonValueKind.Number)
            Assert.True(Math.Abs(element.GetDouble()) < 1e30, string.Create(CultureInfo.InvariantCulture, $"{element} of {whole}"));
    }

    private static IEnumerable<object> Answers(Database database, DateOnly? asOf)
    {
        var positions = new PositionRequest { Filter = new TradeFilter(), AsOf = asOf };
        var conflicts = new ConflictRequest { AsOf = asOf };
        var anomalies = new AnomalyRequest { AsOf = asOf, MinTrades = 2, MinMembers = 2, ClusterDays = 30, MaxProbability = 0.9, MoveDays = 5, MinDeviations = 0.5, MinMultiple = 2, MinSize = 0, MaxDaysHeld = 120 };
        IEnumerable<object> all =
        [
            .. PositionQuery.Read(database, positions),
            .. Enum.GetValues<PositionGrouping>().SelectMany(one => PositionQuery.Total(database, positions, one)),
            .. ConflictQuery.Committees(database, conflicts, _ => { }),
            .. ConflictQuery.Summarize(database, conflicts, _ => { }),
            .. AnomalyQuery.Read(database, anomalies, _ => { }),
        ];
        foreach (var from in Enum.GetValues<PerformanceStart>())
        {
            var returns = new PerformanceRequest { Filter = new TradeFilter(), AsOf = asOf, From = from, IsSale = from == PerformanceStart.Publication, MinTrades = 0 };
            all = all.Concat(PerformanceQuery.Read(database, returns)).Concat(Enum.GetValues<PerformanceGrouping>().SelectMany(one => PerformanceQuery.Measure(database, returns, one)));
        }

        return all;
    }
}
