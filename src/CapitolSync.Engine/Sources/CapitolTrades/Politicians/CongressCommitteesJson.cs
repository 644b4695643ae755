using System.Text.Json.Serialization;

namespace CapitolSync.Engine.Sources.CapitolTrades.Politicians;

/// <summary>Compile-time readers and writers of the committees's position.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    IgnoreReadOnlyProperties = true)]
[JsonSerializable(typeof(CongressCommitteesState))]
internal sealed partial class CongressCommitteesJson : JsonSerializerContext;
