namespace CapitolSync.Engine.Sources.CapitolTrades.Politicians;

/// <summary>A member as the catalog shows them. The figures are the site's own, over its three years.</summary>
internal sealed record PoliticianCard(string PoliticianId)
{
    public string? Name { get; init; }

    public string? Party { get; init; }

    public string? StateId { get; init; }

    public long? Trades { get; init; }

    public long? Issuers { get; init; }

    /// <summary>USD, rounded by the site: <c>29.81M</c>.</summary>
    public decimal? Volume { get; init; }

    public DateOnly? LastTraded { get; init; }
}
