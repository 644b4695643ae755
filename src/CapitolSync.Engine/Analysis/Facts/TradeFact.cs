namespace CapitolSync.Engine.Analysis.Facts;

/// <summary>
/// A transaction as answers need it: one for each that happened, whoever told of it. From the view <c>transactions</c>.
/// </summary>
internal sealed record TradeFact
{
    /// <summary>CapitolTrades' number; null if only a filing tells of it.</summary>
    public long? TxId { get; init; }

    /// <summary>Our number of the official line; null if only CapitolTrades tells of it.</summary>
    public long? LineId { get; init; }

    /// <summary>The official filing, by DocID or UUID, where it is known.</summary>
    public string? FilingId { get; init; }

    /// <summary>What tells it from every other transaction and puts them in an order that does not depend on the database's.</summary>
    public (long, long) Key => (LineId ?? long.MaxValue, TxId ?? long.MaxValue);

    /// <summary>The member's bioguide ID; null while nobody was matched to the filer.</summary>
    public string? PoliticianId { get; init; }

    /// <summary>Who it was: the member's bioguide ID, or the filer's name while nobody was matched.</summary>
    public string Member => PoliticianId ?? $"?{Politician}";

    /// <summary>The member's name as it is commonly written, or the filer's as printed.</summary>
    public string? Politician { get; init; }

    /// <summary><c>democrat</c>, <c>republican</c> or <c>other</c>.</summary>
    public string? Party { get; init; }

    /// <summary>Two letters.</summary>
    public string? State { get; init; }

    /// <summary><c>house</c> or <c>senate</c>: the chamber that the member sat in when it was disclosed.</summary>
    public string? Chamber { get; init; }

    /// <summary>The day of the transaction.</summary>
    public DateOnly? TxDate { get; init; }

    /// <summary>The day on which the member was told of it, where a filing says so.</summary>
    public DateOnly? NotifiedOn { get; init; }

    /// <summary>The day on which it was filed, where that is known.</summary>
    public DateOnly? FiledOn { get; init; }

    /// <summary>The day on which it was first filed: where an amendment replaced it since, <see cref="FiledOn"/> is that of the amendment.</summary>
    public DateOnly? FirstFiledOn { get; init; }

    /// <summary>When CapitolTrades published it, UTC.</summary>
    public DateTimeOffset? PublishedAt { get; init; }

    /// <summary>The day (UTC) since which anybody can know of it: that of filing or of publication, whichever comes first.</summary>
    public DateOnly? KnownOn
    {
        get
        {
            var filed = FirstFiledOn ?? FiledOn;
            return PublishedAt is { } published && DateOnly.FromDateTime(published.UtcDateTime) is var day && !(filed <= day) ? day : filed;
        }
    }

    /// <summary>What it was.</summary>
    public TxKind Kind { get; init; }

    /// <summary>Whether a sale was of everything that the owner had; false where that was not said.</summary>
    public bool IsFull { get; init; }

    /// <summary><c>self</c>, <c>spouse</c>, <c>child</c>, <c>joint</c> or <c>not-disclosed</c>.</summary>
    public string Owner { get; init; } = "not-disclosed";

    /// <summary>The asset's name.</summary>
    public string? Asset { get; init; }

    /// <summary>What the asset is: <c>stock</c>, <c>stock-option</c>, <c>etf</c>, …; null where no source said.</summary>
    public string? AssetKind { get; init; }

    /// <summary>The ticker by which the security goes today, in the one form of the engine; null where none was disclosed.</summary>
    public string? Ticker { get; init; }

    /// <summary>The ticker as it was disclosed, in the one form of the engine.</summary>
    public string? DisclosedTicker { get; init; }

    /// <summary>CapitolTrades' number of the issuer, where it is known.</summary>
    public long? IssuerId { get; init; }

    /// <summary>The issuer's name, where it is known.</summary>
    public string? Issuer { get; init; }

    /// <summary>The issuer's sector, by CapitolTrades or by the SEC's classification.</summary>
    public string? Sector { get; init; }

    /// <summary>USD; null where no source gives a range.</summary>
    public Amount? Amount { get; init; }

    /// <summary>USD, the price of one share on the day of the transaction as CapitolTrades has it, not adjusted.</summary>
    public double? Price { get; init; }

    /// <summary>The ticker of what an exchange brought, like <see cref="Ticker"/>.</summary>
    public string? ReceivedTicker { get; init; }

    /// <summary>The name of what an exchange brought.</summary>
    public string? ReceivedAsset { get; init; }
}
