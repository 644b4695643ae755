using System.Globalization;
using System.Text;
using CapitolSync.Engine.Store.Sqlite;
using Microsoft.Data.Sqlite;

namespace CapitolSync.Engine.Store.Queries;

/// <summary>Reads trades, newest first; each once, whoever reports it.</summary>
public static class TradeQuery
{
    private const string Transactions = "transactions";
    private const string ListedTrades = "listed_trades";

    // What each row needs is in the view or found by a key, and the view is sorted by its indexes: the first row takes no longer than its page.
    private const string UsualOrder = "t.published_at DESC, t.tx_id DESC, t.filing_id DESC, t.line_id";

    private static readonly IReadOnlyDictionary<string, string[]> SortColumns = RowOrder.Columns(
        ("Published", ["t.published_at"]),
        ("Traded", ["t.tx_date"]),
        ("Filed", ["t.filed_on"]),
        ("Seen", ["t.first_seen_at"]),
        ("ReportingGap", [TradeClauses.ReportingGap]),
        ("Amount", ["coalesce(t.amount_low_cents, CASE WHEN t.amount_high_cents IS NULL THEN 100 * t.value ELSE 0 END)", "t.amount_high_cents"]),
        ("Politician", [$"lower(coalesce(p.last_name || ' ' || coalesce(p.first_name, ''), {PoliticianQuery.Name}, t.filer_name))"]),
        ("Ticker", ["coalesce(i.issuer_ticker, t.ticker)"]),
        ("Issuer", ["lower(coalesce(i.issuer_name, t.asset))"]));

    private const string Select = $$"""
        SELECT t.tx_id, t.source, t.published_at, t.tx_date, t.notified_on, t.filed_on, t.reporting_gap, t.tx_type, t.tx_extent, t.tx_type_extended, t.owner, t.chamber,
               t.politician_id, coalesce({{PoliticianQuery.Name}}, t.filer_name), p.party, p.state_id,
               t.issuer_id, coalesce(i.issuer_name, t.asset), coalesce(i.issuer_ticker, t.ticker),
               coalesce(i.sector, (SELECT c.sector FROM company_tickers k JOIN companies c ON c.cik = k.cik WHERE k.ticker = t.symbol)), t.asset, t.asset_kind,
               t.value, t.amount_low_cents, t.amount_high_cents, t.size_range_low, t.size_range_high, t.size, t.price,
               t.comment, t.description, t.subholding, t.option_kind, t.option_strike, t.option_expires_on, t.option_contracts, t.received_asset, t.received_ticker,
               t.filing_url, t.filing_id, t.asset_type, t.asset_ticker, t.instrument, t.has_capital_gains,
               (SELECT group_concat(committee, char(31)) FROM trade_committees c WHERE c.tx_id = t.tx_id),
               (SELECT group_concat(label, char(31)) FROM trade_labels l WHERE l.tx_id = t.tx_id),
               t.first_seen_at, t.enriched_at, t.line_id, {{TradeClauses.FirstFiled}}
        FROM {0} t LEFT JOIN politicians p ON p.politician_id = t.politician_id LEFT JOIN issuers i ON i.issuer_id = t.issuer_id
        """;

    private static readonly CompositeFormat SelectFrom = CompositeFormat.Parse(Select);

    /// <summary>Reads the trades that a filter lets through, one by one.</summary>
    /// <param name="database">Where from.</param>
    /// <param name="filter">Which.</param>
    public static IEnumerable<Trade> Read(Database database, TradeFilter filter) => database.Read(connection => Read(connection, Transactions, filter));

    /// <summary>Trades of CapitolTrades, even those whose line an amendment replaced.</summary>
    internal static IReadOnlyList<object> ByIds(SqliteConnection connection, IEnumerable<long> ids) =>
        [.. Read(connection, ListedTrades, new TradeFilter { TxId = [.. ids] })];

    private static IEnumerable<Trade> Read(SqliteConnection connection, string view, TradeFilter filter)
    {
        using var command = new QueryBuilder(string.Format(CultureInfo.InvariantCulture, SelectFrom, view))
            .WhereTrade(filter)
            .Build(connection, RowOrder.Sql(filter.Order, SortColumns, "Published", UsualOrder), filter.Skip, filter.First);
        using var reader = command.ExecuteReader();
        var texts = new TextPool();
        while (reader.Read())
            yield return Map(reader, texts);
    }

    private static Trade Map(SqliteDataReader row, TextPool texts)
    {
        var traded = row.Date(3);
        return new()
        {
            TxId = row.Long(0),
            Source = texts.Of(row, 1)!,
            PubDate = row.Instant(2)!.Value,
            TxDate = traded,
            NotifiedOn = row.Date(4),
            FiledOn = row.Date(5),
            ReportingGap = (row.Date(49) - traded)?.Days ?? (int?)row.Long(6),
            TxType = texts.Of(row, 7),
            TxExtent = texts.Of(row, 8),
            TxTypeExtended = texts.Of(row, 9),
            Owner = texts.Of(row, 10),
            Chamber = texts.Of(row, 11),
            PoliticianId = texts.Of(row, 12),
            Politician = texts.Of(row, 13),
            Party = texts.Of(row, 14),
            State = texts.Of(row, 15),
            IssuerId = row.Long(16),
            Issuer = texts.Of(row, 17),
            Ticker = texts.Of(row, 18),
            Sector = texts.Of(row, 19),
            Asset = texts.Of(row, 20),
            AssetKind = texts.Of(row, 21),
            Value = row.Money(22),
            AmountLow = row.Cents(23),
            AmountHigh = row.Cents(24),
            SizeRangeLow = row.Long(25),
            SizeRangeHigh = row.Long(26),
            Size = row.Long(27),
            Price = row.Money(28),
            Comment = row.Text(29),
            Description = row.Text(30),
            Subholding = texts.Of(row, 31),
            OptionKind = texts.Of(row, 32),
            OptionStrike = row.Text(33) is { } strike ? decimal.Parse(strike, CultureInfo.InvariantCulture) : null,
            OptionExpiresOn = row.Date(34),
            OptionContracts = row.Long(35),
            ReceivedAsset = texts.Of(row, 36),
            ReceivedTicker = texts.Of(row, 37),
            FilingUrl = row.Text(38),
            FilingId = row.Text(39),
            AssetType = texts.Of(row, 40),
            AssetTicker = texts.Of(row, 41),
            Instrument = texts.Of(row, 42),
            HasCapitalGains = row.Flag(43),
            Committees = row.List(44),
            Labels = row.List(45),
            FirstSeenAt = row.Instant(46),
            EnrichedAt = row.Instant(47),
        };
    }
}
