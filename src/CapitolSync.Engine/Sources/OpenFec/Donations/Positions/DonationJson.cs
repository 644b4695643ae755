using System.Text.Json.Serialization;

namespace CapitolSync.Engine.Sources.OpenFec.Donations.Positions;

/// <summary>Compile-time readers and writers of the positions of committees and periods.</summary>
[JsonSerializable(typeof(DonationState))]
internal sealed partial class DonationJson : JsonSerializerContext;
