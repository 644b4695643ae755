namespace CapitolSync.Engine.Sources.OpenFec.Committees;

/// <summary>A committee as the API writes it; only what is used.</summary>
internal sealed class FecCommitteeDto
{
    public string? CommitteeId { get; set; }

    public string? Name { get; set; }

    public string? CommitteeType { get; set; }

    public string? Designation { get; set; }

    public string? Party { get; set; }

    public string? State { get; set; }

    /// <summary>Two-year periods in which it was active; may be null.</summary>
    public int[]? Cycles { get; set; }
}
