namespace CapitolSync.Engine.Sources.CongressLegislators.Committees;

/// <summary>A committee or subcommittee as the file has it; only what is used.</summary>
internal sealed class CommitteeDto
{
    public string? ThomasId { get; set; }

    public string? Name { get; set; }

    public CommitteeDto[]? Subcommittees { get; set; }
}
