using CapitolSync.Engine.Store.Sqlite;

namespace CapitolSync.Engine.Filings.Links;

/// <summary>
/// The table of what an official line and a trade of CapitolTrades have in common: that they are one. It follows from both
/// sides alone, whichever came first, and is brought up to date in the transaction that changes either.
/// </summary>
internal static class TradeLinkTable
{
    /// <summary>Links the lines of some days of a filing anew, with all that its filer has on these days.</summary>
    public static void RelinkFiling(StoreSession session, string source, string filingId, IEnumerable<string> days)
    {
        var member = PoliticianOf(session, source, filingId);
        Relink(session, days.Select(day => LinkScope.Of(member, source, filingId, day)));
    }

    /// <summary>Links the lines of a filing anew that has become another member's, and what it leaves behind.</summary>
    public static void RelinkMoved(StoreSession session, string source, string filingId, string? memberBefore)
    {
        var days = DaysOf(session, source, filingId);
        if (memberBefore is not null)
            Relink(session, days.Select(day => LinkScope.OfMember(memberBefore, day)));
        RelinkFiling(session, source, filingId, days);
    }

    /// <summary>Links trades that were added or changed.</summary>
    public static void RelinkTrades(StoreSession session, IReadOnlyCollection<long> txIds)
    {
        // Where no filing was ever stored, nothing is looked for.
        if (txIds.Count == 0 || session.Prepare("SELECT EXISTS (SELECT 1 FROM filing_transactions)").Scalar() == 0)
            return;
        Relink(session, txIds.SelectMany(id => ScopesOf(session, id)).ToList());
    }

    /// <summary>Links the filings that an earlier version read, which linked none.</summary>
    public static void LinkDue(StoreSession session)
    {
        var due = session.Prepare("SELECT source, filing_id FROM filings WHERE is_link_due = 1").ReadAll(static row => (Source: row.Text(0)!, FilingId: row.Text(1)!));
        foreach (var (source, filingId) in due)
            RelinkFiling(session, source, filingId, DaysOf(session, source, filingId));
        if (due.Count > 0)
            session.Prepare("UPDATE filings SET is_link_due = 0 WHERE is_link_due = 1").Run();
    }

    /// <summary>The days of a filing's lines.</summary>
    public static IReadOnlyList<string> DaysOf(StoreSession session, string source, string filingId) =>
        session.Prepare("SELECT DISTINCT tx_date FROM filing_transactions WHERE source = ?1 AND filing_id = ?2").Bind(1, source).Bind(2, filingId).ReadAll(static row => row.Text(0)!);

    /// <summary>Whose a filing is.</summary>
    public static string? PoliticianOf(StoreSession session, string source, string filingId) =>
        session.Prepare("SELECT politician_id FROM filings WHERE source = ?1 AND filing_id = ?2").Bind(1, source).Bind(2, filingId).ReadAll(static row => row.Text(0)).FirstOrDefault();

    /// <summary>The scopes in which a trade may be linked now, and the one in which it was.</summary>
    private static List<LinkScope> ScopesOf(StoreSession session, long txId)
    {
        var scopes = session.Prepare("""
            SELECT f.politician_id, f.source, f.filing_id, l.tx_date
            FROM trade_links k JOIN filing_transactions l ON l.line_id = k.line_id JOIN filings f ON f.source = l.source AND f.filing_id = l.filing_id
            WHERE k.tx_id = ?1
            """).Bind(1, txId).ReadAll(static row => LinkScope.Of(row.Text(0), row.Text(1)!, row.Text(2)!, row.Text(3)!));
        scopes.AddRange(session.Prepare("""
            SELECT f.politician_id, f.source, f.filing_id, t.tx_date FROM trades t JOIN filings f ON f.filing_id = t.official_id WHERE t.tx_id = ?1 AND t.tx_date IS NOT NULL
            """).Bind(1, txId).ReadAll(static row => LinkScope.Of(row.Text(0), row.Text(1)!, row.Text(2)!, row.Text(3)!)));
        scopes.AddRange(session.Prepare("SELECT politician_id, tx_date FROM trades WHERE tx_id = ?1 AND tx_date IS NOT NULL")
            .Bind(1, txId).ReadAll(static row => LinkScope.OfMember(row.Text(0)!, row.Text(1)!)));
        return scopes;
    }

    private static void Relink(StoreSession session, IEnumerable<LinkScope> scopes)
    {
        foreach (var scope in scopes.Distinct().ToList())
            Relink(session, scope);
    }

    private static void Relink(StoreSession session, LinkScope scope)
    {
        var lines = LinkSides.ReadLines(session, scope);
        // Whoever takes the last line of a scope away takes its links with it.
        if (lines.Count == 0)
            return;
        var trades = LinkSides.ReadTrades(session, scope, lines);
        var found = TradeLinker.Link([.. lines.Select(line => line.Trade)], trades);
        var wanted = found.Links.ToDictionary(link => link.Line);
        var ambiguous = found.AmbiguousLines.ToHashSet();
        // What is no longer so goes first: a line or a trade is in one pair at most.
        foreach (var line in lines)
        {
            var link = wanted.GetValueOrDefault(line.Trade.Line);
            session.Prepare("DELETE FROM trade_links WHERE line_id = ?1 AND (?2 IS NULL OR (tx_id, rule) IS NOT (?2, ?3))").Bind(1, line.LineId).Bind(2, link?.TxId).Bind(3, link?.Rule).Run();
            if (ambiguous.Contains(line.Trade.Line) != line.IsAmbiguous)
                session.Prepare("UPDATE filing_transactions SET is_ambiguous = 1 - is_ambiguous WHERE line_id = ?1").Bind(1, line.LineId).Run();
        }

        var lineOf = lines.Where(line => wanted.ContainsKey(line.Trade.Line)).ToDictionary(line => wanted[line.Trade.Line].TxId, line => line.LineId);
        foreach (var trade in trades)
        {
            session.Prepare("DELETE FROM trade_links WHERE tx_id = ?1 AND line_id IS NOT ?2")
                .Bind(1, trade.TxId).Bind(2, lineOf.TryGetValue(trade.TxId, out var line) ? line : null).Run();
        }

        foreach (var line in lines)
        {
            if (wanted.GetValueOrDefault(line.Trade.Line) is { } link)
                session.Prepare("INSERT INTO trade_links (line_id, tx_id, rule) VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING").Bind(1, line.LineId).Bind(2, link.TxId).Bind(3, link.Rule).Run();
        }
    }
}
