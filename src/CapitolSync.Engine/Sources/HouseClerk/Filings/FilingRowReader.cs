using CapitolSync.Engine.Filings;

namespace CapitolSync.Engine.Sources.HouseClerk.Filings;

/// <summary>Reads a row's cells. What is not one of the form's values stops the whole report.</summary>
internal static class FilingRowReader
{
    private static readonly string[] Owners = ["", "SP", "DC", "JT"];

    /// <summary>Reads a row.</summary>
    /// <param name="row">The row's text.</param>
    /// <param name="number">Its number in the report, from 1.</param>
    public static FilingLine Read(FilingRow row, int number)
    {
        var text = row.Cell(TableColumn.Asset);
        if (text.Length == 0)
            throw new FilingUnreadableException("Asset", $"row {number} has no asset");
        var asset = AssetText.Read(text, row.Blanked);
        var (type, extent, typeText) = Type(row.Cell(TableColumn.Type), number);
        var description = row.DetailText(Detail.Description);
        return new FilingLine
        {
            Line = number,
            Page = row.Page,
            PrintedId = PrintedId(row.Cell(TableColumn.Id), number),
            Owner = Owner(row.Cell(TableColumn.Owner), number),
            AssetText = text,
            Asset = asset.Name,
            Ticker = asset.Ticker,
            AssetCode = asset.Code,
            TypeText = typeText,
            TxType = type,
            TxExtent = extent,
            TxDate = Date(row.Cell(TableColumn.Date), number),
            NotifiedOn = Date(row.Cell(TableColumn.Notified), number),
            Amount = Amount(row.Cell(TableColumn.Amount), number),
            HasCapitalGains = row.HasCapitalGains,
            FilingStatus = Status(row.DetailText(Detail.FilingStatus), number),
            Subholding = row.DetailText(Detail.SubholdingOf),
            Location = row.DetailText(Detail.Location),
            Description = description,
            Comments = row.DetailText(Detail.Comments),
            Option = asset.Code is "OP" ? OptionText.Read(description) : null,
        };
    }

    private static (FilingTxType Type, FilingTxExtent? Extent, string Text) Type(string text, int number) =>
        text.Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant() switch
        {
            "P" => (FilingTxType.Buy, null, "P"),
            "S" => (FilingTxType.Sell, FilingTxExtent.Full, "S"),
            "S(PARTIAL)" => (FilingTxType.Sell, FilingTxExtent.Partial, "S (partial)"),
            "E" => (FilingTxType.Exchange, null, "E"),
            _ => throw new FilingUnreadableException("Type", $"row {number} has the transaction type '{text}'"),
        };

    private static string Owner(string text, int number) =>
        Array.Find(Owners, owner => owner.Equals(text, StringComparison.OrdinalIgnoreCase))
        ?? throw new FilingUnreadableException("Owner", $"row {number} has the owner '{text}'");

    private static string? PrintedId(string text, int number)
    {
        if (text.Length == 0)
            return null;
        return text.All(char.IsAsciiDigit)
            ? text
            : throw new FilingUnreadableException("Id", $"row {number} has the ID '{text}'");
    }

    private static DateOnly Date(string text, int number) =>
        DateText.Read(text) ?? throw new FilingUnreadableException("Date", $"row {number} has the date '{text}'");

    private static AmountRange Amount(string text, int number) =>
        AmountText.Read(text) ?? throw new FilingUnreadableException("Amount", $"row {number} has the amount '{text}'");

    private static string Status(string? text, int number) => text?.ToUpperInvariant() switch
    {
        null => throw new FilingUnreadableException("FilingStatus", $"row {number} has an empty filing status"),
        "NEW" => "New",
        "AMENDED" => "Amended",
        "DELETED" => "Deleted",
        _ => text,
    };
}
