namespace CapitolSync.Lists;

/// <summary>The one definition of every closed list; parameters, completion and queries use it.</summary>
public static class ClosedLists
{
    /// <summary>Parties, as capitoltrades.com names them.</summary>
    public static ClosedList Party { get; } = new("party",
        new("democrat", "d", "dem", "dems", "democrats", "democratic", "Democratic Party"),
        new("republican", "r", "rep", "gop", "republicans", "Republican Party"),
        new("other", "i", "ind", "independent", "independents", "o"));

    /// <summary>Chambers.</summary>
    public static ClosedList Chamber { get; } = new("chamber",
        new("house", "h", "House of Representatives", "representatives", "representative"),
        new("senate", "s", "senator", "senators"));

    /// <summary>Chambers of committees.</summary>
    public static ClosedList CommitteeChamber { get; } = new("chamber", [.. Chamber.Values, new("joint", "j")]);

    /// <summary>Types of trade.</summary>
    public static ClosedList TxType { get; } = new("type of trade",
        new("buy", "b", "p", "buys", "bought", "purchase", "purchases", "purchased"),
        new("sell", "s", "sells", "sold", "sale", "sales"),
        new("exchange", "e", "exchanges", "exchanged"),
        new("receive", "r", "receives", "received", "receipt"));

    /// <summary>Owners.</summary>
    public static ClosedList Owner { get; } = new("owner",
        new("self", "member", "filer"),
        new("spouse", "sp", "wife", "husband", "partner"),
        new("child", "dc", "children", "dependent", "dependent child"),
        new("joint", "jt", "jointly"),
        new("not-disclosed", "undisclosed", "unknown", "none"));

    /// <summary>Sectors: the eleven of the Global Industry Classification Standard, and other.</summary>
    public static ClosedList Sector { get; } = new("sector",
        new("communication-services", "communication", "communications", "telecom", "telecommunications"),
        new("consumer-discretionary", "discretionary", "consumer cyclical"),
        new("consumer-staples", "staples", "consumer defensive"),
        new("energy"),
        new("financials", "financial", "finance", "financial services"),
        new("health-care", "health"),
        new("industrials", "industrial", "industry"),
        new("information-technology", "tech", "technology", "it"),
        new("materials", "basic materials"),
        new("real-estate"),
        new("utilities", "utility"),
        new("other"));

    /// <summary>What a receipt is.</summary>
    public static ClosedList DonationKind { get; } = new("kind of donation",
        new("Individual", "individuals", "person", "persons", "people"),
        new("Pac", "pacs", "political action committee"),
        new("Party", "parties"),
        new("Candidate", "candidates", "self"),
        new("Transfer", "transfers"),
        new("Loan", "loans"),
        new("Refund", "refunds"),
        new("Memo", "memos"),
        new("Other", "others"));

    /// <summary>What a committee is.</summary>
    public static ClosedList FecCommitteeKind { get; } = new("kind of committee",
        new("Campaign", "campaigns", "principal", "candidate"),
        new("LeadershipPac", "leadership", "leadership pacs"),
        new("JointFundraising", "joint", "joint fundraiser", "joint fundraising committee"),
        new("Party", "parties"),
        new("Pac", "pacs", "political action committee"),
        new("Other", "others"));

    /// <summary>Sources of official filings, each of which is a chamber.</summary>
    public static ClosedList FilingSource { get; } = new("source of filings",
        new("house", "h", "clerk", "house clerk", "House of Representatives"),
        new("senate", "s", "efd"));

    /// <summary>How filings were read.</summary>
    public static ClosedList FilingStatus { get; } = new("status of filings",
        new("new", "unread"),
        new("parsed", "read"),
        new("scan", "scans", "scanned", "paper"),
        new("failed", "failure", "unreadable"),
        new("gone", "withdrawn"));

    /// <summary>Who reports a trade: the sources of official filings, and capitoltrades.com.</summary>
    public static ClosedList TradeSource { get; } = new("source of trades",
        new("house", "h", "clerk", "house clerk", "House of Representatives"),
        new("senate", "s", "efd"),
        new("capitoltrades", "ct", "capitol trades", "capitoltrades.com"));

    /// <summary>Kinds of asset, one vocabulary for all sources.</summary>
    public static ClosedList AssetKind { get; } = new("kind of asset",
        new("stock", "stocks", "st", "share", "shares"),
        new("stock-option", "option", "options", "stock options", "op"),
        new("restricted-stock", "rs", "rsu"),
        new("stock-appreciation-right", "sa"),
        new("non-public-stock", "ps"),
        new("preferred-stock", "preferred", "preferred shares"),
        new("etf", "ef", "exchange traded fund"),
        new("etn", "et", "exchange traded note"),
        new("mutual-fund", "mf", "fund"),
        new("private-fund", "hedge fund", "private equity", "private equity fund"),
        new("corporate-bond", "cs", "bond", "bonds"),
        new("government-security", "gs", "treasury", "government securities"),
        new("municipal-security", "municipal bond", "muni", "municipal securities"),
        new("asset-backed-security", "ab"),
        new("cryptocurrency", "crypto", "ct"),
        new("future", "futures", "fu", "commodities"),
        new("index", "indices"),
        new("currency", "fe"),
        new("precious-metal", "pm"),
        new("reit", "re"),
        new("real-property", "rp", "real estate"),
        new("mineral-right", "mo"),
        new("ownership-interest", "oi", "ol"),
        new("annuity", "annuities"),
        new("insurance"),
        new("retirement-account", "ir", "401k"),
        new("education-savings", "529"),
        new("bank-account", "ba"),
        new("managed-account", "ma"),
        new("trust", "tr"),
        new("collectible", "co"),
        new("debt", "do"),
        new("intellectual-property", "ip"),
        new("other", "ot", "other securities"));

    /// <summary>The list of a name.</summary>
    /// <param name="name">Which.</param>
    public static ClosedList Get(ClosedListName name) => name switch
    {
        ClosedListName.Party => Party,
        ClosedListName.Chamber => Chamber,
        ClosedListName.CommitteeChamber => CommitteeChamber,
        ClosedListName.State => StateList.All,
        ClosedListName.TxType => TxType,
        ClosedListName.Owner => Owner,
        ClosedListName.Sector => Sector,
        ClosedListName.DonationKind => DonationKind,
        ClosedListName.FecCommitteeKind => FecCommitteeKind,
        ClosedListName.FilingSource => FilingSource,
        ClosedListName.FilingStatus => FilingStatus,
        ClosedListName.TradeSource => TradeSource,
        ClosedListName.AssetKind => AssetKind,
        _ => throw new ArgumentOutOfRangeException(nameof(name)),
    };
}
