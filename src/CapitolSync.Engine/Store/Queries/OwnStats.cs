namespace CapitolSync.Engine.Store.Queries;

/// <summary>
/// What the views <c>politician_stats</c> and <c>issuer_stats</c> say, of some members or issuers: computed from their own
/// transactions. SQLite would make the views of those of all, and only then look for the few.
/// </summary>
internal static class OwnStats
{
    private const string Columns = "politician_id, issuer_id, value, tx_date, published_at";

    // A trade cannot come after its publication.
    private const string Totals = """
        coalesce(sum(value), 0) AS volume,
        max(CASE WHEN tx_date <= coalesce(substr(published_at, 1, 10), tx_date) THEN tx_date END) AS date_last_traded
        """;

    /// <summary>The statistics of issuers, to be a table of a WITH clause behind <c>wanted (id)</c>.</summary>
    /// <remarks>An official line is of the issuer with its ticker, if the view finds no other that has the same.</remarks>
    public const string OfIssuers = $"""
        SELECT issuer_id, count(*) AS count_trades, count(DISTINCT politician_id) AS count_politicians, {Totals}
        FROM (SELECT {Columns} FROM listed_trades WHERE superseded_by IS NULL AND issuer_id IN (SELECT id FROM wanted)
              UNION ALL
              SELECT {Columns} FROM transactions
              WHERE tx_id IS NULL AND issuer_id IN (SELECT id FROM wanted)
                AND line_id IN (SELECT line_id FROM filing_transactions WHERE symbol IN (SELECT symbol FROM issuers WHERE issuer_id IN (SELECT id FROM wanted))))
        GROUP BY issuer_id
        """;

    /// <summary>The statistics of members, to be a table of a WITH clause behind <c>wanted (id)</c>.</summary>
    /// <remarks>A trade is the member's to whom its filing was matched, if it is linked to one, else that of CapitolTrades.</remarks>
    public const string OfPoliticians = $"""
        SELECT politician_id, count(*) AS count_trades, count(DISTINCT issuer_id) AS count_issuers, {Totals}
        FROM (SELECT {Columns} FROM listed_trades
              WHERE superseded_by IS NULL AND politician_id IN (SELECT id FROM wanted) AND tx_id IN (
                  SELECT tx_id FROM trades WHERE politician_id IN (SELECT id FROM wanted)
                  UNION
                  SELECT k.tx_id
                  FROM filings f CROSS JOIN filing_transactions l ON l.source = f.source AND l.filing_id = f.filing_id CROSS JOIN trade_links k ON k.line_id = l.line_id
                  WHERE f.politician_id IN (SELECT id FROM wanted))
              UNION ALL
              SELECT {Columns} FROM transactions WHERE tx_id IS NULL AND politician_id IN (SELECT id FROM wanted))
        GROUP BY politician_id
        """;

    /// <summary>The beginning of a query for some, up to the conditions that say which.</summary>
    /// <param name="keys">Selects the keys.</param>
    public static string Begin(string keys) => $"WITH wanted (id) AS MATERIALIZED ({keys}";

    /// <summary>What follows the conditions: the query itself, which reads <c>wanted</c> and the statistics <c>s</c>.</summary>
    /// <param name="stats">The statistics.</param>
    /// <param name="query">The query, and its order.</param>
    public static string Continue(string stats, string query) => $"), s AS MATERIALIZED ({stats}) {query}";
}
