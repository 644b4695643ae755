using CapitolSync.Engine.Runs;
using CapitolSync.Engine.Settings;
using CapitolSync.Engine.Tests.Support;
using CapitolSync.Replica;

namespace CapitolSync.Engine.Tests.Runs;

/// <summary>Limited runs of a listing that grows between them: never more than was asked for, and in the end complete.</summary>
public sealed class LimitedListingTests
{
    [Theory]
    [InlineData(5, 9)]
    [InlineData(1, 9)]
    [InlineData(7, 30)]
    [InlineData(12, 12)]
    public async Task Runs_that_are_limited_end_complete_once_the_listing_stands_still(int most, int added)
    {
        await using var rig = await EngineRig.StartAsync(60);
        rig.Options = new RunOptions { MaxItems = most };
        await UntilStoredAsync(rig, most);
        rig.Replica.Data.AddTrades(added);
        var report = await rig.FullAsync();
        for (var run = 0; report.Status == SyncStatus.Limited && run < 100; run++)
            report = await rig.FullAsync();

        Assert.Equal(SyncStatus.Complete, report.Status);
        Expect.Listed(rig);
    }

    [Theory]
    [InlineData(20, 40)]
    [InlineData(5, 9)]
    [InlineData(30, 17)]
    public async Task They_never_bring_more_than_was_asked_for(int most, int added)
    {
        await using var rig = await EngineRig.StartAsync(60);
        rig.Options = new RunOptions { MaxItems = most };
        await UntilStoredAsync(rig, most);
        rig.Replica.Data.AddTrades(added);

        Assert.InRange((await rig.FullAsync()).Added, 1, most);
    }

    [Fact]
    public async Task A_run_that_has_read_all_that_it_may_ends_complete_if_that_was_all()
    {
        await using var rig = await EngineRig.StartAsync(60);
        rig.Options = new RunOptions { MaxItems = 60 };
        await rig.FullAsync();
        rig.Options = new RunOptions { MaxItems = 1 };

        var report = await rig.FullAsync();

        Assert.Equal((SyncStatus.Complete, 0, 0), (report.Status, report.Added, report.Remaining));
        Expect.Listed(rig);
    }

    [Fact]
    public async Task Pages_that_come_after_an_outage_count_like_any_other()
    {
        await using var rig = await EngineRig.StartAsync(120);
        rig.Settings = rig.Settings with
        {
            Concurrency = 1,
            MaximumRetryCount = 0,
            Breaker = new BreakerOptions { BreakDuration = TimeSpan.FromMilliseconds(20) },
        };
        rig.Options = new RunOptions { MaxItems = 48 };
        rig.Replica.Faults.Add(new Fault { Kind = FaultKind.Status, Status = 500, Path = "/trades", Count = 5 });

        var report = await rig.FullAsync();

        Assert.Equal((SyncStatus.Limited, 48), (report.Status, report.Added));
        rig.Options = new RunOptions();
        Assert.Equal(SyncStatus.Complete, (await rig.FullAsync()).Status);
        Expect.Listed(rig);
    }

    private static async Task UntilStoredAsync(EngineRig rig, int most)
    {
        for (var stored = 0; stored < 60; stored += most)
            await rig.FullAsync();
        Assert.Equal(60, rig.Database.Count("trades"));
    }
}
