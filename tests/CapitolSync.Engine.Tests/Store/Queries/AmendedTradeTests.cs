using CapitolSync.Engine.Analysis.Anomalies;
using CapitolSync.Engine.Store.Queries;
using CapitolSync.Engine.Store.Sqlite;
using CapitolSync.Engine.Tests.Support;

namespace CapitolSync.Engine.Tests.Store.Queries;

/// <summary>A trade that an amendment repeats was disclosed when it was first filed, and is not late for having been corrected.</summary>
public sealed class AmendedTradeTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly Database _database;
    private readonly TestDatabase _raw;

    public AmendedTradeTests()
    {
        _database = Database.OpenForWriting(_folder.File("capitol.db"));
        _raw = new TestDatabase(_database.FilePath);
        _raw.Execute("INSERT INTO politicians (politician_id, first_name, last_name, party, state_id, chamber) VALUES ('A000001', 'Ann', 'Adams', 'democrat', 'CA', 'house');");
        // The first report has no ticker, the second adds it and drops the period, and the third has capitals.
        Filing("F1", "2026-01-20");
        Filing("F2", "2026-05-01");
        Filing("F3", "2026-06-01");
        Line(1, "F1", "Apple Inc.", null, "F2");
        Line(2, "F2", "Apple, Inc", "AAPL", "F3");
        Line(3, "F3", "APPLE INC", "AAPL", null);
        // First reported by the second.
        Line(4, "F2", "Boeing Co", "BA", "F3");
        Line(5, "F3", "Boeing Co", "BA", null);
        // First reported by the third.
        Line(6, "F3", "Chevron Corp", "CVX", null);
    }

    [Fact]
    public void Its_days_are_counted_to_the_first_report() => Assert.Equal(
        [("AAPL", 18, new DateTime(2026, 6, 1)), ("BA", 119, new DateTime(2026, 6, 1)), ("CVX", 150, new DateTime(2026, 6, 1))],
        TradeQuery.Read(_database, new TradeFilter { Order = new RowOrder("ReportingGap", Descending: false) }).Select(trade => (trade.Ticker!, trade.ReportingGap!.Value, trade.FiledOn!.Value)));

    [Theory]
    [InlineData(true, "BA CVX")]
    [InlineData(false, "AAPL")]
    public void Late_is_what_was_first_reported_late(bool isLate, string tickers) =>
        Assert.Equal(tickers, string.Join(' ', TradeQuery.Read(_database, new TradeFilter { IsLate = isLate }).Select(trade => trade.Ticker).Order()));

    [Fact]
    public void The_anomaly_says_the_same() => Assert.Equal(
        [("BA", 74.0), ("CVX", 105.0)],
        AnomalyQuery.Read(_database, new AnomalyRequest { Kinds = [AnomalyKind.Late] }, _ => { }).Select(one => (one.Ticker!, one.Score)).Order());

    [Fact]
    public void The_filing_is_right_about_its_days_and_not_the_site()
    {
        _raw.Execute("""
            INSERT INTO issuers (issuer_id, issuer_name, issuer_ticker) VALUES (1, 'Chevron', 'CVX:US');
            INSERT INTO trades (tx_id, politician_id, issuer_id, pub_date, tx_date, tx_type, chamber, value, reporting_gap) VALUES (20000000001, 'A000001', 1, '2026-06-03T10:00:00Z', '2026-01-02', 'buy', 'house', 8000, 3);
            INSERT INTO trade_links (line_id, tx_id, rule) VALUES (6, 20000000001, 'filing');
            """);

        var trade = Assert.Single(TradeQuery.Read(_database, new TradeFilter { IsLate = true, Issuer = ["CVX"] }));
        Assert.Equal((20000000001, 150), (trade.TxId, trade.ReportingGap));
    }

    public void Dispose() => _folder.Dispose();

    private void Filing(string id, string filed) => _raw.Execute($"""
        INSERT INTO filings (source, filing_id, chamber, filer_name, politician_id, form, year, filed_on, url, status, first_seen_at)
        VALUES ('house', '{id}', 'house', 'Hon. Ann Adams', 'A000001', 'PTR', 2026, '{filed}', 'https://house.example/{id}.pdf', 'parsed', '{filed}T09:00:00.000Z');
        """);

    private void Line(int id, string filing, string asset, string? ticker, string? supersededBy) => _raw.Execute($"""
        INSERT INTO filing_transactions (line_id, source, filing_id, row_key, line, owner, asset_text, asset, ticker, asset_code, type_text, tx_type, tx_date, amount_text,
            amount_low_cents, amount_high_cents, superseded_by, first_seen_at)
        VALUES ({id}, 'house', '{filing}', 'key {id}', {id}, 'SP', '{asset}', '{asset}', {Quoted(ticker)}, 'ST', 'P', 'buy', '2026-01-02', '', 100100, 1500000, {Quoted(supersededBy)}, '2026-06-01T09:00:00.000Z');
        """);

    private static string Quoted(string? text) => text is null ? "NULL" : $"'{text}'";
}
