using System.Text.Json.Serialization;
using CapitolSync.Engine.Http;

namespace CapitolSync.Engine.Sources.Tiingo.Prices;

/// <summary>Compile-time readers of what Tiingo writes.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, NumberHandling = JsonNumberHandling.AllowReadingFromString, MaxDepth = JsonDepth.Largest)]
[JsonSerializable(typeof(PriceRow))]
internal sealed partial class TiingoJson : JsonSerializerContext;
