using System.Text.Json.Serialization;

namespace CapitolSync.Engine.Sources.Tiingo.Prices;

/// <summary>Compile-time readers of what Tiingo writes.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(PriceRow))]
internal sealed partial class TiingoJson : JsonSerializerContext;
