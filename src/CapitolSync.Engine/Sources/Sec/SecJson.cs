using System.Text.Json.Serialization;
using CapitolSync.Engine.Http;

namespace CapitolSync.Engine.Sources.Sec;

/// <summary>Compile-time readers of the SEC's files.</summary>
[JsonSourceGenerationOptions(MaxDepth = JsonDepth.Largest)]
[JsonSerializable(typeof(CompanyListRow))]
[JsonSerializable(typeof(CompanyDto))]
internal sealed partial class SecJson : JsonSerializerContext;
