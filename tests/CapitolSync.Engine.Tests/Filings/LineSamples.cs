using CapitolSync.Engine.Filings;
using CapitolSync.Engine.Filings.Amendments;

namespace CapitolSync.Engine.Tests.Filings;

/// <summary>Lines and filings as short as they can be written.</summary>
internal static class LineSamples
{
    public const string Small = "$1,001 - $15,000";
    public const string Large = "$15,001 - $50,000";

    public static FilingLine Line(string ticker, FilingTxType type = FilingTxType.Buy, string amount = Small, int day = 5, string owner = "SP", string? asset = null, string? status = "New") => new()
    {
        Line = 1,
        Owner = owner,
        AssetText = asset ?? ticker + " Inc.",
        Asset = asset ?? ticker + " Inc.",
        Ticker = ticker.Length == 0 ? null : ticker,
        AssetCode = "ST",
        TypeText = type.ToString(),
        TxType = type,
        TxDate = new DateOnly(2026, 1, day),
        Amount = AmountText.Read(amount)!,
        FilingStatus = status,
    };

    public static FilingLine Amended(string ticker, FilingTxType type = FilingTxType.Buy, string amount = Small, int day = 5, string owner = "SP", string? asset = null) =>
        Line(ticker, type, amount, day, owner, asset, "Amended");

    public static FilingLine Deleted(string ticker, FilingTxType type = FilingTxType.Buy, string amount = Small, int day = 5) =>
        Line(ticker, type, amount, day, status: "Deleted");

    /// <summary>A filing whose lines have the keys 1, 2, ...</summary>
    public static AmendableFiling Filing(string id, int month, params FilingLine[] lines) =>
        new(id, new DateOnly(2026, month, 1), [.. lines.Select((line, index) => new KeyedLine((index + 1).ToString(System.Globalization.CultureInfo.InvariantCulture), line))]);

    public static string Text(Supersession pair) => $"{pair.Earlier.FilingId}/{pair.Earlier.Key} > {pair.ByFilingId}/{pair.By?.Key}";

    public static string Text(LineRef line) => $"{line.FilingId}/{line.Key}";
}
