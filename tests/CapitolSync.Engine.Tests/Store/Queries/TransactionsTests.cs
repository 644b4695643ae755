using CapitolSync.Engine.Store.Queries;
using CapitolSync.Engine.Store.Sqlite;
using CapitolSync.Engine.Tests.Support;

namespace CapitolSync.Engine.Tests.Store.Queries;

/// <summary>One row for each transaction, whoever tells of it.</summary>
public sealed class TransactionsTests : IDisposable
{
    private const string Filing = "20034916";
    private const string Report = "0a64bd2c-a4b9-4bf1-9b3d-4f3b0e2f6c11";
    private static readonly string[] Bitcoin = ["BTC", "$$BTC", "CRYPTO:BTC"];
    private readonly TemporaryFolder _folder = new();
    private readonly Database _database;
    private readonly TestDatabase _raw;

    public TransactionsTests()
    {
        _database = Database.OpenForWriting(_folder.File("capitol.db"));
        _raw = new TestDatabase(_database.FilePath);
        _raw.Execute($"""
            INSERT INTO politicians (politician_id, first_name, last_name, party, state_id, chamber) VALUES
                ('A000001', 'Ann', 'Adams', 'democrat', 'CA', 'house'), ('B000002', 'Bob', 'Brown', 'republican', 'TX', 'senate');
            INSERT INTO issuers (issuer_id, issuer_name, issuer_ticker, sector) VALUES
                (1, 'Acme Corp', 'ACME:US', 'energy'), (2, 'Berkshire Hathaway', 'BRK/B:US', 'financials'),
                (3, 'Twin One', 'TWIN:US', 'energy'), (4, 'Twin Two', 'TWIN:US', 'utilities'), (5, 'Other Exchange', 'XYZ:LN', 'materials');
            INSERT INTO trades (tx_id, politician_id, issuer_id, pub_date, tx_date, tx_type, owner, chamber, value, price, reporting_gap, filing_url, first_seen_at) VALUES
                (20000000001, 'A000001', 1, '2026-03-03T10:00:00Z', '2026-02-01', 'buy', 'self', 'house', 8000, 12.5, 29, 'https://disclosures-clerk.house.gov/public_disc/ptr-pdfs/2026/{Filing}.pdf', '2026-03-03T12:00:00.000Z'),
                (20000000002, 'A000001', 1, '2026-02-02T10:00:00Z', '2025-11-01', 'sell', NULL, 'house', 99, NULL, 92, NULL, NULL),
                (10000000003, 'B000002', 2, '2026-01-02T10:00:00Z', '2025-12-20', 'receive', 'joint', 'senate', 50000001, NULL, 12, 'https://efdsearch.senate.gov/search/view/ptr/{Report.ToUpperInvariant()}/', NULL);
            INSERT INTO filings (source, filing_id, chamber, filer_name, politician_id, form, year, filed_on, url, status, first_seen_at) VALUES
                ('house', '{Filing}', 'house', 'Hon. Ann Adams', 'A000001', 'PTR', 2026, '2026-03-02', 'https://house.example/{Filing}.pdf', 'parsed', '2026-03-02T09:00:00.000Z'),
                ('senate', '{Report}', 'senate', 'Mr. Carl Crane', NULL, 'PTR', 2026, '2026-03-04', 'https://senate.example/{Report}/', 'parsed', '2026-03-05T09:00:00.000Z');
            """);
        Line(1, "house", Filing, "SP", "ACME", "ST", "2026-02-01", 100100, 1500000);
        Line(2, "house", Filing, "", "BRK.B", "ST", "2026-01-02", 1500100, 5000000);
        Line(3, "house", Filing, "DC", "TWIN", "OP", "2026-02-03", 98218, 98218);
        Line(4, "senate", Report, "Joint", "XYZ", "Municipal Security", "2026-02-20", 5000000100, null);
        Line(5, "senate", Report, "Self", "ACME", "new word", "2026-02-21", 100100, 1500000, supersededBy: "another");
        _raw.Execute("INSERT INTO trade_links (line_id, tx_id, rule) VALUES (1, 20000000001, 'filing')");
    }

    [Fact]
    public void A_transaction_that_two_tell_of_is_one_row() => Assert.Equal(
        [
            "NULL|4|senate|2026-03-04|not-known",
            "20000000001|1|house+capitoltrades|2026-03-02|A000001",
            "NULL|2|house|2026-03-02|A000001",
            "NULL|3|house|2026-03-02|A000001",
            "20000000002|NULL|capitoltrades|NULL|A000001",
            "10000000003|NULL|capitoltrades|NULL|B000002",
        ],
        _raw.Lines("SELECT tx_id, line_id, source, filed_on, coalesce(politician_id, 'not-known') FROM transactions ORDER BY published_at DESC, tx_id DESC, filing_id DESC, line_id"));

    [Fact]
    public void The_filing_says_when_and_how_much_and_CapitolTrades_adds_issuer_and_price()
    {
        var trade = Assert.Single(Read(new() { TxId = [20000000001] }));

        Assert.Equal(
            ("spouse", 1001m, 15000m, "Acme Corp", "ACME:US", "energy", 12.5m, Filing, new DateTime(2026, 3, 2)),
            (trade.Owner, trade.AmountLow, trade.AmountHigh, trade.Issuer, trade.Ticker, trade.Sector, trade.Price, trade.FilingId, trade.FiledOn));
        // Known since the filing was.
        Assert.Equal(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero), trade.FirstSeenAt);
    }

    [Fact]
    public void A_line_that_only_the_filing_has_is_a_trade_too()
    {
        var byTicker = Assert.Single(Read(new() { LineId = [2] }));
        var exact = Assert.Single(Read(new() { LineId = [3] }));
        var open = Assert.Single(Read(new() { LineId = [4] }));

        Assert.Equal((null, 2, "Berkshire Hathaway", "financials", "stock", 32_500m, "not-disclosed", 59), (byTicker.TxId, byTicker.IssuerId, byTicker.Issuer, byTicker.Sector, byTicker.AssetKind, byTicker.Value, byTicker.Owner, byTicker.ReportingGap));
        // Two issuers have the ticker, so none is it.
        Assert.Equal((null, "Asset 3", "TWIN", "stock-option", 982.18m, 982.18m, "child"), (exact.IssuerId, exact.Issuer, exact.Ticker, exact.AssetKind, exact.Value, exact.AmountLow, exact.Owner));
        // The other XYZ is listed in London.
        Assert.Equal((null, "Mr. Carl Crane", 50_000_001m, 50_000_001m, null, "municipal-security", "joint"), (open.IssuerId, open.Politician, open.Value, open.AmountLow, open.AmountHigh, open.AssetKind, open.Owner));
    }

    [Fact]
    public void Names_and_sectors_are_those_that_joins_would_give_row_for_row()
    {
        _raw.Execute("""
            INSERT INTO companies (cik, name, sector) VALUES (1, 'Acme', 'materials'), (2, 'Twin', 'real-estate'), (3, 'Berkshire', 'utilities');
            INSERT INTO company_tickers (ticker, cik, position, since) VALUES ('ACME', 1, 0, '2026-01-01'), ('TWIN', 2, 0, '2026-01-01'), ('BRK.B', 3, 0, '2026-01-01');
            UPDATE issuers SET sector = NULL WHERE issuer_id = 1;
            UPDATE politicians SET nickname = 'Bobby' WHERE politician_id = 'B000002';
            """);

        var joined = _raw.Lines($"""
            SELECT coalesce({PoliticianQuery.Name}, t.filer_name, '-'), coalesce(p.party, '-'), coalesce(p.state_id, '-'), coalesce(i.issuer_name, t.asset, '-'), coalesce(i.issuer_ticker, t.ticker, '-'),
                   coalesce(i.sector, (SELECT c.sector FROM company_tickers k JOIN companies c ON c.cik = k.cik WHERE k.ticker = t.symbol), '-')
            FROM transactions t LEFT JOIN politicians p ON p.politician_id = t.politician_id LEFT JOIN issuers i ON i.issuer_id = t.issuer_id
            ORDER BY published_at DESC, tx_id DESC, filing_id DESC, line_id
            """);

        Assert.Equal(joined, Read(new()).Select(trade => string.Join('|', new[] { trade.Politician, trade.Party, trade.State, trade.Issuer, trade.Ticker, trade.Sector }.Select(text => text ?? "-"))));
        Assert.Contains("Bobby Brown|republican|TX|Berkshire Hathaway|BRK/B:US|financials", joined);
        // By the issuer's ticker, and by that of a line without an issuer.
        Assert.Contains("Ann Adams|democrat|CA|Acme Corp|ACME:US|materials", joined);
        Assert.Contains("Ann Adams|democrat|CA|Asset 3|TWIN|real-estate", joined);
    }

    [Fact]
    public void What_only_CapitolTrades_has_takes_its_range_from_its_value()
    {
        var (none, open) = (Assert.Single(Read(new() { TxId = [20000000002] })), Assert.Single(Read(new() { TxId = [10000000003] })));

        Assert.Equal((null, null), (none.AmountLow, none.FilingId));
        Assert.Equal((50_000_001m, null, Report), (open.AmountLow, open.AmountHigh, open.FilingId));
    }

    [Fact]
    public void Each_value_stands_for_a_range()
    {
        (int Value, int Low, int High)[] bands =
        [
            (500, 1, 1_000), (8_000, 1_001, 15_000), (32_500, 15_001, 50_000), (75_000, 50_001, 100_000), (175_000, 100_001, 250_000), (375_000, 250_001, 500_000),
            (750_000, 500_001, 1_000_000), (3_000_000, 1_000_001, 5_000_000), (15_000_000, 5_000_001, 25_000_000), (37_500_000, 25_000_001, 50_000_000),
        ];
        foreach (var (value, low, high) in bands)
        {
            _raw.Execute($"UPDATE trades SET value = {value} WHERE tx_id = 20000000002");
            var trade = Assert.Single(Read(new() { TxId = [20000000002] }));
            Assert.Equal((low, high), (trade.AmountLow, trade.AmountHigh));
        }
    }

    [Fact]
    public void An_issuer_is_known_by_a_cryptocurrency_too()
    {
        _raw.Execute("INSERT INTO issuers (issuer_id, issuer_name, issuer_ticker) VALUES (6, 'Bitcoin', '$$BTC')");
        Line(6, "house", Filing, "SP", "CRYPTO:BTC", "CT", "2026-02-04", 100100, 1500000);

        Assert.Equal((6, "Bitcoin"), Assert.Single(Read(new() { LineId = [6] }).Select(trade => (trade.IssuerId, trade.Issuer))));
        Assert.All(Bitcoin, asked => Assert.Single(Read(new() { Issuer = [asked] })));
    }

    [Fact]
    public void A_sector_is_that_of_the_company_that_has_the_ticker_today()
    {
        _raw.Execute("""
            INSERT INTO companies (cik, name, sector) VALUES (1, 'Meta', 'communication-services'), (2, 'Trane', 'industrials'), (3, 'Ingersoll Rand', 'materials');
            INSERT INTO company_tickers (ticker, cik, position, since) VALUES ('META', 1, 0, '2026-01-01'), ('TT', 2, 0, '2026-01-01'), ('IR', 3, 0, '2026-01-01');
            """);
        Line(6, "house", Filing, "SP", "FB", "ST", "2021-02-04", 100100, 1500000);
        Line(7, "house", Filing, "SP", "IR", "ST", "2019-01-02", 100100, 1500000);
        Line(8, "house", Filing, "SP", "IR", "ST", "2024-01-02", 100100, 1500000);

        Assert.Equal(["communication-services", "industrials", "materials"], Read(new() { LineId = [6, 7, 8] }).OrderBy(trade => trade.Asset, StringComparer.Ordinal).Select(trade => trade.Sector));
        Assert.Equal(["#6"], Read(new() { Sector = ["communication-services"] }).Select(Name));
        Assert.Equal(["#7"], Read(new() { Sector = ["industrials"] }).Select(Name));
        Assert.Equal(["#8"], Read(new() { Sector = ["materials"], TradedSince = new(2020, 1, 1) }).Select(Name));
    }

    [Fact]
    public void Trades_of_which_nobody_knows_how_late_they_are_are_not_late()
    {
        _raw.Execute("UPDATE trades SET reporting_gap = NULL WHERE tx_id = 20000000002");

        Assert.DoesNotContain(20000000002, Read(new() { IsLate = true }).Select(trade => trade.TxId));
        Assert.Contains(20000000002, Read(new() { IsLate = false }).Select(trade => trade.TxId));
    }

    [Theory]
    [InlineData("2026-02-02T10:00:00Z", "2026-02-02T10:00:00.5Z", true)]
    [InlineData("2026-02-02T10:00:00.5Z", "2026-02-02T10:00:00Z", false)]
    [InlineData("2026-02-02T10:00:00.5Z", "2026-02-02T10:00:00.25Z", false)]
    [InlineData("2026-02-02T10:00:00.5Z", "2026-02-02T10:00:00.75Z", true)]
    [InlineData("2026-02-02T10:00:00.5Z", "2026-02-02T10:00:00.5Z", true)]
    [InlineData("2026-02-02T10:00:00Z", "2026-02-02T10:00:00Z", true)]
    [InlineData("2026-02-02T10:00:00Z", "2026-02-02T09:59:59.9Z", false)]
    public void Moments_are_compared_however_exact_they_are(string asked, string published, bool isSince)
    {
        _raw.Execute($"UPDATE trades SET pub_date = '{published}' WHERE tx_id = 20000000002");
        var moment = DateTimeOffset.Parse(asked, System.Globalization.CultureInfo.InvariantCulture);

        Assert.Equal(isSince, Read(new() { PublishedSince = moment, TxId = [20000000002] }).Count == 1);
        Assert.Equal(!isSince, Read(new() { PublishedBefore = moment, TxId = [20000000002] }).Count == 1);
    }

    [Fact]
    public void A_trade_whose_line_was_replaced_is_the_line_that_replaced_it()
    {
        _raw.Execute("INSERT INTO trade_links (line_id, tx_id, rule) VALUES (5, 20000000002, 'filing')");

        Assert.Empty(Read(new() { TxId = [20000000002] }));
        Assert.Equal("5", Assert.Single(_raw.Lines("SELECT count(*) FROM transactions")));
    }

    [Fact]
    public void A_year_that_was_mistyped_is_nobodys_last_trade()
    {
        _raw.Execute("UPDATE filing_transactions SET tx_date = '2031-02-01' WHERE line_id IN (1, 3); UPDATE trades SET tx_date = '2031-12-20' WHERE tx_id = 10000000003;");

        Assert.Equal(new DateTime(2026, 1, 2), Assert.Single(PoliticianQuery.Read(_database, new() { PoliticianId = ["A000001"] })).DateLastTraded);
        Assert.Null(Assert.Single(PoliticianQuery.Read(_database, new() { PoliticianId = ["B000002"] })).DateLastTraded);
        Assert.Equal(new DateTime(2025, 11, 1), Assert.Single(IssuerQuery.Read(_database, new() { IssuerId = [1] })).DateLastTraded);
    }

    private static (string Name, TradeFilter Filter, string[] Expected)[] Filters =>
    [
        ("source house", new() { Source = ["house"] }, ["20000000001", "#2", "#3"]),
        ("source capitoltrades", new() { Source = ["capitoltrades"] }, ["20000000001", "20000000002", "10000000003"]),
        ("filing", new() { FilingId = [Report] }, ["#4", "10000000003"]),
        ("member", new() { Politician = ["ann adams"] }, ["20000000001", "#2", "#3", "20000000002"]),
        ("filer as printed", new() { Politician = ["*crane*"] }, ["#4"]),
        ("party", new() { Party = ["republican"] }, ["10000000003"]),
        ("state", new() { State = ["CA"] }, ["20000000001", "#2", "#3", "20000000002"]),
        ("only some members", new() { Members = ["A000001"] }, ["20000000001", "#2", "#3", "20000000002"]),
        ("nobody", new() { Members = [] }, []),
        ("chamber", new() { Chamber = ["senate"] }, ["#4", "10000000003"]),
        ("sector by ticker", new() { Sector = ["financials"] }, ["#2", "10000000003"]),
        ("issuer by name", new() { Issuer = ["berkshire*"] }, ["#2", "10000000003"]),
        ("ticker without issuer", new() { Issuer = ["TWIN"] }, ["#3"]),
        ("kind of asset", new() { AssetKind = ["stock-option"] }, ["#3"]),
        ("owner", new() { Owner = ["joint"] }, ["#4", "10000000003"]),
        ("late", new() { IsLate = true }, ["#2", "20000000002"]),
        ("in time", new() { IsLate = false, Chamber = ["house"] }, ["20000000001", "#3"]),
        ("amount at least", new() { AmountAtLeast = 15_001 }, ["#4", "#2", "10000000003"]),
        ("seen since", new() { SeenSince = new(2026, 3, 4, 0, 0, 0, TimeSpan.Zero) }, ["#4"]),
        ("published since the day of filing", new() { PublishedSince = new(2026, 3, 4, 0, 0, 0, TimeSpan.Zero) }, ["#4"]),
        ("traded before", new() { TradedBefore = new(2026, 1, 3) }, ["#2", "20000000002", "10000000003"]),
        ("value", new() { MinValue = 30_000, MaxValue = 100_000 }, ["#2"]),
        ("open band", new() { MinValue = 1_000_000 }, ["#4", "10000000003"]),
        ("more than there can be", new() { AmountAtLeast = decimal.MaxValue }, []),
        ("more numbers than parameters", new() { TxId = [.. Enumerable.Range(0, 40_000).Select(number => 20000000002L + number)] }, ["20000000002"]),
    ];

    [Fact]
    public void Filters_work_for_both() => Assert.All(Filters, one => Assert.Equal(one.Expected, Read(one.Filter).Select(Name)));

    [Fact]
    public void Figures_of_members_and_issuers_count_a_trade_once()
    {
        Assert.Equal(["A000001|4|2|41581.18|2026-02-03"], _raw.Lines("SELECT * FROM politician_stats WHERE politician_id = 'A000001'"));
        Assert.Equal(["1|2|1|8099|2026-02-01", "2|2|2|50032501|2026-01-02"], _raw.Lines("SELECT * FROM issuer_stats ORDER BY issuer_id"));
    }

    public void Dispose() => _folder.Dispose();

    private static string Name(Trade trade) => trade.TxId?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? $"#{trade.Asset?[^1]}";

    private IReadOnlyList<Trade> Read(TradeFilter filter) => [.. TradeQuery.Read(_database, filter)];

    private void Line(int id, string source, string filing, string owner, string ticker, string code, string day, long low, long? high, string? supersededBy = null) => _raw.Execute($"""
        INSERT INTO filing_transactions (line_id, source, filing_id, row_key, line, owner, asset_text, asset, ticker, asset_code, type_text, tx_type, tx_date, amount_text,
            amount_low_cents, amount_high_cents, superseded_by, first_seen_at)
        VALUES ({id}, '{source}', '{filing}', 'key {id}', {id}, '{owner}', 'Asset {id}', 'Asset {id}', '{ticker}', '{code}', 'P', 'buy', '{day}', '',
            {low}, {high?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "NULL"}, {(supersededBy is null ? "NULL" : $"'{supersededBy}'")}, (SELECT first_seen_at FROM filings WHERE filing_id = '{filing}'))
        """);
}
