using System.Text.Json.Serialization;

namespace CapitolSync.Engine.Sources.CongressLegislators;

/// <summary>Compile-time readers of the members' files.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, NumberHandling = JsonNumberHandling.AllowReadingFromString)]
[JsonSerializable(typeof(LegislatorDto))]
internal sealed partial class LegislatorJson : JsonSerializerContext;
