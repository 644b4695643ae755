using CapitolSync.Engine.Http;
using CapitolSync.Engine.Settings;
using CapitolSync.Engine.Sources.CapitolTrades.Issuers;
using CapitolSync.Engine.Sources.CapitolTrades.Politicians;
using CapitolSync.Engine.Sources.CapitolTrades.TradeDetails;
using CapitolSync.Engine.Sources.CapitolTrades.Trades;
using CapitolSync.Engine.Streams;

namespace CapitolSync.Engine.Sources.CapitolTrades;

/// <summary>capitoltrades.com, which has no API: its pages are read.</summary>
public static class CapitolTradesSource
{
    /// <summary>Its name in settings.</summary>
    public const string Name = "CapitolTrades";

    internal static readonly Source Source = new(Name, new Uri("https://www.capitoltrades.com"));

    /// <summary>What it is.</summary>
    public static SourceDefinition Definition => new(
        Source,
        settings: [
                .. SettingDefinitions.OfSource(Name, delay: 500),
                SettingDefinitions.Number(
                    Name, SettingNames.PageSize, TradesRequest.MaximumPageSize, TradesRequest.MinimumPageSize, TradesRequest.MaximumPageSize,
                    "trades", "Trades per listing page."),
            ],
        probePages: static _ => [TradesInspection.Page])
    {
        Streams = [PoliticiansStream.Stream, TradesStream.Stream, TradeDetailsStream.Stream, IssuersStream.Stream],
    };
}
