namespace CapitolSync.Engine.Sources.CongressLegislators;

/// <summary>What else is known of him.</summary>
internal sealed class LegislatorBioDto
{
    public string? Birthday { get; set; }

    public string? Gender { get; set; }
}
