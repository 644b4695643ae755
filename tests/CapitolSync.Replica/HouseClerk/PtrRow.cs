namespace CapitolSync.Replica.HouseClerk;

/// <summary>One transaction, as a filer enters it and the Clerk prints it.</summary>
public sealed record PtrRow
{
    public string Id { get; init; } = "";

    public string Owner { get; init; } = "";

    public required string Asset { get; init; }

    public string Type { get; init; } = "P";

    public string Date { get; init; } = "01/02/2026";

    public string Notified { get; init; } = "01/05/2026";

    public string Amount { get; init; } = "$1,001 - $15,000";

    public bool CapitalGains { get; init; }

    /// <summary>null leaves the line out, as no real report does.</summary>
    public string? FilingStatus { get; init; } = "New";

    public string? Subholding { get; init; }

    public string? Location { get; init; }

    public string? Description { get; init; }

    public string? Comments { get; init; }
}
