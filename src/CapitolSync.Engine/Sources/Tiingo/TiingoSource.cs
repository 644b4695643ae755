using CapitolSync.Engine.Http;
using CapitolSync.Engine.Settings;
using CapitolSync.Engine.Sources.Tiingo.Prices;
using CapitolSync.Engine.Streams;

namespace CapitolSync.Engine.Sources.Tiingo;

/// <summary>Tiingo, which sells daily closes and gives them away within limits, to users with a key of their own.</summary>
public static class TiingoSource
{
    /// <summary>Its name in settings.</summary>
    public const string Name = "Tiingo";

    internal static readonly Source Source = new(Name, new Uri("https://api.tiingo.com"))
    {
        Judge = TiingoAnswers.Judge,
        Key = new ApiKeyDefinition("Authorization", "TIINGO_API_KEY", new Uri("https://www.tiingo.com/account/api/token")) { Prefix = "Token " },
    };

    /// <summary>What it is. The quotas are those of a free account: https://www.tiingo.com/about/pricing.</summary>
    public static SourceDefinition Definition => new(
        Source,
        settings:
        [
            .. SettingDefinitions.OfSource(Name, delay: 0, concurrency: 2),
            .. SettingDefinitions.OfQuota(Name, perHour: 50, perSecond: 5),
            .. SettingDefinitions.OfLongQuota(Name, perDay: 1000, symbolsPerMonth: 500),
        ],
        probePages: static now => [PricesInspection.Page(now)])
    {
        Streams = [PricesStream.Stream],
    };
}
