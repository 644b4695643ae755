using System.Text.Json.Serialization;

namespace CapitolSync.Engine.Streams.Listings;

/// <summary>Compile-time readers and writers of a listing's position.</summary>
[JsonSerializable(typeof(ListingState))]
internal sealed partial class ListingJson : JsonSerializerContext;
