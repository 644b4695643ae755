using System.Text.Json.Serialization;

namespace CapitolSync.Engine.Sources.CongressLegislators;

/// <summary>Compile-time readers and writers of how the last reading ended.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(CandidatesState))]
internal sealed partial class CandidatesJson : JsonSerializerContext;
