namespace CapitolSync.Engine.Sources.CongressLegislators;

/// <summary>The member's name.</summary>
internal sealed class LegislatorNameDto
{
    public string? First { get; set; }

    public string? Middle { get; set; }

    public string? Last { get; set; }

    public string? Suffix { get; set; }

    public string? Nickname { get; set; }

    public string? OfficialFull { get; set; }
}
