namespace CapitolSync.Replica.SenateEfd;

/// <summary>A row of a report as the page prints it.</summary>
/// <param name="Date">The day of the transaction.</param>
/// <param name="Owner">Self, Joint, Spouse or Child.</param>
/// <param name="Asset">The asset's name; of what was given in an exchange.</param>
/// <param name="Type">Purchase, Sale (Full), Sale (Partial) or Exchange.</param>
/// <param name="Amount">The band.</param>
public sealed record SenateTransaction(DateOnly Date, string Owner, string Asset, string Type, string Amount)
{
    /// <summary>The ticker; null is printed as <c>--</c>.</summary>
    public string? Ticker { get; init; }

    /// <summary>The asset's type.</summary>
    public string AssetType { get; init; } = "Stock";

    /// <summary>The filer's comment; null is printed as <c>--</c>.</summary>
    public string? Comment { get; init; }

    /// <summary>The asset and the ticker that an exchange brought.</summary>
    public (string Asset, string? Ticker)? Received { get; init; }

    /// <summary>What stands in gray below the asset's name, as HTML, a part for each.</summary>
    public IReadOnlyList<string> Details { get; init; } = [];
}
