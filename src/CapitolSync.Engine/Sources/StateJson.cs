using System.Text.Json.Serialization;
using CapitolSync.Engine.Sources.CapitolTrades.Politicians;
using CapitolSync.Engine.Sources.CongressLegislators;
using CapitolSync.Engine.Sources.OpenFec.Donations;
using CapitolSync.Engine.Streams.Listings;

namespace CapitolSync.Engine.Sources;

/// <summary>Compile-time readers and writers of the positions kept in the database.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    IgnoreReadOnlyProperties = true)]
[JsonSerializable(typeof(ListingState))]
[JsonSerializable(typeof(CongressCommitteesState))]
[JsonSerializable(typeof(DonationState))]
[JsonSerializable(typeof(CandidatesState))]
internal sealed partial class StateJson : JsonSerializerContext;
