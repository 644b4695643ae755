using CapitolSync.Engine.Store.Sqlite;

namespace CapitolSync.Engine.Filings.Links;

/// <summary>Reads the lines and the trades of a scope.</summary>
internal static class LinkSides
{
    private const string Lines = """
        SELECT l.line_id, l.filing_id, l.row_key, l.tx_type, l.ticker, l.asset, l.owner, l.amount_text, l.amount_low_cents, l.amount_high_cents,
               l.superseded_by, l.is_ambiguous, f.filed_on, f.politician_id
        FROM filing_transactions l JOIN filings f ON f.source = l.source AND f.filing_id = l.filing_id
        """;

    private const string Trades = """
        SELECT t.tx_id, t.official_id, t.tx_type, t.value, coalesce(t.asset_ticker, i.issuer_ticker), i.issuer_name, t.owner, substr(t.pub_date, 1, 10), t.politician_id
        FROM trades t JOIN issuers i ON i.issuer_id = t.issuer_id
        """;

    private const string MembersLines = Lines + " WHERE l.tx_date = ?1 AND f.politician_id = ?2 ORDER BY l.filing_id, l.row_key";
    private const string FilingsLines = Lines + " WHERE l.tx_date = ?1 AND l.source = ?2 AND l.filing_id = ?3 ORDER BY l.row_key";
    private const string MembersTrades = Trades + " WHERE t.politician_id = ?1 AND t.tx_date = ?2 ORDER BY t.tx_id";
    private const string NamingTrades = Trades + " WHERE t.official_id = ?1 AND t.tx_date = ?2 ORDER BY t.tx_id";

    /// <summary>The lines of a scope, in an order that does not depend on when they came.</summary>
    public static List<StoredLine> ReadLines(StoreSession session, LinkScope scope)
    {
        var query = scope.PoliticianId.Length > 0
            ? session.Prepare(MembersLines).Bind(1, scope.Day).Bind(2, scope.PoliticianId)
            : session.Prepare(FilingsLines).Bind(1, scope.Day).Bind(2, scope.Source).Bind(3, scope.FilingId);
        var day = Iso.Day(scope.Day);
        return query.ReadAll(row => new StoredLine(row.Long(0)!.Value, row.Long(11) != 0, new OfficialTrade(new LineRef(row.Text(1)!, row.Text(2)!), day, row.Text(3)!)
        {
            Ticker = row.Text(4),
            Asset = row.Text(5),
            Owner = TradeFacts.Owner(row.Text(6)),
            Value = TradeFacts.Value(new AmountRange(row.Text(7)!, row.Long(8)!.Value, row.Long(9))),
            SupersededBy = row.Text(10),
            FiledOn = row.Text(12) is { } filed ? Iso.Day(filed) : null,
            PoliticianId = row.Text(13),
        }));
    }

    /// <summary>The trades that can be one of the lines: those that name one of their filings, and the member's that name none.</summary>
    public static List<SiteTrade> ReadTrades(StoreSession session, LinkScope scope, IReadOnlyCollection<StoredLine> lines)
    {
        var day = Iso.Day(scope.Day);
        var trades = lines.Select(line => line.Trade.Line.FilingId).Distinct(StringComparer.Ordinal)
            .SelectMany(filing => session.Prepare(NamingTrades).Bind(1, filing).Bind(2, scope.Day).ReadAll(row => ToTrade(row, day))).ToList();
        if (scope.PoliticianId.Length > 0)
            trades.AddRange(session.Prepare(MembersTrades).Bind(1, scope.PoliticianId).Bind(2, scope.Day).ReadAll(row => ToTrade(row, day)).Where(trade => trade.FilingId is null));
        return trades;
    }

    private static SiteTrade ToTrade(Statement row, DateOnly day) => new(row.Long(0)!.Value, day, row.Text(2) ?? "")
    {
        FilingId = row.Text(1),
        Value = (long?)row.Real(3),
        Ticker = row.Text(4),
        Asset = row.Text(5),
        Owner = TradeFacts.Owner(row.Text(6)),
        PublishedOn = row.Text(7) is { } published ? Iso.Day(published) : null,
        PoliticianId = row.Text(8),
    };
}
