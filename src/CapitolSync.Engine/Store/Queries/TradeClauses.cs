using CapitolSync.Engine.Store.Queries.Text;
using CapitolSync.Engine.Store.Sqlite;

namespace CapitolSync.Engine.Store.Queries;

/// <summary>The conditions of a <see cref="TradeFilter"/> on the row <c>t</c> of the view <c>transactions</c>, which need no other table.</summary>
internal static class TradeClauses
{
    /// <summary>The name of the source that is not official.</summary>
    public const string SiteSource = "capitoltrades";

    // The law allows 45 days: https://www.law.cornell.edu/uscode/text/5/13105#l
    private const string IsLate = $"{ReportingGap} > 45";

    /// <summary>
    /// The day on which the trade was first filed: an amendment, or an amendment of one, that repeats it makes it no later. Lines are
    /// about the same asset as in <c>FirstFilings</c>, by ticker or name, which can find them in a database of the past too.
    /// </summary>
    internal const string FirstFiled = $"""
        CASE WHEN t.line_id IS NOT NULL AND EXISTS (SELECT 1 FROM filing_transactions r WHERE r.source = t.filing_source AND r.superseded_by = t.filing_id AND r.tx_date = t.tx_date)
             THEN (WITH RECURSIVE told(filing_id, symbol, asset) AS (
                       SELECT t.filing_id, t.symbol, t.asset
                       UNION
                       SELECT r.filing_id, r.symbol, r.asset
                       FROM told JOIN filing_transactions r ON r.source = t.filing_source AND r.superseded_by = told.filing_id AND r.tx_date = t.tx_date
                       WHERE r.symbol = told.symbol OR {TextFunctions.Letters}(r.asset) = {TextFunctions.Letters}(told.asset))
                   SELECT min(f.filed_on) FROM told JOIN filings f ON f.source = t.filing_source AND f.filing_id = told.filing_id)
             ELSE t.filed_on END
        """;

    /// <summary>Days from the trade to its first filing.</summary>
    internal const string ReportingGap = $"coalesce({DayFunctions.DaysBetween}(t.tx_date, {FirstFiled}), t.reporting_gap)";

    // The site's sector of the issuer; where there is none, that of the company with the ticker of today, else with the one of then.
    private const string Sectors = $$"""
        (t.issuer_id IN (SELECT issuer_id FROM issuers WHERE {0})
         OR NOT EXISTS (SELECT 1 FROM issuers s WHERE s.issuer_id = t.issuer_id AND s.sector IS NOT NULL)
            AND coalesce((SELECT n.ticker FROM company_tickers n WHERE n.ticker = {{TickerFunctions.Current}}(t.symbol, t.tx_date)), t.symbol)
                IN (SELECT k.ticker FROM company_tickers k JOIN companies c ON c.cik = k.cik WHERE {1}))
        """;

    private static readonly TextColumn[] Sources =
    [
        "CASE WHEN t.line_id IS NOT NULL THEN t.filing_source END", $"CASE WHEN t.tx_id IS NOT NULL THEN '{SiteSource}' END",
    ];

    /// <summary>Adds the conditions of a filter; its <see cref="TradeFilter.Skip"/> and <see cref="TradeFilter.First"/> are the query's.</summary>
    public static QueryBuilder WhereTrade(this QueryBuilder query, TradeFilter filter) => query
        .WhereIn("t.tx_id", filter.TxId)
        .WhereIn("t.line_id", filter.LineId)
        .WhereLike(filter.FilingId, "t.filing_id")
        .WhereLike(filter.Source, Sources)
        .WhereFramed(filter.Politician, $"(t.politician_id IN (SELECT politician_id FROM politicians p WHERE {{0}}) OR t.politician_id IS NULL AND {{1}})", PoliticianQuery.Names, ["t.filer_name"])
        .WhereFramed(filter.Issuer, "(t.issuer_id IN (SELECT issuer_id FROM issuers i WHERE {0}) OR t.line_id IS NOT NULL AND {1})", IssuerQuery.Names, [new("t.ticker", TextKind.Ticker), "t.asset"])
        .WhereFramed(filter.Party, "t.politician_id IN (SELECT politician_id FROM politicians WHERE {0})", "party")
        .WhereFramed(filter.State, "t.politician_id IN (SELECT politician_id FROM politicians WHERE {0})", "state_id")
        .WhereLike(filter.Chamber, "t.chamber")
        .WhereLike(filter.TxType, "t.tx_type")
        .WhereLike(filter.Owner, "t.owner")
        .WhereLike(filter.AssetKind, "t.asset_kind")
        .WhereFramed(filter.Sector, Sectors, ["sector"], ["c.sector"])
        .WhereOnly("t.politician_id", filter.Members)
        .WhereSince("t.published_at", filter.PublishedSince)
        .WhereBefore("t.published_at", filter.PublishedBefore)
        .Where("t.tx_date", ">=", filter.TradedSince is { } traded ? Iso.Day(traded) : null)
        .Where("t.tx_date", "<", filter.TradedBefore is { } tradedBefore ? Iso.Day(tradedBefore) : null)
        .Where("t.first_seen_at", ">=", filter.SeenSince is { } seen ? Iso.Stamp(seen) : null)
        .Where("t.value", ">=", (double?)filter.MinValue)
        .Where("t.value", "<=", (double?)filter.MaxValue)
        .Where("t.amount_low_cents", ">=", Cents.AtLeast(filter.AmountAtLeast))
        .WhereAny(filter.IsLate switch { true => [IsLate], false => [$"NOT coalesce({IsLate}, 0)"], null => null });
}
