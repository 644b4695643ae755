using CapitolSync.Engine.Store.Sqlite;
using CapitolSync.Lists;
using Microsoft.Data.Sqlite;

namespace CapitolSync.Engine.Store.Queries;

/// <summary>Reads trades, newest first.</summary>
public static class TradeQuery
{
    private const string Select = $"""
        SELECT t.tx_id, t.pub_date, t.tx_date, t.reporting_gap, t.tx_type, t.tx_type_extended, t.owner, t.chamber,
               t.politician_id, {PoliticianQuery.Name}, p.party, p.state_id,
               t.issuer_id, i.issuer_name, i.issuer_ticker, i.sector,
               t.value, t.size_range_low, t.size_range_high, t.size, t.price, t.comment,
               t.filing_url, t.filing_id, t.filing_date, t.asset_type, t.asset_ticker, t.instrument, t.has_capital_gains,
               (SELECT group_concat(committee, char(31)) FROM trade_committees c WHERE c.tx_id = t.tx_id),
               (SELECT group_concat(label, char(31)) FROM trade_labels l WHERE l.tx_id = t.tx_id),
               t.enriched_at
        FROM trades t JOIN politicians p USING (politician_id) JOIN issuers i USING (issuer_id)
        """;

    /// <summary>Reads the trades that a filter lets through, one by one.</summary>
    /// <param name="database">Where from.</param>
    /// <param name="filter">Which.</param>
    public static IEnumerable<Trade> Read(Database database, TradeFilter filter) => database.Read(connection => Read(connection, filter));

    internal static IReadOnlyList<object> ByIds(SqliteConnection connection, IEnumerable<long> ids) =>
        [.. Read(connection, new TradeFilter { TxId = [.. ids] })];

    private static IEnumerable<Trade> Read(SqliteConnection connection, TradeFilter filter)
    {
        using var command = new QueryBuilder(Select)
            .WhereIn("t.tx_id", filter.TxId)
            .WhereFramed(filter.Politician, "t.politician_id IN (SELECT politician_id FROM politicians p WHERE {0})", PoliticianQuery.Names)
            .WhereFramed(filter.Issuer, "t.issuer_id IN (SELECT issuer_id FROM issuers i WHERE {0})", IssuerQuery.Names)
            .WhereLike(filter.Party, "p.party")
            .WhereLike(filter.State, "p.state_id")
            .WhereLike(filter.Chamber, "t.chamber")
            .WhereLike(filter.TxType, "t.tx_type")
            .WhereLike(filter.Owner, "t.owner")
            .WhereLike(filter.Sector, "i.sector")
            .WhereFramed(filter.Committee, $"t.politician_id IN ({PoliticianQuery.OfCommittees})", PoliticianQuery.CommitteeNames)
            .Where("t.pub_date", ">=", filter.PublishedSince is { } since ? Iso.Instant(since) : null)
            .Where("t.pub_date", "<", filter.PublishedBefore is { } before ? Iso.Instant(before) : null)
            .Where("t.tx_date", ">=", filter.TradedSince is { } traded ? Iso.Day(traded) : null)
            .Where("t.tx_date", "<", filter.TradedBefore is { } tradedBefore ? Iso.Day(tradedBefore) : null)
            .Where("t.value", ">=", (double?)filter.MinValue)
            .Where("t.value", "<=", (double?)filter.MaxValue)
            .Build(connection, "ORDER BY t.pub_date DESC, t.tx_id DESC", filter.Skip, filter.First);
        using var reader = command.ExecuteReader();
        while (reader.Read())
            yield return Map(reader);
    }

    private static Trade Map(SqliteDataReader row)
    {
        var band = AmountBand.OfMidpoint(row.Money(16));
        return new()
        {
            TxId = row.GetInt64(0),
            PubDate = Iso.Instant(row.GetString(1)),
            TxDate = row.Day(2),
            ReportingGap = (int?)row.Long(3),
            TxType = row.Text(4),
            TxTypeExtended = row.Text(5),
            Owner = row.Text(6),
            Chamber = row.Text(7),
            PoliticianId = row.GetString(8),
            Politician = row.Text(9),
            Party = row.Text(10),
            State = row.Text(11),
            IssuerId = row.GetInt64(12),
            Issuer = row.Text(13),
            Ticker = row.Text(14),
            Sector = row.Text(15),
            Value = row.Money(16),
            AmountLow = band?.Low,
            AmountHigh = band?.High,
            SizeRangeLow = row.Long(17),
            SizeRangeHigh = row.Long(18),
            Size = row.Long(19),
            Price = row.Money(20),
            Comment = row.Text(21),
            FilingUrl = row.Text(22),
            FilingId = row.Long(23),
            FilingDate = row.Day(24),
            AssetType = row.Text(25),
            AssetTicker = row.Text(26),
            Instrument = row.Text(27),
            HasCapitalGains = row.Flag(28),
            Committees = row.List(29),
            Labels = row.List(30),
            EnrichedAt = row.Instant(31),
        };
    }
}
