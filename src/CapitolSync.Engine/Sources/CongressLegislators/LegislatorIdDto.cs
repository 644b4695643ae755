namespace CapitolSync.Engine.Sources.CongressLegislators;

/// <summary>The member's IDs in several systems.</summary>
internal sealed class LegislatorIdDto
{
    public string? Bioguide { get; set; }

    /// <summary>One for each office sought.</summary>
    public string[]? Fec { get; set; }
}
