namespace CapitolSync.Engine.Sources.CongressLegislators;

/// <summary>One of the member's terms; the last one counts.</summary>
internal sealed class LegislatorTermDto
{
    public string? Type { get; set; }

    public string? State { get; set; }

    public string? Party { get; set; }
}
