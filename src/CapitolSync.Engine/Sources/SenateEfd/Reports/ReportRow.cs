using System.Globalization;
using AngleSharp.Dom;
using CapitolSync.Engine.Filings;
using CapitolSync.Engine.Sources.SenateEfd.Pages;

namespace CapitolSync.Engine.Sources.SenateEfd.Reports;

/// <summary>One row of the table, its cells in the order of the form.</summary>
internal static class ReportRow
{
    /// <summary>Reads it.</summary>
    /// <param name="cells">The cells; null for an asset type or a comment that the table does not have.</param>
    /// <exception cref="FilingUnreadableException">A cell holds something that the form does not know.</exception>
    public static FilingLine Read(IElement?[] cells)
    {
        if (cells is not [{ } numbered, { } dated, { } owned, { } tickers, { } named, var kind, { } typed, { } valued, var comment])
            throw new ArgumentException("There is a cell too few.", nameof(cells));
        var number = ReadNumber(PageText.Of(numbered));
        if (!SenateTime.TryDay(PageText.Of(dated), out var day))
            throw new FilingUnreadableException(ReportGate.TxDate, $"Transaction {number} has no date: \"{PageText.Of(dated)}\".");
        var owner = PageText.Of(owned);
        if (ReportOwner.Normalize(owner) is null)
            throw new FilingUnreadableException(ReportGate.Owner, $"Transaction {number} has the unknown owner \"{owner}\".");
        var type = PageText.Of(typed);
        if (ReadType(type) is not var (txType, extent))
            throw new FilingUnreadableException(ReportGate.TxType, $"Transaction {number} has the unknown type \"{type}\".");
        var amountText = PageText.Of(valued);
        if (AmountText.Read(amountText) is not { } amount)
            throw new FilingUnreadableException(ReportGate.Amount, $"Transaction {number} has the unknown amount \"{amountText}\".");
        var asset = AssetCell.Read(named, CellLines.Of(tickers), txType);
        if (asset.Asset.Length == 0)
            throw new FilingUnreadableException(ReportGate.Asset, $"Transaction {number} names no asset.");

        return new FilingLine
        {
            Line = number,
            TxDate = day,
            Owner = owner,
            AssetText = asset.Text,
            Asset = asset.Asset,
            Ticker = asset.Ticker,
            AssetCode = kind is null ? null : PageText.OrNull(kind),
            TypeText = type,
            TxType = txType,
            TxExtent = extent,
            Amount = amount,
            Comments = comment is null ? null : PageText.OrNull(comment),
            Company = asset.Terms.Company,
            Description = asset.Terms.Description,
            Option = asset.Terms.Option,
            Bond = asset.Terms.Bond,
            Received = asset.Received,
        };
    }

    private static int ReadNumber(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new FilingUnreadableException(ReportGate.Numbering, $"A row has no number: \"{text}\".");

    private static (FilingTxType Type, FilingTxExtent? Extent)? ReadType(string text) => text.Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant() switch
    {
        "PURCHASE" => (FilingTxType.Buy, null),
        "SALE(FULL)" => (FilingTxType.Sell, FilingTxExtent.Full),
        "SALE(PARTIAL)" => (FilingTxType.Sell, FilingTxExtent.Partial),
        "EXCHANGE" => (FilingTxType.Exchange, null),
        _ => null,
    };
}
