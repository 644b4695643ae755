using System.Globalization;
using System.Text;
using CapitolSync.Engine.Store.Sqlite;
using CapitolSync.Engine.Tests.Support;
using static CapitolSync.Engine.Tests.Analysis.WorldTrade;

namespace CapitolSync.Engine.Tests.Analysis;

/// <summary>Writes a world into a database, as syncs would have.</summary>
internal sealed class WorldDatabase : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    /// <param name="world">The world.</param>
    /// <param name="order">The order in which its trades arrived.</param>
    /// <param name="upTo">What was published after this day does not exist.</param>
    public WorldDatabase(World world, IEnumerable<WorldTrade>? order = null, DateOnly? upTo = null)
    {
        Database = Database.OpenForWriting(_folder.File("capitol.db"));
        var last = upTo ?? DateOnly.MaxValue;
        var script = new StringBuilder("BEGIN;");
        Members(script);
        foreach (var price in world.Prices.Where(price => price.Day <= last))
        {
            script.Append(CultureInfo.InvariantCulture, $"""
                INSERT INTO prices_daily VALUES ('{price.Ticker}', '{Text(price.Day)}', {price.Close:R}, {price.Adjusted:R}, {price.Split:R}, {price.Dividend:R}, 'test');
                """);
        }

        foreach (var trade in (order ?? world.Trades).Where(trade => trade.Known <= last))
            Add(script, trade, last);
        new TestDatabase(Database.FilePath).Execute(script.Append("COMMIT;").ToString());
    }

    public Database Database { get; }

    public void Dispose() => _folder.Dispose();

    private static void Members(StringBuilder script)
    {
        script.Append("""
            INSERT INTO politicians (politician_id, first_name, last_name, party, state_id, chamber) VALUES
                ('A000001', 'Ann', 'Adams', 'democrat', 'CA', 'house'), ('B000002', 'Bob', 'Brown', 'republican', 'TX', 'house'), ('C000003', 'Cy', 'Cole', 'democrat', 'NY', 'senate');
            INSERT INTO issuers (issuer_id, issuer_name, issuer_ticker, sector) VALUES
                (1, 'Aaa Inc', 'AAA:US', 'energy'), (2, 'Bbb Inc', 'BBB:US', 'energy'), (3, 'Old Inc', 'OLD:US', 'utilities'), (4, 'Gone Inc', 'GONE:US', NULL), (5, 'None Inc', 'NOPR:US', 'materials');
            """);
        script.Append(CultureInfo.InvariantCulture, $"INSERT INTO ticker_renames (old_ticker, new_ticker, effective_on) VALUES ('OLD', 'NEWN', '{Text(World.Renamed)}');");
    }

    private static void Add(StringBuilder script, WorldTrade trade, DateOnly last)
    {
        var chamber = trade.Member[0] == 'C' ? "senate" : "house";
        if (trade.Published is { } published && published <= last)
        {
            script.Append(CultureInfo.InvariantCulture, $"""
                INSERT INTO trades (tx_id, politician_id, issuer_id, pub_date, tx_date, tx_type, tx_type_extended, owner, chamber, value, asset_type)
                VALUES ({10_000 + trade.Id}, '{trade.Member}', {Array.IndexOf(World.Tickers, trade.Ticker) + 1}, '{Text(published)}T12:00:00Z', '{Text(trade.Day)}', '{trade.Type}',
                        {(trade.Type == "sell" ? trade.IsFull ? "'sell-full'" : "'sell-partial'" : "NULL")}, '{trade.Owner}', '{chamber}', {Bands[trade.Band].Value}, {Quoted(trade.Kind)});
                """);
        }

        if (trade.Filed is not { } filed || filed > last)
            return;
        Filing(script, trade, chamber, $"F{trade.Id}", filed);
        Line(script, trade, chamber, $"F{trade.Id}", trade.Band, trade.Amended <= last ? $"G{trade.Id}" : null);
        var isAmended = trade.Amended <= last;
        var follows = isAmended && trade.AmendedBand == trade.Band;
        if (trade.Published <= last && !follows)
            Link(script, trade, "content");
        if (!isAmended)
            return;
        Filing(script, trade, chamber, $"G{trade.Id}", trade.Amended!.Value);
        Line(script, trade, chamber, $"G{trade.Id}", trade.AmendedBand, null);
        if (trade.Published <= last && follows)
            Link(script, trade, "amendment");
    }

    /// <summary>The last line is a trade of CapitolTrades.</summary>
    private static void Link(StringBuilder script, WorldTrade trade, string rule) =>
        script.Append(CultureInfo.InvariantCulture, $"INSERT INTO trade_links (line_id, tx_id, rule) VALUES (last_insert_rowid(), {10_000 + trade.Id}, '{rule}');");

    private static void Filing(StringBuilder script, WorldTrade trade, string chamber, string id, DateOnly filed) => script.Append(CultureInfo.InvariantCulture, $"""
        INSERT INTO filings (source, filing_id, chamber, filer_name, politician_id, form, year, filed_on, url, status, first_seen_at)
        VALUES ('{chamber}', '{id}', '{chamber}', 'Filer', '{trade.Member}', 'PTR', 2024, '{Text(filed)}', 'https://x.example/{id}', 'parsed', '2025-12-31T00:00:00.000Z');
        """);

    private static void Line(StringBuilder script, WorldTrade trade, string chamber, string id, int band, string? supersededBy)
    {
        var (low, high, _) = Bands[band];
        script.Append(CultureInfo.InvariantCulture, $"""
            INSERT INTO filing_transactions (source, filing_id, row_key, line, owner, asset_text, asset, ticker, asset_code, type_text, tx_type, tx_extent, tx_date, amount_text,
                amount_low_cents, amount_high_cents, received_ticker, superseded_by, first_seen_at)
            VALUES ('{chamber}', '{id}', 'k', 1, '{(trade.Owner == "spouse" ? "SP" : "Self")}', 'x', 'Asset', '{trade.Ticker}', {Quoted(Code(trade.Kind))}, 'x', '{trade.Type}',
                {(trade.IsFull ? "'full'" : "NULL")}, '{Text(trade.Day)}', 'x', {low * 100:F0}, {(high is { } most ? (most * 100).ToString("F0", CultureInfo.InvariantCulture) : "NULL")},
                {Quoted(trade.Received)}, {Quoted(supersededBy)}, '2025-12-31T00:00:00.000Z');
            """);
    }

    private static string? Code(string? kind) => kind switch { "stock" => "ST", "stock-option" => "OP", "etf" => "EF", "corporate-bond" => "CS", _ => null };

    private static string Quoted(string? text) => text is null ? "NULL" : $"'{text}'";
}
