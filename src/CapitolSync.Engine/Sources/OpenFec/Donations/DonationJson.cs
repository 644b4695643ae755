using System.Text.Json.Serialization;

namespace CapitolSync.Engine.Sources.OpenFec.Donations;

/// <summary>Compile-time readers and writers of the positions of committees and periods.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    IgnoreReadOnlyProperties = true)]
[JsonSerializable(typeof(DonationState))]
internal sealed partial class DonationJson : JsonSerializerContext;
