using System.Text.Json.Serialization;

namespace CapitolSync.SampleSource.Rosters;

/// <summary>Compile-time readers of the files.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(RosterRow[]))]
internal sealed partial class RosterJson : JsonSerializerContext;
