using System.Text.Json.Serialization;
using CapitolSync.Engine.Http;

namespace CapitolSync.Engine.Sources.SenateEfd.Search;

/// <summary>Compile-time reader of the answers to searches.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, MaxDepth = JsonDepth.Largest)]
[JsonSerializable(typeof(SearchAnswerDto))]
internal sealed partial class SearchJson : JsonSerializerContext;
