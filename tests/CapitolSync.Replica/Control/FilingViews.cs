using System.Globalization;
using CapitolSync.Replica.Filed;
using CapitolSync.Replica.HouseClerk;
using CapitolSync.Replica.SenateEfd;

namespace CapitolSync.Replica.Control;

/// <summary>What the chambers hold, a line each, with the names that the database has for it.</summary>
internal static class FilingViews
{
    public static IEnumerable<object> Lines(HouseClerkData house) =>
        from year in house.Years
        from report in house.Reports(year)
        from line in report.Rows.Select((row, index) => Line(year, report.FilingId, index + 1, row))
        select line;

    public static IEnumerable<object> Lines(SenateEfdData senate) => senate.Reports.SelectMany(report => report.PaperPages > 0
        ? [Line(report, null, null)]
        : report.Transactions.Select((row, index) => Line(report, index + 1, row)));

    public static object Of(FiledReport report) => new
    {
        report.FiledOn,
        report.IsScan,
        IsHouse = report.House is not null,
        Restated = report.Amendment?.Restated?.TxId,
        Links = report.Links().Select(link => string.Create(CultureInfo.InvariantCulture, $"{link.TxId}|{link.FilingId}")),
        Amounts = report.Amounts(),
    };

    private static object Line(int year, string filingId, int line, PtrRow row) => new
    {
        FilingId = filingId,
        Year = year,
        Line = line,
        PrintedId = Said(row.Id),
        row.Owner,
        AssetText = row.Asset,
        TypeText = row.Type,
        TxDate = Day(row.Date),
        NotifiedOn = Day(row.Notified),
        AmountText = row.Amount,
        HasCapitalGains = row.CapitalGains ? 1 : 0,
        row.FilingStatus,
        row.Subholding,
        row.Location,
        row.Description,
        row.Comments,
    };

    private static object Line(SenateReport report, int? line, SenateTransaction? row) => new
    {
        FilingId = report.Id.ToString("D"),
        report.FiledOn,
        Status = report.PaperPages > 0 ? "scan" : "parsed",
        Line = line,
        TxDate = row?.Date,
        row?.Owner,
        row?.Asset,
        row?.Ticker,
        TypeText = row?.Type,
        AmountText = row?.Amount,
        Comments = row?.Comment,
        ReceivedAsset = row?.Received?.Asset,
        ReceivedTicker = row?.Received?.Ticker,
    };

    private static string? Said(string text) => text.Length == 0 ? null : text;

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "MM/dd/yyyy", CultureInfo.InvariantCulture);
}
