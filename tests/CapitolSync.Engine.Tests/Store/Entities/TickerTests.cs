using System.Globalization;
using CapitolSync.Engine.Store.Entities;
using CapitolSync.Engine.Store.Sqlite;
using CapitolSync.Engine.Tests.Support;

namespace CapitolSync.Engine.Tests.Store.Entities;

public sealed class TickerTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Theory]
    [InlineData("AMD:US", "AMD")]
    [InlineData("BRK/B:US", "BRK.B")]
    [InlineData("BRK-B", "BRK.B")]
    [InlineData(" brk.b ", "BRK.B")]
    [InlineData("NYSE: F", "F")]
    [InlineData("SHEL:LN", "SHEL:LN")]
    [InlineData("CRYPTO:BTC", "$$BTC")]
    [InlineData("--", null)]
    [InlineData("N/A", null)]
    [InlineData("n/a", null)]
    [InlineData("—", null)]
    [InlineData("N/A:US", null)]
    [InlineData(" ", null)]
    [InlineData(null, null)]
    public void Every_way_of_writing_a_ticker_has_one_form(string? written, string? ticker) => Assert.Equal(ticker, Ticker.Normalize(written));

    [Theory]
    [InlineData("BRK.B", true)]
    [InlineData("T$A", true)]
    [InlineData("SHEL:LN", false)]
    [InlineData("$$BTC", false)]
    [InlineData("7203", false)]
    [InlineData("US TREASURY", false)]
    public void Only_securities_listed_in_the_US_are_looked_up_there(string ticker, bool isListed) => Assert.Equal(isListed, Ticker.IsListed(ticker));

    [Theory]
    [InlineData("BRK.B", true)]
    [InlineData("$$BTC", true)]
    [InlineData("7203:JP", true)]
    [InlineData("^GSPC", true)]
    [InlineData("A B C", false)]
    [InlineData("NO SUCH!", false)]
    [InlineData("HTTP://X", false)]
    [InlineData("ABCDEFGHIJKLMNOPQRSTUVWXYZ", false)]
    public void A_name_is_no_ticker(string ticker, bool isWellFormed)
    {
        Assert.Equal(isWellFormed, Ticker.IsWellFormed(ticker));
        Assert.Equal(isWellFormed, SyncEngine.NormalizeTicker(ticker) is not null);
        Assert.NotNull(SyncEngine.NormalizeTicker(ticker, mayBeOdd: true));
    }

    [Theory]
    [InlineData("FB", "2020-03-01", "META")]
    [InlineData("FB", "2022-08-01", "META")]
    // The fund that had the ticker before.
    [InlineData("META", "2021-08-01", "METV")]
    [InlineData("META", "2022-06-09", "META")]
    [InlineData("CBS", "2019-01-02", "PSKY")]
    // There and back again.
    [InlineData("FISV", "2020-01-02", "FISV")]
    [InlineData("FI", "2024-01-02", "FISV")]
    [InlineData("FI", "2020-01-02", "XPRO")]
    // On one day, one took the ticker of the other.
    [InlineData("GDI", "2019-01-02", "IR")]
    [InlineData("IR", "2019-01-02", "TT")]
    [InlineData("IR", "2020-03-02", "IR")]
    [InlineData("AMD", "2019-01-02", "AMD")]
    public void A_ticker_of_a_day_is_followed_to_todays(string ticker, string day, string today)
    {
        using var connection = Open().ConnectForReading();

        Assert.Equal(today, TickerRenames.Load(connection).Current(ticker, DateOnly.Parse(day, CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void A_circle_of_renames_ends()
    {
        var day = new DateOnly(2026, 1, 2);
        var renames = new TickerRenames([new Rename("A", "B", day), new Rename("B", "A", day)]);

        Assert.Equal("B", renames.Current("A", day));
    }

    [Fact]
    public void CapitolTrades_closes_count_where_no_others_are_known()
    {
        var database = Open();
        new TestDatabase(database.FilePath).Execute("""
            INSERT INTO politicians (politician_id) VALUES ('A000001');
            INSERT INTO issuers (issuer_id, issuer_ticker) VALUES (1, 'brk/b:US'), (2, 'SHEL:LN'), (3, NULL);
            INSERT INTO issuer_eod_prices VALUES (1, '2026-01-02', 11), (1, '2026-01-05', 12), (2, '2026-01-02', 7);
            INSERT INTO trades (tx_id, politician_id, issuer_id, pub_date, tx_date, price, asset_type, asset_ticker) VALUES
                (1, 'A000001', 1, '2026-02-01T00:00:00Z', '2026-01-05', 99, NULL, NULL),
                (2, 'A000001', 1, '2026-02-01T00:00:00Z', '2026-01-06', 13, 'stock', 'brk/b:US'),
                (3, 'A000001', 1, '2026-02-01T00:00:00Z', '2026-01-07', 14, 'stock-options', NULL),
                (4, 'A000001', 1, '2026-02-01T00:00:00Z', '2026-01-08', 15, 'stock', 'BRK/A:US'),
                (5, 'A000001', 3, '2026-02-01T00:00:00Z', '2026-01-08', 16, NULL, NULL);
            INSERT INTO prices_daily (ticker, price_date, close, adjusted_close, source) VALUES ('BRK.B', '2026-01-02', 10, 9.5, 'Tiingo');
            """);

        Assert.Equal(
            ["BRK.B|2026-01-02|10|9.5|Tiingo", "BRK.B|2026-01-05|12|NULL|CapitolTrades", "BRK.B|2026-01-06|13|NULL|CapitolTrades", "SHEL:LN|2026-01-02|7|NULL|CapitolTrades"],
            new TestDatabase(database.FilePath).Lines("SELECT ticker, price_date, close, adjusted_close, source FROM closes ORDER BY ticker, price_date"));
    }

    /// <summary>Without an index, a series of some thousand issuers and trades takes minutes.</summary>
    [Fact]
    public void Closes_look_for_an_issuers_series_by_its_ticker() =>
        Assert.Contains(new TestDatabase(Open().FilePath).Lines("EXPLAIN QUERY PLAN SELECT * FROM closes"), step => step.EndsWith("SEARCH issuers USING INDEX issuers_ticker (<expr>=?)", StringComparison.Ordinal));

    public void Dispose() => _folder.Dispose();

    private Database Open() => Database.OpenForWriting(_folder.File("tickers.db"));
}
