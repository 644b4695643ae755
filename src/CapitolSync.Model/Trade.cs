namespace CapitolSync;

/// <summary>
/// A trade that a member of Congress disclosed, as capitoltrades.com lists it and, once
/// <see cref="EnrichedAt"/> is set, as its own page details it. Property names follow the columns of
/// the <c>trades</c> table.
/// </summary>
public sealed record Trade
{
    /// <summary>The site's ID of the trade; eleven digits, so never a 32-bit integer.</summary>
    public required long TxId { get; init; }

    /// <summary>When the site published the trade, UTC; midnight if only the rendered table could be read, which shows the day.</summary>
    public required DateTimeOffset PubDate { get; init; }

    /// <summary>The day of the trade itself.</summary>
    public DateOnly? TxDate { get; init; }

    /// <summary>Days between trade and disclosure.</summary>
    public int? ReportingGap { get; init; }

    /// <summary><c>buy</c>, <c>sell</c>, <c>exchange</c> or <c>receive</c>.</summary>
    public string? TxType { get; init; }

    /// <summary>The site's finer type, where it gives one.</summary>
    public string? TxTypeExtended { get; init; }

    /// <summary>Whose asset it is: <c>self</c>, <c>spouse</c>, <c>child</c>, <c>joint</c> or <c>not-disclosed</c>.</summary>
    public string? Owner { get; init; }

    /// <summary><c>house</c> or <c>senate</c>.</summary>
    public string? Chamber { get; init; }

    /// <summary>The member's bioguide ID.</summary>
    public required string PoliticianId { get; init; }

    /// <summary>The member's name as it is commonly written.</summary>
    public string? Politician { get; init; }

    /// <summary><c>democrat</c>, <c>republican</c> or <c>other</c>.</summary>
    public string? Party { get; init; }

    /// <summary>The member's state, two letters.</summary>
    public string? State { get; init; }

    /// <summary>The site's ID of the issuer.</summary>
    public required long IssuerId { get; init; }

    /// <summary>The issuer's name.</summary>
    public string? Issuer { get; init; }

    /// <summary>Ticker with its exchange suffix (<c>AMD:US</c>); crypto assets start with a dollar sign.</summary>
    public string? Ticker { get; init; }

    /// <summary>The issuer's sector.</summary>
    public string? Sector { get; init; }

    /// <summary>USD, the least that the disclosed range allows; <see langword="null"/> where the range is not known.</summary>
    public decimal? AmountLow { get; init; }

    /// <summary>USD, the most that the disclosed range allows; <see langword="null"/> where the range is not known or has no upper end.</summary>
    public decimal? AmountHigh { get; init; }

    /// <summary>USD, the middle of the disclosed range, as the site computes it: an estimate, not an amount that was disclosed.</summary>
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

    /// <summary>Where the disclosure can be read.</summary>
    public string? FilingUrl { get; init; }

    /// <summary>The last number in the filing's address; Senate filings have none.</summary>
    public long? FilingId { get; init; }

    /// <summary>The day on which the disclosure was filed.</summary>
    public DateOnly? FilingDate { get; init; }

    /// <summary>Kind of asset (<c>stock</c>, <c>stock-option</c>, …).</summary>
    public string? AssetType { get; init; }

    /// <summary>Ticker of the asset itself, which can differ from the issuer's.</summary>
    public string? AssetTicker { get; init; }

    /// <summary>The instrument, where the site names one.</summary>
    public string? Instrument { get; init; }

    /// <summary>Whether capital gains over 200 USD were disclosed.</summary>
    public bool? HasCapitalGains { get; init; }

    /// <summary>Codes of the member's committees that the site relates to the trade.</summary>
    public IReadOnlyList<string> Committees { get; init; } = [];

    /// <summary>The site's labels (<c>crypto</c>, <c>faang</c>, …).</summary>
    public IReadOnlyList<string> Labels { get; init; } = [];

    /// <summary>When the trade's own page was last read, UTC; <see langword="null"/> until then.</summary>
    public DateTimeOffset? EnrichedAt { get; init; }
}
