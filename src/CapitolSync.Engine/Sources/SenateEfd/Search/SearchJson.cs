using System.Text.Json.Serialization;

namespace CapitolSync.Engine.Sources.SenateEfd.Search;

/// <summary>Compile-time reader of the answers to searches.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(SearchAnswerDto))]
internal sealed partial class SearchJson : JsonSerializerContext;
