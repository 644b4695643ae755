namespace CapitolSync.Engine.Sources.CongressLegislators;

/// <summary>Biographical data.</summary>
internal sealed class LegislatorBioDto
{
    public string? Birthday { get; set; }

    public string? Gender { get; set; }
}
