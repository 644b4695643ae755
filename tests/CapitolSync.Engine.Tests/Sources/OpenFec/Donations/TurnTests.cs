using System.Web;
using CapitolSync.Engine.Tests.Support;

namespace CapitolSync.Engine.Tests.Sources.OpenFec.Donations;

/// <summary>The last committees take turns, so that no worker is idle while one of them is read to its end.</summary>
public sealed class TurnTests
{
    [Fact]
    public async Task The_last_committees_end_together()
    {
        await using var rig = await OpenFecRuns.StartAsync(donations: 24_000);
        rig.Settings = rig.Settings with { Concurrency = 2 };
        var (committees, period) = ThreeAlike(rig);

        var report = await rig.RunAsync(rig.Donations(committees) with { Periods = [period] });

        Assert.Equal((SyncStatus.Complete, 3), (report.Status, report.Items));
        Assert.Equal(committees.Sum(committee => rig.Replica.Fec.CountOf(committee, period)), rig.Database.Count("donations"));
        var asked = rig.Asked().Select(query => HttpUtility.ParseQueryString(query)["committee_id"]!).ToList();
        // One after the other, the third would have the last third for itself.
        var ends = committees.Select(committee => asked.LastIndexOf(committee)).Order().ToList();
        Assert.InRange(asked.Count - ends[0], 3, asked.Count / 3);
        Assert.InRange(ends[2] - ends[1], 1, 5);
    }

    [Fact]
    public async Task One_at_a_time_they_are_read_to_their_ends()
    {
        await using var rig = await OpenFecRuns.StartAsync(donations: 24_000);
        rig.Settings = rig.Settings with { Concurrency = 1 };
        var (committees, period) = ThreeAlike(rig);

        await rig.RunAsync(rig.Donations(committees) with { Periods = [period] });

        var asked = rig.Asked().Select(query => HttpUtility.ParseQueryString(query)["committee_id"]!).ToList();
        Assert.Equal(asked.OrderBy(committee => Array.IndexOf(committees, committee)), asked);
    }

    [Fact]
    public async Task A_limited_run_ends_what_it_begins()
    {
        await using var rig = await OpenFecRuns.StartAsync(donations: 24_000);
        rig.Settings = rig.Settings with { Concurrency = 2 };
        rig.Options = rig.Options with { MaxItems = 2 };
        var (committees, period) = ThreeAlike(rig);

        var report = await rig.RunAsync(rig.Donations(committees) with { Periods = [period] });

        Assert.Equal((SyncStatus.Limited, 2), (report.Status, report.Items));
        Assert.Equal(committees[..2].Sum(committee => rig.Replica.Fec.CountOf(committee, period)), rig.Database.Count("donations"));
    }

    /// <summary>The three committees of a period that differ least in how many donations they have.</summary>
    private static (string[] Committees, int Period) ThreeAlike(EngineRig rig)
    {
        var fec = rig.Replica.Fec;
        var candidates = fec.Periods.SelectMany(period =>
        {
            var sorted = rig.Committees().Where(committee => fec.CountOf(committee, period) > 1_000).OrderByDescending(committee => fec.CountOf(committee, period)).ToArray();
            return Enumerable.Range(0, Math.Max(0, sorted.Length - 2)).Select(first => (Committees: sorted[first..(first + 3)], Period: period));
        });
        return candidates.MinBy(one => (double)fec.CountOf(one.Committees[0], one.Period) / fec.CountOf(one.Committees[2], one.Period));
    }
}
