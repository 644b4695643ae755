using CapitolSync.Engine.Settings;
using CapitolSync.Engine.Sources.OpenFec.Committees;
using CapitolSync.Engine.Store.SyncTables;
using CapitolSync.Engine.Tests.Support;
using CapitolSync.Replica;

namespace CapitolSync.Engine.Tests.Sources.OpenFec;

public sealed class BudgetTests
{
    private const string Everything = "/v1/*";

    [Fact]
    public async Task A_spent_budget_ends_the_run_with_the_time_to_resume()
    {
        await using var rig = await OpenFecRuns.StartAsync(donations: 6000);
        rig.Settings = rig.Settings with { Budget = [RateLimit.PerHour(20)] };
        var start = rig.Time.GetUtcNow();

        var end = await Assert.ThrowsAsync<SyncException>(() => rig.DonationsAsync());

        Assert.Equal(ErrorIds.RateBudgetSpent, end.ErrorId);
        Assert.IsType<SyncCursor>(end.Target);
        Assert.InRange(end.RetryAt!.Value, start + TimeSpan.FromHours(1), rig.Time.GetUtcNow() + TimeSpan.FromHours(1));
        Assert.Equal(20, rig.Asked().Count);

        // Neither another run nor another stream gets more of it.
        rig.Forget();
        Assert.Equal(ErrorIds.RateBudgetSpent, (await Assert.ThrowsAsync<SyncException>(() => rig.DonationsAsync())).ErrorId);
        await rig.CandidatesAsync();
        rig.Forget();
        Assert.Equal(ErrorIds.RateBudgetSpent, (await Assert.ThrowsAsync<SyncException>(() => rig.CommitteesAsync())).ErrorId);
        Assert.Empty(rig.Replica.Log.Snapshot());

        rig.Time.Ahead += TimeSpan.FromMinutes(61);
        rig.Settings = rig.Settings with { Budget = [RateLimit.PerHour(1000)] };
        Assert.Equal(SyncStatus.Complete, (await rig.DonationsAsync()).Status);
        ExpectDonations.Equal(rig);
    }

    [Fact]
    public async Task Two_engines_share_one_budget()
    {
        await using var rig = await OpenFecRuns.StartAsync(donations: 6000);
        await rig.CandidatesAsync();
        rig.Forget();
        rig.Settings = rig.Settings with { Budget = [RateLimit.PerHour(30)] };

        // Each has its own gate and connection, like two processes.
        var ends = await Task.WhenAll(
            Record.ExceptionAsync(() => rig.DonationsAsync()).AsTask(),
            Record.ExceptionAsync(() => new SyncEngine(rig.Time).RunAsync(
                new SyncRequest { DatabasePath = rig.DatabasePath, Streams = [new FecCommitteesRequest { Settings = rig.Settings }] },
                new RecordingPort(), TestContext.Current.CancellationToken)).AsTask());

        Assert.All(ends, end => Assert.Equal(ErrorIds.RateBudgetSpent, Assert.IsType<SyncException>(end).ErrorId));
        Assert.Equal(30, rig.Replica.Log.Snapshot().Count);
    }

    [Fact]
    public async Task The_rate_limit_that_the_server_reports_is_kept()
    {
        await using var rig = await OpenFecRuns.StartAsync(donations: 6000, options => options with { HourlyLimit = 25 });
        rig.Settings = rig.Settings with { Concurrency = 1 };

        var end = await Assert.ThrowsAsync<SyncException>(() => rig.DonationsAsync());

        Assert.Equal(ErrorIds.RateBudgetSpent, end.ErrorId);
        Assert.DoesNotContain(rig.Replica.Log.Snapshot(), request => request.Status == 429);
        Assert.Equal(25, rig.Replica.Log.Snapshot().Count);
    }

    [Fact]
    public async Task A_429_that_persists_ends_the_run_as_blocked_with_the_time_to_retry()
    {
        await using var rig = await OpenFecRuns.StartAsync(donations: 2000);
        rig.Replica.Faults.Add(new Fault { Kind = FaultKind.Status, Path = Everything, Status = 429 });

        var end = await Assert.ThrowsAsync<SyncException>(() => rig.DonationsAsync());

        Assert.Equal((ErrorIds.SourceBlocked, 429), (end.ErrorId, end.StatusCode));
        Assert.IsType<SyncCursor>(end.Target);
        Assert.True(end.RetryAt > rig.Time.GetUtcNow());
    }

    [Fact]
    public async Task A_429_with_a_short_retry_after_is_waited_for()
    {
        await using var rig = await OpenFecRuns.StartAsync(donations: 1000);
        rig.Replica.Faults.Add(new Fault { Kind = FaultKind.Status, Path = Everything, Status = 429, RetryAfter = 1, Count = 1 });

        var report = await rig.DonationsAsync();

        Assert.Equal((SyncStatus.Complete, 1), (report.Status, report.Retries));
        ExpectDonations.Equal(rig);
    }

    [Theory]
    [InlineData("bad-key", "API_KEY_INVALID")]
    [InlineData("bad-disabled", "API_KEY_DISABLED")]
    [InlineData("bad-unverified", "API_KEY_UNVERIFIED")]
    public async Task A_refused_key_ends_the_run_at_once(string key, string code)
    {
        await using var rig = await OpenFecRuns.StartAsync(donations: 1000);
        rig.Settings = rig.Settings with { Key = new ApiKey(key), Concurrency = 1 };

        var end = await Assert.ThrowsAsync<SyncException>(() => rig.DonationsAsync());

        Assert.Equal((ErrorIds.ApiKeyRefused, code), (end.ErrorId, end.Target));
        Assert.Single(rig.Asked());
        Assert.DoesNotContain(key, end.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_key_is_sent_in_a_header_and_appears_nowhere_else()
    {
        await using var rig = await OpenFecRuns.StartAsync(donations: 1000);
        rig.Replica.Faults.Add(new Fault { Kind = FaultKind.Status, Path = Everything, Status = 500, After = 5, Count = 4 });

        await rig.DonationsAsync();

        Assert.All(rig.Replica.Log.Snapshot(), request => Assert.True(request.HasApiKey));
        Assert.DoesNotContain(rig.Replica.Log.Snapshot(), request => request.Target.Contains(OpenFecRuns.Secret, StringComparison.Ordinal));
        Assert.NotEmpty(rig.Port.Details);
        Assert.DoesNotContain([.. rig.Port.Details, .. rig.Port.Warnings, .. rig.Port.Failures.Select(failure => failure.ToString())],
            said => said.Contains(OpenFecRuns.Secret, StringComparison.Ordinal));
        foreach (var file in Directory.EnumerateFiles(rig.Folder))
            Assert.Equal(-1, (await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken)).AsSpan().IndexOf(System.Text.Encoding.UTF8.GetBytes(OpenFecRuns.Secret)));
    }
}
