using System.Text.Json.Serialization;

namespace CapitolSync.Engine.Sources.CapitolTrades.Pages;

/// <summary>A member as a trade shows them.</summary>
internal sealed class PoliticianDto
{
    [JsonPropertyName("_stateId")]
    public string? StateId { get; set; }

    public string? Chamber { get; set; }

    public string? Dob { get; set; }

    public string? FirstName { get; set; }

    public string? Gender { get; set; }

    [JsonRequired]
    public string? LastName { get; set; }

    public string? Nickname { get; set; }

    [JsonRequired]
    public string? Party { get; set; }
}
