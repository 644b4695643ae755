using System.Text.Json.Serialization;
using CapitolSync.Engine.Sources.CapitolTrades;
using CapitolSync.Engine.Sources.OpenFec.Donations;

namespace CapitolSync.Engine.Pipeline;

/// <summary>Compile-time readers and writers of the positions kept in the database.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    IgnoreReadOnlyProperties = true)]
[JsonSerializable(typeof(ListingState))]
[JsonSerializable(typeof(CommitteesState))]
[JsonSerializable(typeof(DonationState))]
internal sealed partial class StateJson : JsonSerializerContext;
