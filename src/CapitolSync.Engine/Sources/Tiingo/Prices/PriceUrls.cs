using CapitolSync.Engine.Store.Sqlite;

namespace CapitolSync.Engine.Sources.Tiingo.Prices;

/// <summary>Where Tiingo keeps closes.</summary>
internal static class PriceUrls
{
    /// <summary>What kind of page it is.</summary>
    public const string Endpoint = "/tiingo/daily/{ticker}/prices";

    /// <summary>The closes of a ticker from a day on: <c>/tiingo/daily/BRK-B/prices?startDate=2020-01-02&amp;format=json&amp;resampleFreq=daily</c>.</summary>
    public static string Of(string ticker, DateOnly from) =>
        $"/tiingo/daily/{Uri.EscapeDataString(NameOf(ticker))}/prices?startDate={Iso.Day(from)}&format=json&resampleFreq=daily";

    /// <summary>A ticker as Tiingo writes it: classes after a dash (<c>BRK-B</c>), preferred shares after <c>-P-</c>.</summary>
    private static string NameOf(string ticker) => ticker.Replace("$", "-P-", StringComparison.Ordinal).Replace('.', '-');
}
