using System.Globalization;
using System.Text.Json;
using CapitolSync.Engine.Http;
using CapitolSync.Engine.Sources.CapitolTrades.Flight;
using CapitolSync.Engine.Sources.CapitolTrades.Pages;
using CapitolSync.Engine.Sources.CapitolTrades.Trades;

namespace CapitolSync.Engine.Sources.CapitolTrades.Issuers;

/// <summary>Reads an issuer's own page.</summary>
internal static class IssuerDetailReader
{
    private static readonly byte[] IssuerDataKey = "\"issuerData\""u8.ToArray();

    /// <summary>Reads the page of an issuer.</summary>
    /// <exception cref="PageException">The issuer is not in it.</exception>
    public static IssuerDetail Read(ReadOnlySpan<byte> body, long issuerId)
    {
        using var flight = FlightDocument.Read(body);
        string? problem = null;
        try
        {
            if (FlightObjects.Under(flight, IssuerDataKey, SiteJson.Default.IssuerDto) is { } issuer)
            {
                if (issuer.IssuerId == issuerId)
                {
                    var (prices, unreadable) = EodPriceReader.Read(issuer.Performance?.EodPrices, flight);
                    return new IssuerDetail(TradeMapper.ToRow(issuer, issuerId, flight), ToPerformance(issuer.Performance), prices) { Unreadable = unreadable };
                }

                problem = $"'_issuerId' is {issuer.IssuerId?.ToString(CultureInfo.InvariantCulture) ?? "missing"}";
            }
        }
        catch (Exception error) when (error is JsonException or FlightFormatException)
        {
            problem = error.Message;
        }

        throw PageErrors.MissingData(flight, "issuer", problem);
    }

    private static IssuerPerformance? ToPerformance(PerformanceDto? from) => from is null
        ? null
        : new IssuerPerformance(
            from.Mcap,
            from.Trailing1, from.Trailing1Change,
            from.Trailing7, from.Trailing7Change,
            from.Trailing30, from.Trailing30Change,
            from.Trailing90, from.Trailing90Change,
            from.Trailing365, from.Trailing365Change,
            from.Wtd, from.WtdChange,
            from.Mtd, from.MtdChange,
            from.Qtd, from.QtdChange,
            from.Ytd, from.YtdChange);
}
