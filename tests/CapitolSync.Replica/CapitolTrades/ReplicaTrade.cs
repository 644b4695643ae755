namespace CapitolSync.Replica;

/// <summary>A trade as a database should hold it once its listing page and its own page have been read.</summary>
public sealed record ReplicaTrade
{
    /// <summary>Eleven digits.</summary>
    public required long TxId { get; init; }

    /// <summary>Who traded (a bioguide id).</summary>
    public required string PoliticianId { get; init; }

    /// <summary>What was traded.</summary>
    public required long IssuerId { get; init; }

    /// <summary>When the site published it. All trades of a filing share the instant.</summary>
    public required DateTimeOffset PubDate { get; init; }

    /// <summary>When it was made.</summary>
    public required DateOnly TxDate { get; init; }

    /// <summary>buy, sell, exchange or receive.</summary>
    public required string TxType { get; init; }

    /// <summary>Nearly always null.</summary>
    public string? TxTypeExtended { get; init; }

    /// <summary>self, spouse, child, joint or not-disclosed.</summary>
    public required string Owner { get; init; }

    /// <summary>house or senate.</summary>
    public required string Chamber { get; init; }

    /// <summary>The price of one share.</summary>
    public double? Price { get; init; }

    /// <summary>USD, mostly the middle of the disclosed range.</summary>
    public required long Value { get; init; }

    /// <summary>Days from the trade to the filing.</summary>
    public required int ReportingGap { get; init; }

    /// <summary>What the filer wrote beside it.</summary>
    public string? Comment { get; init; }

    /// <summary>How the trade's own page carries it; what follows is what that page says.</summary>
    public required DetailShape DetailShape { get; init; }

    /// <summary>The original filing.</summary>
    public string? FilingUrl { get; init; }

    /// <summary>The number at the end of the filing's URL; the Senate's have none.</summary>
    public long? FilingId { get; init; }

    /// <summary>When it was filed.</summary>
    public DateOnly? FilingDate { get; init; }

    /// <summary>stock, etf, corporate-bond and so on.</summary>
    public string? AssetType { get; init; }

    /// <summary>The asset's ticker.</summary>
    public string? AssetTicker { get; init; }

    /// <summary>call-option and the like.</summary>
    public string? Instrument { get; init; }

    /// <summary>The number of shares.</summary>
    public long? Size { get; init; }

    /// <summary>USD, the lower end of the disclosed range. HTML pages round it to thousands.</summary>
    public long? SizeRangeLow { get; init; }

    /// <summary>USD, the upper end of the disclosed range.</summary>
    public long? SizeRangeHigh { get; init; }

    /// <summary>Whether capital gains were declared. HTML pages do not say.</summary>
    public bool? HasCapitalGains { get; init; }

    /// <summary>Codes of the politician's committees that matter here. HTML pages do not say: null.</summary>
    public IReadOnlyList<string>? Committees { get; init; }

    /// <summary>faang, crypto, memestock, spac. HTML pages do not say: null.</summary>
    public IReadOnlyList<string>? Labels { get; init; }
}
