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

    // SQLite leaves out the joins unless the rows are sorted by one of their columns.
    private const string Select = $$"""
        SELECT t.tx_id, t.source, t.published_at, t.tx_date, t.notified_on, t.filed_on, t.reporting_gap, t.tx_type, t.tx_extent, t.tx_type_extended, t.owner, t.chamber,
               t.politician_id, t.filer_name, t.issuer_id, t.ticker, t.asset, t.asset_kind,
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
        if (filter.Sector is { Count: > 0 })
            TickerFunctions.Register(connection);
        using var command = new QueryBuilder(string.Format(CultureInfo.InvariantCulture, SelectFrom, view))
            .WhereTrade(filter)
            .Build(connection, RowOrder.Sql(filter.Order, SortColumns, "Published", UsualOrder), filter.Skip, filter.First);
        using var reader = command.ExecuteReader();
        using var names = new TradeNames(connection);
        var texts = new TextPool();
        while (reader.Read())
            yield return Map(reader, texts, names);
    }

    private static Trade Map(SqliteDataReader row, TextPool texts, TradeNames names)
    {
        var traded = row.Date(3);
        var (politicianId, issuerId) = (texts.Of(row, 12), row.Long(14));
        var (member, issuer) = (names.MemberOf(politicianId), names.IssuerOf(issuerId));
        var asset = texts.Of(row, 16);
        return new()
        {
            TxId = row.Long(0),
            Source = texts.Of(row, 1)!,
            PubDate = row.Instant(2)!.Value,
            TxDate = traded,
            NotifiedOn = row.Date(4),
            FiledOn = row.Date(5),
            ReportingGap = (row.Date(45) - traded)?.Days ?? (int?)row.Long(6),
            TxType = texts.Of(row, 7),
            TxExtent = texts.Of(row, 8),
            TxTypeExtended = texts.Of(row, 9),
            Owner = texts.Of(row, 10),
            Chamber = texts.Of(row, 11),
            PoliticianId = politicianId,
            Politician = member.Name ?? texts.Of(row, 13),
            Party = member.Party,
            State = member.State,
            IssuerId = issuerId,
            Issuer = issuer.Name ?? asset,
            Ticker = issuer.Ticker ?? texts.Of(row, 15),
            Sector = issuer.Sector ?? names.CompanySector(row.Long(44), issuerId, traded),
            Asset = asset,
            AssetKind = texts.Of(row, 17),
            Value = row.Money(18),
            AmountLow = row.Cents(19),
            AmountHigh = row.Cents(20),
            SizeRangeLow = row.Long(21),
            SizeRangeHigh = row.Long(22),
            Size = row.Long(23),
            Price = row.Money(24),
            Comment = row.Text(25),
            Description = row.Text(26),
            Subholding = texts.Of(row, 27),
            OptionKind = texts.Of(row, 28),
            OptionStrike = row.Text(29) is { } strike ? decimal.Parse(strike, CultureInfo.InvariantCulture) : null,
            OptionExpiresOn = row.Date(30),
            OptionContracts = row.Long(31),
            ReceivedAsset = texts.Of(row, 32),
            ReceivedTicker = texts.Of(row, 33),
            FilingUrl = row.Text(34),
            FilingId = row.Text(35),
            AssetType = texts.Of(row, 36),
            AssetTicker = texts.Of(row, 37),
            Instrument = texts.Of(row, 38),
            HasCapitalGains = row.Flag(39),
            Committees = row.List(40),
            Labels = row.List(41),
            FirstSeenAt = row.Instant(42),
            EnrichedAt = row.Instant(43),
        };
    }
}
