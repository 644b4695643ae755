namespace CapitolSync.Engine.Sources.CongressLegislators;

/// <summary>A member in the congress-legislators files; only what is used.</summary>
internal sealed class LegislatorDto
{
    public LegislatorIdDto? Id { get; set; }

    public LegislatorNameDto? Name { get; set; }

    /// <summary>Names at other times.</summary>
    public LegislatorNameDto[]? OtherNames { get; set; }

    public LegislatorBioDto? Bio { get; set; }

    public LegislatorTermDto[]? Terms { get; set; }
}
