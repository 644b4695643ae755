namespace CapitolSync.Engine.Store.Queries;

/// <summary>Which trades are wanted. What is not set does not matter; lists are alternatives; texts may hold wildcards.</summary>
public sealed record TradeFilter
{
    /// <summary>The site's numbers.</summary>
    public IReadOnlyCollection<long>? TxId { get; init; }

    /// <summary>Official lines.</summary>
    public IReadOnlyCollection<long>? LineId { get; init; }

    /// <summary>Filings by DocID or UUID.</summary>
    public IReadOnlyCollection<string>? FilingId { get; init; }

    /// <summary>Who reports it: <c>house</c>, <c>senate</c> or <c>capitoltrades</c>. What two report matches either.</summary>
    public IReadOnlyCollection<string>? Source { get; init; }

    /// <summary>Members by name or bioguide ID; filers that were not matched to a member by their name as printed.</summary>
    public IReadOnlyCollection<string>? Politician { get; init; }

    /// <summary>Issuers by name, ticker or number; of official lines, assets by name or ticker.</summary>
    public IReadOnlyCollection<string>? Issuer { get; init; }

    /// <summary>Parties.</summary>
    public IReadOnlyCollection<string>? Party { get; init; }

    /// <summary>Members' states, two letters.</summary>
    public IReadOnlyCollection<string>? State { get; init; }

    /// <summary>Chambers.</summary>
    public IReadOnlyCollection<string>? Chamber { get; init; }

    /// <summary>Kinds of trade.</summary>
    public IReadOnlyCollection<string>? TxType { get; init; }

    /// <summary>Owners.</summary>
    public IReadOnlyCollection<string>? Owner { get; init; }

    /// <summary>Kinds of asset, such as <c>stock</c> and <c>stock-option</c>.</summary>
    public IReadOnlyCollection<string>? AssetKind { get; init; }

    /// <summary>Issuers' sectors.</summary>
    public IReadOnlyCollection<string>? Sector { get; init; }

    /// <summary>Only these members, by bioguide ID; an empty list lets nobody through.</summary>
    public IReadOnlyCollection<string>? Members { get; init; }

    /// <summary>Published at or after, UTC.</summary>
    public DateTimeOffset? PublishedSince { get; init; }

    /// <summary>Published before, UTC.</summary>
    public DateTimeOffset? PublishedBefore { get; init; }

    /// <summary>Traded on or after.</summary>
    public DateOnly? TradedSince { get; init; }

    /// <summary>Traded before.</summary>
    public DateOnly? TradedBefore { get; init; }

    /// <summary>First stored here at or after, UTC.</summary>
    public DateTimeOffset? SeenSince { get; init; }

    /// <summary>Whether it was filed more than 45 days after the trade; <see langword="null"/> for either.</summary>
    public bool? IsLate { get; init; }

    /// <summary>USD; the disclosed range begins here or above.</summary>
    public decimal? AmountAtLeast { get; init; }

    /// <summary>USD, minimum value.</summary>
    public decimal? MinValue { get; init; }

    /// <summary>USD, maximum value.</summary>
    public decimal? MaxValue { get; init; }

    /// <summary>By what to sort; <see langword="null"/> for the usual order.</summary>
    public RowOrder? Order { get; init; }

    /// <summary>Rows to pass over.</summary>
    public long Skip { get; init; }

    /// <summary>Maximum number of rows.</summary>
    public long? First { get; init; }
}
