using System.Text.Json.Serialization;

namespace CapitolSync.Engine.Sources.Sec;

/// <summary>Compile-time readers of the SEC's files.</summary>
[JsonSerializable(typeof(CompanyListRow))]
[JsonSerializable(typeof(CompanyDto))]
internal sealed partial class SecJson : JsonSerializerContext;
