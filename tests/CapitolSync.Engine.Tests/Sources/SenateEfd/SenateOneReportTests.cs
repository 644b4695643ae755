using CapitolSync.Engine.Tests.Support;
using CapitolSync.Replica;
using CapitolSync.Replica.SenateEfd;

namespace CapitolSync.Engine.Tests.Sources.SenateEfd;

/// <summary>One report that cannot be had costs no other.</summary>
public sealed class SenateOneReportTests
{
    [Fact]
    public async Task Maintenance_that_is_to_last_an_hour_is_not_waited_for()
    {
        await using var rig = await SenateRuns.StartAsync();
        rig.Settings = rig.Settings with { MaximumRetryCount = 3 };
        var reports = rig.PublishSenate(5);
        rig.Replica.Faults.Add(new Fault { Kind = FaultKind.Status, Status = 503, RetryAfter = 3600, Path = reports[2].Path, Body = SenateSitePages.Maintenance() });

        var run = await rig.SenateAsync();

        Assert.Equal([$"{reports[2].Id:D}: {ErrorIds.SourceUnavailable}"], rig.Port.FailedItems);
        Assert.Equal((4, 0), (run[1].Items, run[1].Retries));
    }

    [Fact]
    public async Task A_report_that_always_leads_to_the_sign_in_costs_no_other()
    {
        await using var rig = await SenateRuns.StartAsync();
        var reports = rig.PublishSenate(12);
        rig.Replica.Faults.Add(new Fault
        {
            Kind = FaultKind.Status,
            Status = 302,
            Path = reports[2].Path,
            Headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) { ["Location"] = "/search/home/" },
        });

        var run = await rig.SenateAsync();

        Assert.Equal((SyncStatus.Incomplete, 11), (run[1].Status, run[1].Items));
        Assert.Equal([$"{reports[2].Id:D}: {ErrorIds.FormatChanged}"], rig.Port.FailedItems);
    }

    [Fact]
    public async Task Another_report_in_place_of_the_one_that_was_asked_for_is_not_taken_for_it()
    {
        await using var rig = await SenateRuns.StartAsync();
        var reports = rig.PublishSenate(12);
        rig.Replica.Faults.Add(new Fault { Kind = FaultKind.Status, Status = 200, Path = reports[2].Path, Body = SenatePages.Report(reports[10]) });

        await rig.SenateAsync();

        Assert.Equal([$"{reports[2].Id:D}: {ErrorIds.FilingUnreadable}"], rig.Port.FailedItems);
        Assert.Contains($"The search says that the report was filed on {reports[2].FiledOn:yyyy-MM-dd}, and {reports[10].FiledOn:yyyy-MM-dd} is printed on the page", Assert.Single(rig.Port.Failures).Message, StringComparison.Ordinal);
        Assert.Equal(0, rig.Database.Count($"filing_transactions WHERE filing_id = '{reports[2].Id:D}'"));
    }
}
