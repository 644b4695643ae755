using System.Globalization;
using System.Text.Json;
using CapitolSync.Engine.Http;
using CapitolSync.Engine.Sources.CapitolTrades.Flight;
using CapitolSync.Engine.Sources.CapitolTrades.Pages;
using CapitolSync.Engine.Store.Entities;
using CapitolSync.Engine.Streams;

namespace CapitolSync.Engine.Sources.CapitolTrades.Issuers;

/// <summary>Reads an issuer's own page.</summary>
internal static class IssuerDetailReader
{
    private static readonly byte[] IssuerDataKey = "\"issuerData\""u8.ToArray();

    /// <summary>Reads the page of an issuer. It may tell of it more than once, once thinly: what it tells is united.</summary>
    /// <exception cref="PageException">The issuer is not in it.</exception>
    public static IssuerDetail Read(ReadOnlySpan<byte> body, long issuerId)
    {
        using var flight = FlightDocument.Read(body);
        IssuerDetail? detail = null;
        string? problem = null;
        var unreadable = new List<UnreadableRow>();
        FlightObjects.EachUnder(flight, IssuerDataKey, SiteJson.Default.IssuerDataDto, issuer =>
        {
            if (issuer.IssuerId == issuerId)
                detail = IssuerDetail.Unite(detail, ToDetail(issuer, issuerId, flight));
            else
                problem ??= $"'_issuerId' is {issuer.IssuerId?.ToString(CultureInfo.InvariantCulture) ?? "missing"}";
        }, (json, error) =>
        {
            var row = RowProblem.Describe(json, "_issuerId"u8, 1, error);
            if (row.Key is not null && !string.Equals(row.Key, issuerId.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal))
                return;
            if (row.Key is null || !Complete(json, error, row.Key))
            {
                problem = error.Message;
                unreadable.Add(row);
            }
        });
        if (detail is { IsTold: true })
            return detail with { Unreadable = [.. detail.Unreadable, .. unreadable] };
        throw PageErrors.MissingData(flight, "issuer", problem ?? (detail is null ? null : "it has an id and nothing else"));

        // An odd value costs itself and no other.
        bool Complete(ReadOnlySpan<byte> json, Exception error, string key)
        {
            if (error is not JsonException || OddValues.Without(flight, json, SiteJson.Default.IssuerDataDto, key, "_issuerId") is not var (issuer, odd))
                return false;
            try
            {
                detail = IssuerDetail.Unite(detail, ToDetail(issuer, issuerId, flight));
            }
            catch (FlightFormatException)
            {
                return false;
            }

            unreadable.AddRange(odd);
            return true;
        }
    }

    private static IssuerDetail ToDetail(IssuerDataDto issuer, long id, FlightDocument flight)
    {
        var (prices, unreadable) = EodPriceReader.Read(issuer.Performance?.EodPrices, flight);
        var row = new IssuerRow(id)
        {
            StateId = flight.Resolve(issuer.StateId, "_stateId"),
            C2iq = flight.Resolve(issuer.C2iq, "c2iq"),
            Country = flight.Resolve(issuer.Country, "country"),
            IssuerName = flight.Resolve(issuer.IssuerName, "issuerName"),
            IssuerTicker = flight.Resolve(issuer.IssuerTicker, "issuerTicker"),
            Sector = flight.Resolve(issuer.Sector, "sector"),
        };
        return new IssuerDetail(row, ToPerformance(issuer.Performance), prices) { Unreadable = unreadable };
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
