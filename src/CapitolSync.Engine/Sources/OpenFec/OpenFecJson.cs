using System.Text.Json.Serialization;

namespace CapitolSync.Engine.Sources.OpenFec;

/// <summary>Compile-time readers of what the API writes.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(OffsetPageDto))]
internal sealed partial class OpenFecJson : JsonSerializerContext;
