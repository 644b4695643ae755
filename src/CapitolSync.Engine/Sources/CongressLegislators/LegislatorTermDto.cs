namespace CapitolSync.Engine.Sources.CongressLegislators;

/// <summary>One of the member's terms; the last one counts.</summary>
internal sealed class LegislatorTermDto
{
    public string? Type { get; set; }

    public string? State { get; set; }

    /// <summary>The House district, 0 at large; none in the Senate.</summary>
    public int? District { get; set; }

    /// <summary>Its first day, yyyy-MM-dd.</summary>
    public string? Start { get; set; }

    /// <summary>Its last day, yyyy-MM-dd.</summary>
    public string? End { get; set; }

    public string? Party { get; set; }
}
