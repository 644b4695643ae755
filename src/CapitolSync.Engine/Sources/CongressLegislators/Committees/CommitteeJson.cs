using System.Text.Json.Serialization;
using CapitolSync.Engine.Http;

namespace CapitolSync.Engine.Sources.CongressLegislators.Committees;

/// <summary>Compile-time readers of the files about committees.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, MaxDepth = JsonDepth.Largest)]
[JsonSerializable(typeof(CommitteeDto))]
[JsonSerializable(typeof(CommitteeMemberDto))]
internal sealed partial class CommitteeJson : JsonSerializerContext;
