using CapitolSync.Engine.Tests.Support;
using CapitolSync.Replica;

namespace CapitolSync.Engine.Tests.Sources.CapitolTrades.TradeDetails;

/// <summary>A trade's or an issuer's own page that does not come as it should.</summary>
public sealed class BadItemTests
{
    public static TheoryData<string, string> Kinds => new()
    {
        { nameof(FaultKind.LoadingShell), ErrorIds.PageLoading },
        { nameof(FaultKind.RscError), ErrorIds.PageBroken },
        { nameof(FaultKind.Garbage), ErrorIds.FormatChanged },
        { nameof(FaultKind.Truncate), ErrorIds.BodyTruncated },
        { nameof(FaultKind.Drop), ErrorIds.BodyTruncated },
        { "404", ErrorIds.RequestRejected },
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_trade_whose_page_fails_is_not_enriched_and_the_next_run_retries_it(string kind, string errorId)
    {
        await using var rig = await EngineRig.StartAsync(120);
        await rig.FullAsync();
        var bad = rig.Replica.Data.Trades[60];
        rig.Replica.Faults.Add(Faults.Of(kind) with { Path = $"/trades/{bad.TxId}" });

        var report = await rig.DetailsAsync();

        Assert.Equal([$"{bad.TxId}: {errorId}"], rig.Port.FailedItems);
        Assert.Equal((SyncStatus.Incomplete, 119, 1, 1), (report.Status, report.Items, report.Failed, report.Remaining));
        Expect.Detailed(rig.Database, rig.Replica.Data.Trades.Where(trade => trade != bad));

        rig.Replica.Faults.Clear();
        rig.Forget();
        var again = await rig.DetailsAsync();

        Expect.Same([$"/trades/{bad.TxId}"], rig.Replica.Log.Snapshot().Select(request => request.Target));
        Assert.Equal((SyncStatus.Complete, 1, 0), (again.Status, again.Items, again.Failed));
        Expect.Detailed(rig.Database, rig.Replica.Data.Trades);
        Assert.Equal(0, rig.Database.Count("sync_failures"));
    }

    [Fact]
    public async Task An_issuer_whose_page_stays_broken_fails_and_the_others_arrive()
    {
        await using var rig = await EngineRig.StartAsync(500);
        await rig.FullAsync();
        var broken = rig.Replica.Data.Issuers[7];
        rig.Replica.Faults.Add(new Fault { Kind = FaultKind.RscError, Path = $"/issuers/{broken.IssuerId}" });

        for (var run = 1; run <= 2; run++)
        {
            rig.Forget();
            var report = await rig.IssuersAsync();

            Assert.Equal([$"{broken.IssuerId}: {ErrorIds.PageBroken}"], rig.Port.FailedItems);
            Assert.Equal((SyncStatus.Incomplete, 1, 1), (report.Status, report.Failed, report.Remaining));
            Expect.IssuersDetailed(rig.Database, rig.Replica.Data.Issuers.Where(issuer => issuer != broken));
        }

        // The second run asked for nothing but the broken one, and only once: trying again at once cannot help.
        Expect.Same([$"/issuers/{broken.IssuerId}"], rig.Replica.Log.Snapshot().Select(request => request.Target));
    }

    [Fact]
    public async Task The_page_of_another_trade_is_rejected()
    {
        await using var rig = await EngineRig.StartAsync(60);
        await rig.FullAsync();
        var (asked, other) = (rig.Replica.Data.Trades[3].TxId, rig.Replica.Data.Trades[4].TxId);
        rig.Replica.Faults.Add(new Fault
        {
            Kind = FaultKind.Status,
            Status = 200,
            Path = $"/trades/{asked}",
            Body = $$$"""<html><script>self.__next_f.push([1,"7:{\"trade\":{\"tradeId\":{{{other}}},\"filingUrl\":\"https://example.org/1.pdf\"}}\n"])</script></html>""",
        });

        await rig.DetailsAsync(asked);

        Assert.Equal([$"{asked}: {ErrorIds.PageLoading}"], rig.Port.FailedItems);
        Expect.Detailed(rig.Database, []);
    }

    [Fact]
    public async Task Ids_that_are_not_in_the_database_fail_without_a_request()
    {
        await using var rig = await EngineRig.StartAsync(60);
        await rig.FullAsync();
        rig.Forget();
        var known = rig.Replica.Data.Trades[0];

        var report = await rig.DetailsAsync(4711, known.TxId);

        Assert.Equal([$"4711: {ErrorIds.ItemNotFound}"], rig.Port.FailedItems);
        Assert.Equal((1, 1), (report.Items, report.Failed));
        Expect.Same([$"/trades/{known.TxId}"], rig.Replica.Log.Snapshot().Select(request => request.Target));
        Expect.Detailed(rig.Database, [known]);
    }
}
