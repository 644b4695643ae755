using System.Text.Json;
using System.Text.Json.Serialization;
using CapitolSync.Engine.Sources.OpenFec.Committees;
using CapitolSync.Engine.Streams;

namespace CapitolSync.Engine.Sources.OpenFec;

/// <summary>A page of candidates' committees: the part of the API that pages by number.</summary>
internal sealed class OffsetPageDto
{
    public OffsetPaginationDto? Pagination { get; set; }

    /// <summary>The rows as they are written; read one by one, so that an odd one costs itself.</summary>
    public JsonElement[]? Results { get; set; }

    /// <summary>The rows that can be read.</summary>
    [JsonIgnore]
    public IReadOnlyList<FecCommitteeDto> Committees { get; set; } = [];

    /// <summary>The rows that cannot.</summary>
    [JsonIgnore]
    public IReadOnlyList<UnreadableRow> Unreadable { get; set; } = [];
}
