using CapitolSync.Engine.Store.Queries.Employers;
using CapitolSync.Engine.Store.Queries.Text;

namespace CapitolSync.Engine.Store.Queries.Lookups;

/// <summary>A kind of thing that users name in words: what it goes by, and where the database keeps it.</summary>
public sealed record Lookup
{
    private Lookup(string noun, string listedBy, StoredKind kind, string from, string label, params TextColumn[] columns)
    {
        (Noun, ListedBy, Kind, From, Label, Columns) = (noun, listedBy, kind, from, label, columns);
        IsCompany = Array.Exists(columns, static column => column.Kind == TextKind.Ticker);
    }

    /// <summary>Members of Congress, by name or bioguide ID.</summary>
    public static Lookup Politician { get; } = new("member", "Get-CtPolitician", StoredKind.Politicians, "politicians p",
        $"{PoliticianQuery.Name} || ' (' || p.politician_id || coalesce(', ' || upper(p.state_id), '') || ')'", PoliticianQuery.Names);

    /// <summary>Issuers, by name, ticker or number.</summary>
    public static Lookup Issuer { get; } = new("issuer", "Get-CtIssuer", StoredKind.Issuers, "issuers i",
        "coalesce(i.issuer_name, '') || coalesce(' (' || i.issuer_ticker || ')', '')", IssuerQuery.Names);

    /// <summary>Countries of issuers.</summary>
    public static Lookup Country { get; } = new("country", "Get-CtIssuer", StoredKind.Issuers, "issuers i", "i.country", "i.country");

    /// <summary>Committees of Congress, by code or name, as CapitolTrades has them; <c>Analysis/Committees</c> knows of more.</summary>
    public static Lookup CongressCommittee { get; } = new("committee of Congress", "Get-CtCommittee", StoredKind.Politicians, "committees c",
        "coalesce(c.name || ' (' || c.committee || ')', c.committee)", PoliticianQuery.CommitteeNames);

    /// <summary>Members of those committees, by name or bioguide ID.</summary>
    public static Lookup CommitteeMember { get; } = new("member of a committee", "Get-CtCommittee", StoredKind.Politicians, Politician.From, Politician.Label, PoliticianQuery.Names);

    /// <summary>Committees registered with the FEC, by id or name.</summary>
    public static Lookup FecCommittee { get; } = new("FEC committee", "Get-FecCommittee", StoredKind.FecCommittees, "fec_committees c",
        "coalesce(c.name || ' (' || c.committee_id || ')', c.committee_id)", FecCommitteeQuery.Names);

    /// <summary>Trades, by number.</summary>
    public static Lookup Trade { get; } = new("trade", "Get-CtTrade", StoredKind.Trades, "trades t", "t.tx_id", "CAST(t.tx_id AS TEXT)") { IsNumber = true, Key = "t.tx_id" };

    /// <summary>Who traded: members as above, and filers as printed who were not matched to a member.</summary>
    public static Lookup Trader { get; } = new("member", "Get-CtPolitician", StoredKind.Trades, """
        (SELECT politician_id, full_name, first_name, last_name, nickname, state_id FROM politicians
         UNION ALL SELECT NULL, filer_name, NULL, NULL, NULL, NULL FROM filings WHERE politician_id IS NULL) p
        """, $"{PoliticianQuery.Name} || coalesce(' (' || p.politician_id || coalesce(', ' || upper(p.state_id), '') || ')', '')", PoliticianQuery.Names);

    /// <summary>What was traded: issuers as above, and assets of filings by name or ticker.</summary>
    public static Lookup Asset { get; } = new("issuer", "Get-CtIssuer", StoredKind.Trades, """
        (SELECT issuer_name, issuer_ticker, issuer_id FROM issuers UNION SELECT asset, ticker, NULL FROM filing_transactions) i
        """, "coalesce(i.issuer_name, '') || coalesce(' (' || i.issuer_ticker || ')', '')", IssuerQuery.Names);

    /// <summary>Filings that trades come from, by DocID or UUID.</summary>
    public static Lookup FilingOfTrades { get; } = new("filing", "Get-CtFiling", StoredKind.Trades, """
        (SELECT filing_id FROM filings UNION ALL SELECT official_id FROM trades WHERE official_id IS NOT NULL) f
        """, "f.filing_id", "f.filing_id") { IsNumber = true };

    /// <summary>Official filings, by DocID or UUID.</summary>
    public static Lookup Filing { get; } = new("filing", "Get-CtFiling", StoredKind.Filings, "filings f", "f.filing_id", "f.filing_id") { IsNumber = true };

    /// <summary>Contributors, by name.</summary>
    public static Lookup Contributor { get; } = OfDonations("contributor", "d.contributor_name", DonationQuery.Contributors);

    /// <summary>Employers of contributors.</summary>
    public static Lookup Employer { get; } = OfDonations("employer", "d.contributor_employer", "d.contributor_employer") with { IsCompany = true };

    /// <summary>Occupations of contributors.</summary>
    public static Lookup Occupation { get; } = OfDonations("occupation", "d.contributor_occupation", "d.contributor_occupation");

    /// <summary>What one is called in a message.</summary>
    public string Noun { get; }

    /// <summary>The cmdlet that lists those that are stored.</summary>
    internal string ListedBy { get; }

    /// <summary>The rows that must be stored for one to be found.</summary>
    public StoredKind Kind { get; }

    /// <summary>Table and alias.</summary>
    internal string From { get; }

    /// <summary>How one is written in a suggestion.</summary>
    internal string Label { get; }

    /// <summary>What one goes by.</summary>
    internal TextColumn[] Columns { get; }

    /// <summary>Whether it is named by number, which resembles no other.</summary>
    internal bool IsNumber { get; private init; }

    /// <summary>The whole number by which alone one is found; <see langword="null"/> if it goes by <see cref="Columns"/>.</summary>
    internal string? Key { get; private init; }

    /// <summary>Whether it has names as companies have them.</summary>
    private bool IsCompany { get; init; }

    /// <summary>The last word of the name of a person or a company, by which wildcards may find it; <see langword="null"/> if the name has one word only.</summary>
    /// <param name="name">The name.</param>
    internal string? LastWordOf(string name)
    {
        var isPerson = Array.Exists(Columns, static column => column.Kind is TextKind.Person or TextKind.Member);
        if (!isPerson && !IsCompany)
            return null;
        var ordered = isPerson && (PersonWords.WithoutSuffix(name) ?? name) is var plain ? FoldedText.Reorder(plain) ?? plain : name;
        var words = ordered.Split([' ', ',', '.', '(', ')'], StringSplitOptions.RemoveEmptyEntries);
        return words.Length > 1 ? words.LastOrDefault(word => word.Length > 2 && word.All(char.IsLetterOrDigit) && !(IsCompany && EmployerName.IsEnding(FoldedText.Of(word)))) : null;
    }

    private static Lookup OfDonations(string noun, string label, params TextColumn[] columns) => new(noun, "Get-FecDonation", StoredKind.Donations, "donations d", label, columns);
}
