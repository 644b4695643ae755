using System.Text.Json.Serialization;
using CapitolSync.Engine.Filings.Members;

namespace CapitolSync.Engine.Filings.Tables;

/// <summary>Compile-time reader and writer of members' names.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(MemberName[]))]
internal sealed partial class MemberJson : JsonSerializerContext;
