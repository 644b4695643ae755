namespace CapitolSync.Engine.Sources.CongressLegislators;

/// <summary>His numbers with those who number people.</summary>
internal sealed class LegislatorIdDto
{
    public string? Bioguide { get; set; }

    /// <summary>One for each office he ran for.</summary>
    public string[]? Fec { get; set; }
}
