using CapitolSync.Engine.Sources.CapitolTrades.Trades;
using CapitolSync.Engine.Tests.Support;
using CapitolSync.Replica;

namespace CapitolSync.Engine.Tests.Http;

/// <summary>How requests are sent: how many at once, after what pause, for how long, and who says to be asking.</summary>
public sealed class TransportTests
{
    private readonly ManualTime _time = new();

    [Fact]
    public async Task An_attempt_that_times_out_is_retried()
    {
        await using var rig = await StartAsync();
        var asked = NeverAnswered(rig, count: 1);
        var run = rig.FullAsync();
        await asked;

        _time.Advance(TimeSpan.FromSeconds(59));
        Assert.Equal([1, 2, 3, 4, 5], rig.PagesAsked());
        _time.Advance(TimeSpan.FromSeconds(1));
        var report = await run;

        Assert.Equal((SyncStatus.Complete, 1), (report.Status, report.Retries));
        Assert.Equal([1, 2, 3, 4, 5, 5, 6], rig.PagesAsked().Take(7));
        Expect.Listed(rig);
    }

    [Fact]
    public async Task A_page_that_times_out_fails_and_the_others_arrive()
    {
        await using var rig = await StartAsync();
        rig.Settings = rig.Settings with { MaximumRetryCount = 0 };
        var asked = NeverAnswered(rig, count: 1);
        var run = rig.FullAsync();
        await asked;
        _time.Advance(TimeSpan.FromSeconds(60));

        await run;

        Assert.Equal([$"page 5: {ErrorIds.RequestTimeout}"], rig.Port.FailedItems);
        Expect.Listed(rig.Database, rig.Replica.Data.Trades.Where((_, index) => index / 12 + 1 != 5), rig.Replica.Data);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_body_that_is_too_large_is_not_read_and_not_retried(bool compressed)
    {
        // Compressed, it says nothing of its length beforehand.
        await using var rig = await StartAsync(new ReplicaOptions { ListingBytes = 0, DetailBytes = 0, Compression = compressed });
        rig.Settings = rig.Settings with { MaximumBodyBytes = 1_000_000 };
        rig.Replica.Faults.Add(Fifth(FaultKind.Status) with { Status = 200, Body = "<html>" + new string('x', 1_000_000) + "</html>" });

        await rig.FullAsync();

        Assert.Equal([$"page 5: {ErrorIds.BodyTooLarge}"], rig.Port.FailedItems);
        Assert.Single(rig.PagesAsked(), page => page == 5);
    }

    [Fact]
    public async Task Runs_of_one_engine_share_its_concurrency_limit()
    {
        await using var rig = await EngineRig.StartAsync(600);
        using var folder = new TemporaryFolder();
        Task<IReadOnlyList<SyncReport>> SyncAsync(string name) => rig.Engine.RunAsync(
            new SyncRequest { DatabasePath = folder.File(name), Streams = [new TradesRequest { Settings = rig.Settings, PageSize = 12 }] },
            rig.Port, TestContext.Current.CancellationToken);

        await Task.WhenAll(SyncAsync("left.db"), SyncAsync("right.db"), SyncAsync("third.db"));

        Assert.InRange(rig.Replica.Log.MaxInFlight, 1, rig.Settings.Concurrency);
        Expect.Listed(new TestDatabase(folder.File("left.db")), rig.Replica.Data.Trades, rig.Replica.Data);
        Expect.Listed(new TestDatabase(folder.File("right.db")), rig.Replica.Data.Trades, rig.Replica.Data);
    }

    [Fact]
    public async Task Each_request_waits_for_the_delay()
    {
        await using var rig = await StartAsync(trades: 48);
        var pause = TimeSpan.FromMilliseconds(731);
        rig.Settings = rig.Settings with { Delay = pause };
        var run = rig.FullAsync();

        for (var sent = 0; !run.IsCompleted; sent++)
        {
            await Task.WhenAny(run, _time.TimerSetAsync(pause));
            Assert.Equal(sent, rig.Replica.Log.Snapshot().Count);
            _time.Advance(run.IsCompleted ? TimeSpan.Zero : pause);
            if (!run.IsCompleted)
                await Task.WhenAny(run, Eventually.TrueAsync(() => rig.Replica.Log.Snapshot().Count == sent + 1, "the request is sent once the pause is over"));
        }

        Assert.True((await run).Duration >= 4 * pause);
        Expect.Listed(rig);
    }

    [Fact]
    public async Task Requests_identify_the_client_and_accept_compression()
    {
        await using var rig = await StartAsync();

        await rig.FullAsync();

        Assert.All(rig.Replica.Log.Snapshot(), request =>
        {
            Assert.Matches(@"^CapitolSync/\d+\.\d+\.\d+ \(\+https://\S+\)$", request.UserAgent);
            Assert.Contains("gzip", request.AcceptEncoding, StringComparison.Ordinal);
            Assert.Equal((false, false, "GET"), (request.Rsc, request.HasApiKey, request.Method));
        });
    }

    [Fact]
    public async Task A_contact_stands_in_the_user_agent()
    {
        await using var rig = await StartAsync();
        rig.Settings = rig.Settings with { Contact = "name@example.org" };

        await rig.FullAsync();

        Assert.All(rig.Replica.Log.Snapshot(), request =>
        {
            Assert.Matches(@"^CapitolSync/\d+\.\d+\.\d+ \(\+https://\S+; name@example\.org\)$", request.UserAgent);
            Assert.Equal("", request.From);
        });
    }

    private Task<EngineRig> StartAsync(int trades) => StartAsync(new ReplicaOptions { ListingBytes = 0, DetailBytes = 0 }, trades);

    private async Task<EngineRig> StartAsync(ReplicaOptions? options = null, int trades = 240)
    {
        var rig = await EngineRig.StartAsync(trades, options);
        rig.Engine = new SyncEngine(_time);
        rig.Settings = rig.Settings with { Concurrency = 1 };
        return rig;
    }

    /// <summary>Page 5 keeps whoever asks for it waiting. Ends when somebody does.</summary>
    private static Task NeverAnswered(EngineRig rig, int count)
    {
        var asked = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        rig.Replica.Faults.Add(Fifth(FaultKind.Delay) with { Delay = TimeSpan.FromHours(1), Count = count });
        rig.Replica.When(5, "/trades", asked.SetResult);
        return asked.Task;
    }

    private static Fault Fifth(FaultKind kind) => new() { Kind = kind, Path = "/trades", Query = "page=5" };
}
