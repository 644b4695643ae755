using System.Text.Json.Serialization;
using CapitolSync.Engine.Sources.CapitolTrades.Flight;
using CapitolSync.Engine.Sources.CapitolTrades.Issuers;
using CapitolSync.Engine.Sources.CapitolTrades.TradeDetails;
using CapitolSync.Engine.Sources.CapitolTrades.Trades;

namespace CapitolSync.Engine.Sources.CapitolTrades.Pages;

/// <summary>Compile-time readers of what the site writes.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    Converters = [typeof(FlightNumberConverter<long>), typeof(FlightNumberConverter<double>), typeof(FlightBooleanConverter), typeof(WrittenSharesConverter)])]
[JsonSerializable(typeof(TradeDto))]
[JsonSerializable(typeof(TradeDetailDto))]
[JsonSerializable(typeof(IssuerDataDto))]
[JsonSerializable(typeof(TotalsDto))]
[JsonSerializable(typeof(FilterDto))]
internal sealed partial class SiteJson : JsonSerializerContext;
