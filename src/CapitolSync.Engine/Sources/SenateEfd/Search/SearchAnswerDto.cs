using System.Text.Json;

namespace CapitolSync.Engine.Sources.SenateEfd.Search;

/// <summary>The answer to a search as the site writes it; only what is used. Rows stay raw, so that an odd one costs only itself.</summary>
internal sealed class SearchAnswerDto
{
    public long? RecordsTotal { get; set; }

    public string? Result { get; set; }

    public JsonElement[]? Data { get; set; }
}
