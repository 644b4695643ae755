using System.Data.Common;
using CapitolSync.Engine.Store.Entities;
using CapitolSync.Engine.Store.Queries;
using CapitolSync.Engine.Store.Sqlite;

namespace CapitolSync.Engine.Analysis.Facts;

/// <summary>Reads the transactions that answers are made of.</summary>
internal sealed class TradeFacts
{
    // SQLite leaves out the joins unless a condition asks for them.
    private const string Select = """
        SELECT t.tx_id, t.line_id, t.politician_id, t.filer_name, t.chamber, t.tx_date, t.notified_on, t.filed_on, t.published_at,
               t.tx_type, t.tx_extent, t.owner, t.asset, t.asset_kind, t.ticker, t.issuer_id, t.amount_low_cents, t.amount_high_cents,
               t.price, t.received_ticker, t.received_asset, t.filing_source, t.filing_id
        FROM transactions t LEFT JOIN politicians p ON p.politician_id = t.politician_id LEFT JOIN issuers i ON i.issuer_id = t.issuer_id
        """;

    private readonly TextPool _texts = new();

    // By what is disclosed.
    private readonly Dictionary<string, string?> _tickers = new(StringComparer.Ordinal);
    private readonly TickerRenames _renames;
    private readonly CompanySectors _sectors;

    private readonly FirstFilings _firstFilings;

    private TradeFacts(TickerRenames renames, CompanySectors sectors, FirstFilings firstFilings) => (_renames, _sectors, _firstFilings) = (renames, sectors, firstFilings);

    /// <summary>Reads the transactions that a filter lets through, one by one and in no order.</summary>
    /// <param name="database">Where from.</param>
    /// <param name="filter">Which; a ticker finds those that were disclosed under an earlier one too. Its Skip and First are the answer's.</param>
    /// <param name="asOf">What was filed or published after this day is not known; null for all that is stored.</param>
    public static IEnumerable<TradeFact> Read(Database database, TradeFilter filter, DateOnly? asOf = null) => Read(database, [filter], asOf);

    /// <summary>Reads the transactions that at least one of the filters lets through, each once, one by one and in no order.</summary>
    /// <param name="database">Where from.</param>
    /// <param name="filters">Which.</param>
    /// <param name="asOf">What was filed or published after this day is not known; null for all that is stored.</param>
    public static IEnumerable<TradeFact> Read(Database database, IReadOnlyList<TradeFilter> filters, DateOnly? asOf = null)
    {
        var reader = new TradeFacts(database.Read(connection => new[] { TickerRenames.Load(connection) }).Single(), CompanySectors.Load(database), FirstFilings.Load(database, asOf));
        return filters is [var only] ? Read(database, reader, only, asOf) : filters.SelectMany(filter => Read(database, reader, filter, asOf)).DistinctBy(fact => fact.Key);
    }

    private static IEnumerable<TradeFact> Read(Database database, TradeFacts reader, TradeFilter filter, DateOnly? asOf)
    {
        var assets = new AssetFilter(filter.Issuer, filter.Sector);
        var query = new QueryBuilder(Select).WhereTrade(filter with { Issuer = null, Sector = null });
        return database.ReadTrades(query, reader.Map, asOf).Where(assets.IsMatch).Ahead();
    }

    private TradeFact Map(DbDataReader row, TradeNames names)
    {
        var (day, asset, filing) = (Plausible(row.Day(5)), _texts.Of(row, 12), row.Text(22));
        var disclosed = Normalized(_texts.Of(row, 14));
        var ticker = Current(disclosed, day);
        var (politicianId, issuerId) = (_texts.Of(row, 2), row.Long(15));
        var (member, issuer) = (names.MemberOf(politicianId), names.IssuerOf(issuerId));
        return new TradeFact
        {
            TxId = row.Long(0),
            LineId = row.Long(1),
            PoliticianId = politicianId,
            Politician = member.Name ?? _texts.Of(row, 3),
            Party = member.Party,
            State = member.State,
            Chamber = _texts.Of(row, 4),
            TxDate = day,
            NotifiedOn = Plausible(row.Day(6)),
            FiledOn = row.Day(7),
            FirstFiledOn = filing is not null && _texts.Of(row, 21) is { } source ? _firstFilings.Of(source, filing, day, disclosed, asset) : null,
            FilingId = filing,
            PublishedAt = row.Instant(8),
            Kind = Kind(_texts.Of(row, 9)),
            IsFull = _texts.Of(row, 10) is "full",
            Owner = _texts.Of(row, 11) ?? "not-disclosed",
            Asset = asset,
            AssetKind = _texts.Of(row, 13),
            Ticker = ticker,
            DisclosedTicker = disclosed,
            IssuerId = issuerId,
            Issuer = issuer.Name,
            Sector = issuer.Sector ?? (ticker is null ? null : _sectors.Of(ticker)),
            Amount = row.Long(16) is { } low ? new Amount(low / 100.0, row.Long(17) / 100.0) : null,
            Price = row.Real(18),
            ReceivedTicker = Current(Normalized(_texts.Of(row, 19)), day),
            ReceivedAsset = _texts.Of(row, 20),
        };
    }

    private string? Current(string? ticker, DateOnly? day) => ticker is not null && day is { } known ? _renames.Current(ticker, known) : ticker;

    // Misprints at either end of the calendar: adding days to them would overflow.
    private static DateOnly? Plausible(DateOnly? day) => day is { Year: > 1900 and < 9000 } ? day : null;

    private string? Normalized(string? disclosed)
    {
        if (disclosed is null)
            return null;
        if (!_tickers.TryGetValue(disclosed, out var ticker))
            _tickers.Add(disclosed, ticker = Ticker.Normalize(disclosed));
        return ticker;
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
