using System.Data.Common;
using CapitolSync.Engine.Store.Entities;
using CapitolSync.Engine.Store.Queries;
using CapitolSync.Engine.Store.Sqlite;

namespace CapitolSync.Engine.Analysis.Facts;

/// <summary>Reads the transactions that answers are made of.</summary>
internal sealed class TradeFacts
{
    private const string Select = $"""
        SELECT t.tx_id, t.line_id, t.politician_id, coalesce({PoliticianQuery.Name}, t.filer_name), p.party, p.state_id, t.chamber,
               t.tx_date, t.notified_on, t.filed_on, t.published_at, t.tx_type, t.tx_extent, t.owner, t.asset, t.asset_kind, t.ticker,
               t.issuer_id, i.issuer_name, i.sector, t.amount_low_cents, t.amount_high_cents, t.price, t.received_ticker, t.received_asset,
               t.filing_source, t.filing_id
        FROM transactions t LEFT JOIN politicians p ON p.politician_id = t.politician_id LEFT JOIN issuers i ON i.issuer_id = t.issuer_id
        """;

    private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);
    private readonly TickerRenames _renames;
    private readonly CompanySectors _sectors;

    private readonly FirstFilings _firstFilings;

    private TradeFacts(TickerRenames renames, CompanySectors sectors, FirstFilings firstFilings) => (_renames, _sectors, _firstFilings) = (renames, sectors, firstFilings);

    /// <summary>Reads the transactions that a filter lets through, one by one and in no order.</summary>
    /// <param name="database">Where from.</param>
    /// <param name="filter">Which; a ticker finds those that were disclosed under an earlier one too. Its Skip and First are the answer's.</param>
    /// <param name="asOf">What was filed or published after this day is not known; null for all that is stored.</param>
    public static IEnumerable<TradeFact> Read(Database database, TradeFilter filter, DateOnly? asOf = null)
    {
        var reader = new TradeFacts(database.Read(connection => new[] { TickerRenames.Load(connection) }).Single(), CompanySectors.Load(database), FirstFilings.Load(database, asOf));
        var assets = new AssetFilter(filter.Issuer, filter.Sector);
        var query = new QueryBuilder(Select).WhereTrade(filter with { Issuer = null, Sector = null });
        return database.Read(query, "", reader.Map, asOf).Where(assets.IsMatch);
    }

    private TradeFact Map(DbDataReader row)
    {
        var (day, asset) = (row.Day(7), row.Text(14));
        var disclosed = Ticker.Normalize(row.Text(16));
        var ticker = Current(disclosed, day);
        return new TradeFact
        {
            TxId = row.Long(0),
            LineId = row.Long(1),
            PoliticianId = One(row.Text(2)),
            Politician = One(row.Text(3)),
            Party = One(row.Text(4)),
            State = One(row.Text(5)),
            Chamber = One(row.Text(6)),
            TxDate = day,
            NotifiedOn = row.Day(8),
            FiledOn = row.Day(9),
            FirstFiledOn = row.Text(25) is { } source && row.Text(26) is { } filing ? _firstFilings.Of(source, filing, day, disclosed ?? asset) : null,
            FilingId = row.Text(26),
            PublishedAt = row.Instant(10),
            Kind = Kind(row.Text(11)),
            IsFull = row.Text(12) is "full",
            Owner = One(row.Text(13)) ?? "not-disclosed",
            Asset = One(asset),
            AssetKind = One(row.Text(15)),
            Ticker = One(ticker),
            DisclosedTicker = One(disclosed),
            IssuerId = row.Long(17),
            Issuer = One(row.Text(18)),
            Sector = One(row.Text(19)) ?? (ticker is null ? null : _sectors.Of(ticker)),
            Amount = row.Long(20) is { } low ? new Amount(low / 100.0, row.Long(21) / 100.0) : null,
            Price = row.Real(22),
            ReceivedTicker = One(Current(Ticker.Normalize(row.Text(23)), day)),
            ReceivedAsset = One(row.Text(24)),
        };
    }

    private string? Current(string? ticker, DateOnly? day) => ticker is not null && day is { } known ? _renames.Current(ticker, known) : ticker;

    /// <summary>The same text once, however many rows have it.</summary>
    private string? One(string? text)
    {
        if (text is null)
            return null;
        if (_texts.TryGetValue(text, out var known))
            return known;
        _texts.Add(text, text);
        return text;
    }

    private static TxKind Kind(string? type) => type switch
    {
        "buy" => TxKind.Buy,
        "sell" => TxKind.Sell,
        "exchange" => TxKind.Exchange,
        "receive" => TxKind.Receive,
        _ => TxKind.Other,
    };
}
