using CapitolSync.Engine.Store.Sqlite;

namespace CapitolSync.Engine.Store.Queries.Completions;

/// <summary>A list of stored values that words are completed from.</summary>
public sealed record CompletionList
{
    private CompletionList(string value, string description, string from, params string[] names)
    {
        Sql = Where(static name => $@"{name} LIKE $word ESCAPE '\'");
        FoldedSql = Where(static name => $@"({name} GLOB $suspect AND {TextFunctions.Folded}({name}) LIKE $word ESCAPE '\')");

        string Where(Func<string, string> condition) =>
            $"SELECT DISTINCT {value}, {description} FROM {from} WHERE {value} IS NOT NULL AND ({string.Join(" OR ", names.Select(condition))})";
    }

    /// <summary>Members, by name or bioguide ID.</summary>
    public static CompletionList Members { get; } = new(
        PoliticianQuery.Name, "p.politician_id || coalesce(', ' || p.party, '') || coalesce(', ' || p.chamber, '') || coalesce(', ' || upper(p.state_id), '')", "politicians p",
        PoliticianQuery.Name, "p.politician_id");

    /// <summary>Members' bioguide IDs, by ID or name.</summary>
    public static CompletionList MemberIds { get; } = new(
        "p.politician_id", $"coalesce({PoliticianQuery.Name}, '') || coalesce(', ' || p.party, '') || coalesce(', ' || p.chamber, '') || coalesce(', ' || upper(p.state_id), '')", "politicians p",
        "p.politician_id", PoliticianQuery.Name);

    /// <summary>Issuers, by ticker or name.</summary>
    public static CompletionList Issuers { get; } = new(
        "coalesce(i.issuer_ticker, i.issuer_name)", "coalesce(i.issuer_name, '') || coalesce(', ' || i.sector, '')", "issuers i",
        "i.issuer_ticker", "i.issuer_name");

    /// <summary>Renamed tickers, old and new.</summary>
    public static CompletionList Renames { get; } = new(
        "r.ticker", "r.what",
        "(SELECT old_ticker AS ticker, 'became ' || new_ticker AS what FROM ticker_renames UNION ALL SELECT new_ticker, 'was ' || old_ticker FROM ticker_renames) r", "r.ticker");

    /// <summary>Countries of issuers.</summary>
    public static CompletionList Countries { get; } = new("i.country", "'country of issuers'", "issuers i", "i.country");

    /// <summary>
    /// Committees of Congress, by code or name: the official list's, and those that only CapitolTrades has. A committee comes
    /// before subcommittees, which are called after it.
    /// </summary>
    public static CompletionList Committees { get; } = new(
        "c.committee", "coalesce(c.name, c.site_name || coalesce(', ' || c.chamber, ''), c.committee) || coalesce(', ' || c.parent, '')",
        """
        (SELECT a.committee, o.name, s.name AS site_name, s.chamber, p.name AS parent
         FROM (SELECT committee FROM congress_committees UNION SELECT committee FROM committees) a
         LEFT JOIN congress_committees o ON o.committee = a.committee LEFT JOIN committees s ON s.committee = a.committee
         LEFT JOIN congress_committees p ON p.committee = substr(a.committee, 1, 4) AND p.committee <> a.committee
         ORDER BY length(a.committee) > 4, a.committee) c
        """, "c.committee", "c.name", "c.site_name");

    /// <summary>Committees registered with the FEC, by ID or name.</summary>
    public static CompletionList FecCommittees { get; } = new(
        "c.committee_id", "coalesce(c.name, c.committee_id) || coalesce(', ' || c.kind, '') || coalesce(', ' || c.state, '')", "fec_committees c", "c.committee_id", "c.name");

    /// <summary>Contributors, as they are reported.</summary>
    public static CompletionList Contributors { get; } = new("d.contributor_name", "coalesce(d.contributor_city, '') || coalesce(', ' || d.contributor_state, '')", "donations d", "d.contributor_name");

    /// <summary>Employers of contributors, as they are reported.</summary>
    public static CompletionList Employers { get; } = new("d.contributor_employer", "'employer of contributors'", "donations d", "d.contributor_employer");

    /// <summary>Occupations of contributors, as they are reported.</summary>
    public static CompletionList Occupations { get; } = new("d.contributor_occupation", "'occupation of contributors'", "donations d", "d.contributor_occupation");

    /// <summary>Official filings, by ID.</summary>
    public static CompletionList Filings { get; } = new(
        "f.filing_id", "coalesce(f.filer_name, '') || coalesce(', ' || f.filed_on, '') || ', ' || f.status", "filings f", "f.filing_id", "f.filer_name");

    /// <summary>The query; <c>$word</c> is a pattern.</summary>
    internal string Sql { get; }

    /// <summary>The query by names without accents and punctuation, of which <c>$word</c> is a pattern; <c>$suspect</c> says which may have any.</summary>
    internal string FoldedSql { get; }
}
