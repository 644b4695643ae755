namespace CapitolSync.Engine.Store.Queries;

/// <summary>Which issuers are wanted. What is not set does not matter; lists are alternatives; texts may hold wildcards.</summary>
public sealed record IssuerFilter
{
    /// <summary>The site's numbers.</summary>
    public IReadOnlyCollection<long>? IssuerId { get; init; }

    /// <summary>Names, tickers or numbers.</summary>
    public IReadOnlyCollection<string>? Issuer { get; init; }

    /// <summary>Sectors.</summary>
    public IReadOnlyCollection<string>? Sector { get; init; }

    /// <summary>Countries, two letters.</summary>
    public IReadOnlyCollection<string>? Country { get; init; }

    /// <summary>Read the closing prices too.</summary>
    public bool WithPrices { get; init; }

    /// <summary>By what to sort; <see langword="null"/> for the usual order.</summary>
    public RowOrder? Order { get; init; }

    /// <summary>Rows to pass over.</summary>
    public long Skip { get; init; }

    /// <summary>Maximum number of rows.</summary>
    public long? First { get; init; }

    /// <summary>Whether it lets all issuers through.</summary>
    internal bool IsForAll => this is not ({ IssuerId.Count: > 0 } or { Issuer.Count: > 0 } or { Sector.Count: > 0 } or { Country.Count: > 0 });
}
