using CapitolSync.Engine.Tests.Support;

namespace CapitolSync.Engine.Tests.Trades;

public sealed class FullSyncTests
{
    [Theory]
    [InlineData(12, 1)]
    [InlineData(12, 3)]
    [InlineData(12, 10)]
    [InlineData(96, 1)]
    [InlineData(96, 3)]
    [InlineData(96, 10)]
    public async Task A_full_sync_equals_the_replica_row_for_row(int pageSize, int concurrency)
    {
        await using var rig = await Rig.StartAsync(trades: 1000);
        rig.PageSize = pageSize;
        rig.Settings = rig.Settings with { Concurrency = concurrency };

        var report = await rig.FullAsync();

        Expect.Listed(rig);
        Assert.Equal((SyncStatus.Complete, 1000, 0), (report.Status, report.Added, report.Failed));
        Assert.InRange(rig.Replica.Log.MaxInFlight, 1, concurrency);
    }
}
