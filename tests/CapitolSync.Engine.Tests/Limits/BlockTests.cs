using CapitolSync.Engine.Sources.OpenFec;
using CapitolSync.Engine.Tests.Support;
using CapitolSync.Replica;

namespace CapitolSync.Engine.Tests.Limits;

/// <summary>A source that blocks us is remembered until it answers again.</summary>
public sealed class BlockTests
{
    [Theory]
    [InlineData(403, null, 30)]
    [InlineData(429, null, 30)]
    [InlineData(429, 7200, 120)]
    public async Task States_show_until_when_a_source_is_blocked(int status, int? retryAfter, int minutes)
    {
        await using var rig = await EngineRig.StartAsync(100);
        rig.Replica.Faults.Add(new Fault { Kind = FaultKind.Status, Status = status, RetryAfter = retryAfter, After = 2 });

        var end = await Assert.ThrowsAsync<SyncException>(() => rig.FullAsync());

        Assert.Equal(ErrorIds.SourceBlocked, end.ErrorId);
        var states = rig.Engine.ReadStates(rig.DatabasePath, null).ToLookup(state => state.Stream.StartsWith("ct.", StringComparison.Ordinal));
        Assert.All(states[true], state => Assert.InRange(state.BlockedUntil!.Value - DateTimeOffset.UtcNow, TimeSpan.FromMinutes(minutes - 1), TimeSpan.FromMinutes(minutes)));
        Assert.All(states[false], state => Assert.Null(state.BlockedUntil));
    }

    [Fact]
    public async Task A_run_during_a_block_warns_and_the_first_success_ends_the_block()
    {
        await using var rig = await EngineRig.StartAsync(100);
        rig.Replica.Faults.Add(new Fault { Kind = FaultKind.Status, Status = 403, After = 2, Count = 1 });
        await Assert.ThrowsAsync<SyncException>(() => rig.FullAsync());
        Assert.Empty(rig.Port.Warnings);

        rig.Forget();
        await rig.FullAsync();
        var warnings = rig.Port.Warnings;
        rig.Forget();
        await rig.TradesAsync();

        Assert.Contains("CapitolTrades blocked requests until ", Assert.Single(warnings), StringComparison.Ordinal);
        Assert.Contains("(it answered 403)", warnings[0], StringComparison.Ordinal);
        Assert.Empty(rig.Port.Warnings);
        Assert.All(rig.Engine.ReadStates(rig.DatabasePath, null), state => Assert.Null(state.BlockedUntil));
        Expect.Listed(rig);
    }

    [Fact]
    public async Task A_request_that_was_given_up_does_not_end_the_block()
    {
        await using var rig = await OpenFecRuns.StartAsync(donations: 100);
        _ = CapitolSync.Engine.Store.Sqlite.Database.OpenForWriting(rig.DatabasePath);
        rig.Database.Execute($"INSERT OR REPLACE INTO sources (source, blocked_until, blocked_why) VALUES ('{OpenFecSource.Name}', '2036-01-01T00:00:00.000Z', 'it answered 403')");
        // The first is refused while another, which is never answered, is on its way.
        var underWay = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        rig.Replica.AnswersAfter = underWay.Task;
        rig.Replica.When(2, "/v1/schedules/*", underWay.SetResult);
        rig.Replica.Faults.Add(new Fault { Kind = FaultKind.Status, Status = 403, Body = """{"error":{"code":"API_KEY_INVALID"}}""", Count = 1 });
        rig.Replica.Faults.Add(new Fault { Kind = FaultKind.Delay, Delay = TimeSpan.FromHours(1) });

        var end = await Assert.ThrowsAsync<SyncException>(() => rig.DonationsAsync());

        Assert.Equal((ErrorIds.ApiKeyRefused, true), (end.ErrorId, end.Report!.Requests > 1));
        Assert.Equal(["2036-01-01T00:00:00.000Z"], rig.Database.Lines($"SELECT blocked_until FROM sources WHERE source = '{OpenFecSource.Name}'"));
    }

    [Fact]
    public async Task Another_failure_does_not_end_the_block()
    {
        await using var rig = await EngineRig.StartAsync(100);
        rig.Settings = rig.Settings with { MaximumRetryCount = 0 };
        rig.Replica.Faults.Add(new Fault { Kind = FaultKind.Status, Status = 403, Count = 1 });
        rig.Replica.Faults.Add(new Fault { Kind = FaultKind.Status, Status = 500 });
        await Assert.ThrowsAsync<SyncException>(() => rig.FullAsync());

        var end = await Assert.ThrowsAsync<SyncException>(() => rig.FullAsync());

        Assert.Equal(ErrorIds.CircuitOpen, end.ErrorId);
        Assert.NotNull(rig.Engine.ReadStates(rig.DatabasePath, [StreamNames.Trades]).Single().BlockedUntil);
    }
}
