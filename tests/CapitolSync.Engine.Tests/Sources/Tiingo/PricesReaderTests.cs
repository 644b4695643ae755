using System.Text;
using CapitolSync.Engine.Http;
using CapitolSync.Engine.Sources.Tiingo.Prices;
using CapitolSync.Engine.Store.SyncTables;
using CapitolSync.Engine.Tests.Support;

namespace CapitolSync.Engine.Tests.Sources.Tiingo;

/// <summary>Days as they are written otherwise, or not as they should be.</summary>
public sealed class PricesReaderTests
{
    private const string Good = """{"date":"2026-03-02T00:00:00.000Z","close":10,"adjClose":9.5,"divCash":0.5,"splitFactor":2}""";

    [Theory]
    [InlineData(""" "12.3","adjClose":"9.5","divCash":"0.25","splitFactor":"2.0" """, "12.3|9.5|0.25|2")]
    [InlineData("""12.3,"adjClose":null,"divCash":0,"splitFactor":1""", "12.3|NULL|0|1")]
    [InlineData("""12.3,"adjClose":9.5,"divCash":null,"splitFactor":1""", "12.3|9.5|0|1")]
    [InlineData("""12.3,"adjClose":9.5,"divCash":0.25,"splitFactor":null""", "12.3|9.5|0.25|1")]
    public async Task A_day_is_read_however_its_numbers_are_written(string day, string expected)
    {
        var answer = await ReadAsync($$"""[{{Good}},{"date":"2026-03-03","close":{{day}}}]""");

        Assert.Empty(answer.Unreadable);
        Assert.Equal(["10|9.5|0.5|2", expected], answer.Prices.Select(price => TestDatabase.Line(price.Close, price.AdjustedClose, price.Dividend, price.SplitFactor)));
    }

    [Theory]
    [InlineData("""NaN,"adjClose":9.5,"divCash":0,"splitFactor":1""", "NaN")]
    [InlineData("""10,"adjClose":Infinity,"divCash":0,"splitFactor":1""", "Infinity")]
    [InlineData("""10,"adjClose":-Infinity,"divCash":0,"splitFactor":1,"note":"NaN \" NaN" """, "-Infinity")]
    [InlineData("""10,"adjClose":9.5,"divCash":NaN,"splitFactor":1""", "NaN")]
    [InlineData("""null,"adjClose":9.5,"divCash":0,"splitFactor":1""", null)]
    [InlineData("""10,"adjClose":9.5,"divCash":0""", null)]
    [InlineData("""10,"divCash":0,"splitFactor":1""", null)]
    [InlineData("""10,"adjClose":9.5,"divCash":-1,"splitFactor":1""", "-1")]
    public async Task A_day_that_cannot_be_read_costs_itself(string day, string? value)
    {
        var answer = await ReadAsync($$"""[{{Good}},{"date":"2026-03-03","close":{{day}}},{{Good.Replace("-02T", "-04T", StringComparison.Ordinal)}}]""");

        Assert.Equal([new DateOnly(2026, 3, 2), new DateOnly(2026, 3, 4)], answer.Prices.Select(price => price.Date));
        var problem = Assert.Single(answer.Unreadable);
        Assert.Equal(2, problem.Place);
        Assert.Contains(value ?? "", problem.Value ?? "", StringComparison.Ordinal);
    }

    private static async Task<PriceAnswer> ReadAsync(string json)
    {
        var bytes = Encoding.UTF8.GetBytes(json);
        using var body = await PageBody.ReadAsync(new MemoryStream(bytes), bytes.Length, int.MaxValue, new FileValidators(null, null), CancellationToken.None);
        return new PricesReader("AMD").Read(body);
    }
}
