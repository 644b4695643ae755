using System.Globalization;
using CapitolSync.Engine.Analysis.Facts;

namespace CapitolSync.Engine.Tests.Analysis;

/// <summary>Trades made by hand. Amounts are USD; one that is given once is exact.</summary>
internal static class Trades
{
    public static TradeFact Buy(string day, double low, double? high = null, string ticker = "ACME") => Make(TxKind.Buy, day, low, high ?? low, ticker);

    public static TradeFact Sell(string day, double low, double? high = null, string ticker = "ACME") => Make(TxKind.Sell, day, low, high ?? low, ticker);

    public static TradeFact SellAll(string day, double low, double? high = null, string ticker = "ACME") => Make(TxKind.Sell, day, low, high ?? low, ticker) with { IsFull = true };

    public static DateOnly Date(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static TradeFact Make(TxKind kind, string day, double low, double? high, string? ticker) => new()
    {
        PoliticianId = "A000001",
        Politician = "Ann Adams",
        Party = "democrat",
        Chamber = "house",
        TxDate = Date(day),
        FiledOn = Date(day).AddDays(20),
        Kind = kind,
        Owner = "self",
        AssetKind = "stock",
        Ticker = ticker,
        Amount = new Amount(low, high),
    };
}
