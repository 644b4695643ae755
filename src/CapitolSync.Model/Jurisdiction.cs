namespace CapitolSync;

/// <summary>The sectors that a committee of Congress oversees, as the map of this module or its user says.</summary>
/// <remarks>Source: a map that CapitolSync ships, with what Set-CtJurisdiction changed.</remarks>
public sealed record Jurisdiction
{
    /// <summary>The committee's code (<c>ssfi</c>).</summary>
    public required string Committee { get; init; }

    /// <summary>The committee's name.</summary>
    public string? Name { get; init; }

    /// <summary>The sectors, as Get-CtTrade -Sector names them; empty if nothing follows from a seat on the committee.</summary>
    public IReadOnlyList<string> Sectors { get; init; } = [];

    /// <summary>Who says so: <c>Default</c> for the module's map, <c>User</c> for Set-CtJurisdiction.</summary>
    public required string Origin { get; init; }

    /// <summary>Why: the rule of the chamber, or what the user wrote.</summary>
    public string? Reason { get; init; }
}
