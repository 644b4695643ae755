using System.Text.Json;
using System.Text.Json.Serialization;
using CapitolSync.Engine.Http.Json;

namespace CapitolSync.Engine.Sources.SenateEfd.Search;

/// <summary>The answer to a search as the site writes it; only what is used. Rows stay raw, so that an odd one costs only itself.</summary>
internal sealed class SearchAnswerDto
{
    [JsonConverter(typeof(WholeNumberConverter))]
    public long? RecordsTotal { get; set; }

    /// <summary>Where it differs from the total, the total is of all reports there are, and this of those that were searched for.</summary>
    [JsonConverter(typeof(WholeNumberConverter))]
    public long? RecordsFiltered { get; set; }

    public string? Result { get; set; }

    public JsonElement[]? Data { get; set; }
}
