using System.Text.Json.Serialization;
using CapitolSync.Engine.Http;
using CapitolSync.Engine.Sources.OpenFec.Committees;

namespace CapitolSync.Engine.Sources.OpenFec;

/// <summary>Compile-time readers of what the API writes.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, NumberHandling = JsonNumberHandling.AllowReadingFromString, MaxDepth = JsonDepth.Largest)]
[JsonSerializable(typeof(OffsetPageDto))]
[JsonSerializable(typeof(FecCommitteeDto))]
internal sealed partial class OpenFecJson : JsonSerializerContext;
