using System.Globalization;
using CapitolSync.Replica.HouseClerk;
using CapitolSync.Replica.SenateEfd;

namespace CapitolSync.Replica.Filed;

/// <summary>Publishes reports where the chambers do.</summary>
internal static class FilingDesk
{
    public static void Publish(HouseClerkData house, SenateEfdData senate, IReadOnlyList<FiledReport> reports)
    {
        var all = reports.SelectMany(report => report.Amendment is { } amendment ? [report, amendment] : new[] { report }).ToList();
        foreach (var year in all.Where(report => report.House is not null).GroupBy(report => report.FiledOn.Year))
            house.SetIndex(year.Key, [.. year.Select(Row)]);
        foreach (var report in all.Where(report => report.House is not null))
        {
            if (report.IsScan)
                house.SetDocument(report.FiledOn.Year, report.House!.FilingId, static () => PtrPdf.WriteScan(1));
            else
                house.SetReport(report.FiledOn.Year, report.House!);
        }

        senate.Add(all.Select(report => report.Senate).OfType<SenateReport>());
    }

    private static HouseIndexRow Row(FiledReport report)
    {
        var first = string.Join(' ', new[] { report.Filer.FirstName, report.Filer.MiddleName }.Where(part => !string.IsNullOrEmpty(part)));
        return new HouseIndexRow(report.House!.FilingId, report.Filer.LastName, first, report.House.StateDistrict, report.FiledOn.ToString("M/d/yyyy", CultureInfo.InvariantCulture))
        {
            Suffix = report.Filer.Suffix ?? "",
        };
    }
}
