namespace CapitolSync;

/// <summary>
/// A trade that a member of Congress disclosed: a line of a filing with the House or the Senate, a trade on
/// capitoltrades.com, or both. If both report it, dates, amounts and owner are the filing's, and CapitolTrades adds issuer
/// and price. Property names follow the columns of the view <c>transactions</c>.
/// </summary>
/// <remarks>Source: capitoltrades.com (TxId, issuer, price, labels), the periodic transaction reports of the House and the Senate (dates, amounts, owner, asset), or both; Source says which.</remarks>
public sealed record Trade
{
    /// <summary>CapitolTrades' ID of the trade, eleven digits; <see langword="null"/> if only a filing reports it.</summary>
    public long? TxId { get; init; }

    /// <summary>Who reports it: <c>house</c>, <c>senate</c>, <c>capitoltrades</c>, or two of them (<c>house+capitoltrades</c>).</summary>
    public required string Source { get; init; }

    /// <summary>When CapitolTrades published the trade, UTC; midnight of the day of filing if only a filing reports it.</summary>
    public required DateTimeOffset PubDate { get; init; }

    /// <summary>The day of the trade itself.</summary>
    public DateTime? TxDate { get; init; }

    /// <summary>The day on which the filer was told of the trade (House).</summary>
    public DateTime? NotifiedOn { get; init; }

    /// <summary>The day on which the trade was disclosed to the chamber.</summary>
    public DateTime? FiledOn { get; init; }

    /// <summary>Days between the trade and its first disclosure; an amendment that repeats a trade does not count.</summary>
    public int? ReportingGap { get; init; }

    /// <summary><c>buy</c>, <c>sell</c>, <c>exchange</c> or <c>receive</c>.</summary>
    public string? TxType { get; init; }

    /// <summary><c>full</c> or <c>partial</c>, where the filing says whether all was sold.</summary>
    public string? TxExtent { get; init; }

    /// <summary>CapitolTrades' finer type, where it gives one.</summary>
    public string? TxTypeExtended { get; init; }

    /// <summary>Whose asset it is: <c>self</c>, <c>spouse</c>, <c>child</c>, <c>joint</c> or <c>not-disclosed</c>.</summary>
    public string? Owner { get; init; }

    /// <summary><c>house</c> or <c>senate</c>.</summary>
    public string? Chamber { get; init; }

    /// <summary>The member's bioguide ID; <see langword="null"/> while the filer was not matched to a member.</summary>
    public string? PoliticianId { get; init; }

    /// <summary>The member's name as it is commonly written; the filer's as printed while no member was matched.</summary>
    public string? Politician { get; init; }

    /// <summary><c>democrat</c>, <c>republican</c> or <c>other</c>.</summary>
    public string? Party { get; init; }

    /// <summary>The member's state, two letters.</summary>
    public string? State { get; init; }

    /// <summary>CapitolTrades' ID of the issuer; <see langword="null"/> where no issuer is known.</summary>
    public long? IssuerId { get; init; }

    /// <summary>The issuer's name; where no issuer is known, the asset as the filing names it.</summary>
    public string? Issuer { get; init; }

    /// <summary>The issuer's ticker with its exchange suffix (<c>AMD:US</c>), crypto assets start with a dollar sign; where no issuer is known, the ticker as printed.</summary>
    public string? Ticker { get; init; }

    /// <summary>The asset as the filing names it; else the issuer's name.</summary>
    public string? Asset { get; init; }

    /// <summary>Kind of asset in one vocabulary for all sources: <c>stock</c>, <c>stock-option</c>, <c>etf</c>, <c>corporate-bond</c>, …</summary>
    public string? AssetKind { get; init; }

    /// <summary>The issuer's sector on CapitolTrades; else that of the company with the ticker, by the SEC's classification.</summary>
    public string? Sector { get; init; }

    /// <summary>USD, the least that the disclosed range allows; <see langword="null"/> where the range is not known.</summary>
    public decimal? AmountLow { get; init; }

    /// <summary>USD, the most that the disclosed range allows; <see langword="null"/> where the range is not known or has no upper end.</summary>
    public decimal? AmountHigh { get; init; }

    /// <summary>USD, the middle of the disclosed range, as CapitolTrades computes it, or its lower end if it has no upper one: an estimate, not an amount that was disclosed.</summary>
    public decimal? Value { get; init; }

    /// <summary>Number of shares, at least: the lower end of the range divided by the price.</summary>
    public long? SizeRangeLow { get; init; }

    /// <summary>Number of shares, at most: the upper end of the range divided by the price.</summary>
    public long? SizeRangeHigh { get; init; }

    /// <summary>Number of shares, estimated: <see cref="Value"/> divided by <see cref="Price"/>, as the site computes it.</summary>
    public long? Size { get; init; }

    /// <summary>USD price of one share or unit on the day of the trade.</summary>
    public decimal? Price { get; init; }

    /// <summary>What the filer wrote about the trade.</summary>
    public string? Comment { get; init; }

    /// <summary>What the filer wrote about the trade, where the filing has a line for it.</summary>
    public string? Description { get; init; }

    /// <summary>The account or trust that holds the asset.</summary>
    public string? Subholding { get; init; }

    /// <summary>The option's kind: <c>call</c> or <c>put</c>.</summary>
    public string? OptionKind { get; init; }

    /// <summary>The option's strike price, USD.</summary>
    public decimal? OptionStrike { get; init; }

    /// <summary>The day on which the option expires.</summary>
    public DateTime? OptionExpiresOn { get; init; }

    /// <summary>How many option contracts.</summary>
    public long? OptionContracts { get; init; }

    /// <summary>What was received in an exchange.</summary>
    public string? ReceivedAsset { get; init; }

    /// <summary>Ticker of what was received in an exchange.</summary>
    public string? ReceivedTicker { get; init; }

    /// <summary>Where the disclosure can be read.</summary>
    public string? FilingUrl { get; init; }

    /// <summary>The filing: the House Clerk's DocID or the Senate's UUID, as Get-CtFiling shows it.</summary>
    public string? FilingId { get; init; }

    /// <summary>The day on which the disclosure was filed; the same as <see cref="FiledOn"/>.</summary>
    public DateTime? FilingDate => FiledOn;

    /// <summary>Kind of asset as CapitolTrades names it (<c>stock</c>, <c>stock-options</c>, …).</summary>
    public string? AssetType { get; init; }

    /// <summary>Ticker of the asset itself, which can differ from the issuer's.</summary>
    public string? AssetTicker { get; init; }

    /// <summary>The instrument, where CapitolTrades names one.</summary>
    public string? Instrument { get; init; }

    /// <summary>Whether capital gains over 200 USD were disclosed.</summary>
    public bool? HasCapitalGains { get; init; }

    /// <summary>Codes of the member's committees that CapitolTrades relates to the trade.</summary>
    public IReadOnlyList<string> Committees { get; init; } = [];

    /// <summary>CapitolTrades' labels (<c>crypto</c>, <c>faang</c>, …).</summary>
    public IReadOnlyList<string> Labels { get; init; } = [];

    /// <summary>When the trade was first stored here, UTC, whether or not an amendment restates it now; <see langword="null"/> where it was before that was noted.</summary>
    public DateTimeOffset? FirstSeenAt { get; init; }

    /// <summary>When the trade's own page on CapitolTrades was last read, UTC; <see langword="null"/> until then.</summary>
    public DateTimeOffset? EnrichedAt { get; init; }
}
