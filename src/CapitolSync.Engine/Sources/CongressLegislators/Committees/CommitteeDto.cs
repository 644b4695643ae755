using System.Text.Json;

namespace CapitolSync.Engine.Sources.CongressLegislators.Committees;

/// <summary>A committee or subcommittee as the file has it; only what is used.</summary>
internal sealed class CommitteeDto
{
    public string? ThomasId { get; set; }

    public string? Name { get; set; }

    /// <summary>As they are written; read one by one, so that an odd one costs itself.</summary>
    public JsonElement Subcommittees { get; set; }
}
