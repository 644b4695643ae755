using System.Globalization;
using CapitolSync.Replica.Control;
using CapitolSync.Replica.Filed;

namespace CapitolSync.Replica.HouseClerk;

/// <summary>What happens to the Clerk's reports in time: some are added, amended or withdrawn, and some of the year before are late.</summary>
internal static class HouseChanges
{
    // How far the DocIDs of these are from those of the others.
    private const int Amendments = 500_000, Late = 900_000;

    public static void Make(HouseClerkData house, IReadOnlyList<ReplicaLegislator> members, HouseRequest change, DateOnly today)
    {
        var (year, filers) = (today.Year, HouseReports.Filers(members, today));
        var rows = house.Rows(year).ToList();
        var added = HouseReports.Add(house, year, filers, rows.Count, change.Add, today);
        var amendments = (change.Amend ?? []).Select(id => Amend(house, year, id, today)).ToList();
        foreach (var id in change.Withdraw ?? [])
            Require.That(rows.RemoveAll(row => row.DocId == id) == 1, $"The index of {year} does not list {id}.");
        if (change.Add > 0 || change.Amend is not null || change.Withdraw is not null)
            house.SetIndex(year, [.. rows, .. added, .. amendments]);
        if (change.Late > 0)
        {
            var late = house.Rows(year - 1).ToList();
            late.AddRange(HouseReports.Add(house, year - 1, filers, late.Count, change.Late, today, Late));
            house.SetIndex(year - 1, late);
        }
    }

    /// <summary>The Clerk prints the amended line alone, in a report of its own, with an ID that the original lacks.</summary>
    private static HouseIndexRow Amend(HouseClerkData house, int year, string id, DateOnly today)
    {
        var row = house.Rows(year).FirstOrDefault(row => row.DocId == id);
        var report = house.Reports(year).FirstOrDefault(report => report.FilingId == id);
        Require.That(row is not null && report is not null, $"The index of {year} does not list {id}.");
        var number = (int.Parse(id, CultureInfo.InvariantCulture) + Amendments).ToString(CultureInfo.InvariantCulture);
        house.SetReport(year, report! with
        {
            FilingId = number,
            SignedOn = HouseReports.Printed(today),
            Era = PtrEra.New,
            Layout = PtrLayout.WithIds,
            Rows = [report.Rows[0] with { Id = "2000152831", FilingStatus = "Amended", Amount = FiledReports.AmendedAmount }],
        });
        return row! with { DocId = number, FilingDate = HouseReports.IndexDay(today) };
    }
}
