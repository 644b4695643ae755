namespace CapitolSync.Engine.Store.Entities;

/// <summary>An issuer as a listing or its own page shows it.</summary>
internal sealed record IssuerRow(long IssuerId)
{
    /// <summary>The page shows only some of the columns: what it leaves out is unknown, not gone.</summary>
    public bool Partial { get; init; }

    public string? StateId { get; init; }

    public string? C2iq { get; init; }

    public string? Country { get; init; }

    public string? IssuerName { get; init; }

    public string? IssuerTicker { get; init; }

    public string? Sector { get; init; }
}
