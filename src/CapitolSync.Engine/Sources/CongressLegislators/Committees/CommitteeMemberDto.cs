namespace CapitolSync.Engine.Sources.CongressLegislators.Committees;

/// <summary>A member of a committee as the file has it; only what is used.</summary>
internal sealed class CommitteeMemberDto
{
    public string? Bioguide { get; set; }

    public string? Name { get; set; }

    public string? Title { get; set; }
}
