using CapitolSync.Engine.Tests.Support;
using CapitolSync.Replica;

namespace CapitolSync.Engine.Tests.Http;

/// <summary>What answers mean that are neither a page nor a plain error: bot checks, nothing at all, and moved pages.</summary>
public sealed class AnswerTests
{
    [Theory]
    [InlineData(202, "x-amzn-waf-action", "challenge", null)]
    [InlineData(405, "x-amzn-waf-action", "captcha", null)]
    [InlineData(200, "x-vercel-mitigated", "challenge", null)]
    [InlineData(429, "x-vercel-mitigated", "challenge", null)]
    [InlineData(503, "cf-mitigated", "challenge", null)]
    [InlineData(200, null, null, "<!DOCTYPE html><html><head><title>Vercel Security Checkpoint</title></head><body></body></html>")]
    [InlineData(429, null, null, "<!DOCTYPE html><html><head><title>Vercel Security Checkpoint</title></head><body></body></html>")]
    public async Task A_bot_check_in_any_form_blocks_after_one_request(int status, string? header, string? value, string? body)
    {
        await using var rig = await EngineRig.StartAsync(100);
        // Feeling for the limit makes a bare 429 worth another attempt; a bot check never is.
        rig.Settings = rig.Settings with { IsAdaptive = true };
        rig.Replica.Faults.Add(new Fault
        {
            Kind = FaultKind.Status,
            Status = status,
            Body = body,
            Headers = header is null ? Of() : Of((header, value!)),
        });

        var end = await Assert.ThrowsAsync<SyncException>(() => rig.FullAsync());

        Assert.Equal((ErrorIds.SourceBlocked, status), (end.ErrorId, end.StatusCode));
        Assert.Single(rig.Replica.Log.Snapshot());
        Assert.Contains($"a bot check ({status})", end.Message, StringComparison.Ordinal);
        var state = rig.Engine.ReadStates(rig.DatabasePath, [StreamNames.Trades]).Single();
        Assert.InRange(state.BlockedUntil!.Value - DateTimeOffset.UtcNow, TimeSpan.FromMinutes(29), TimeSpan.FromMinutes(30));
    }

    [Theory]
    [InlineData(200)]
    [InlineData(202)]
    [InlineData(204)]
    public async Task An_empty_answer_is_asked_for_again_and_named_as_what_it_is(int status)
    {
        await using var rig = await EngineRig.StartAsync(100);
        rig.Settings = rig.Settings with { MaximumRetryCount = 2 };
        rig.Replica.Faults.Add(new Fault { Kind = FaultKind.Status, Status = status, Body = "", Path = "/trades", Query = "page=2", Count = 2 });

        var healed = await rig.FullAsync();
        rig.Forget();
        rig.Replica.Faults.Add(new Fault { Kind = FaultKind.Status, Status = status, Body = "", Path = "/trades", Query = "page=3" });
        await rig.FullAsync();

        Assert.Equal((SyncStatus.Complete, 2), (healed.Status, healed.Retries));
        Assert.Equal([$"page 3: {ErrorIds.EmptyAnswer}"], rig.Port.FailedItems);
        Assert.Equal(3, rig.PagesAsked().Count(page => page == 3));
    }

    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(307)]
    [InlineData(308)]
    public async Task A_page_that_moved_within_the_source_is_followed(int status)
    {
        await using var rig = await EngineRig.StartAsync(100);
        rig.Replica.Faults.Add(new Fault
        {
            Kind = FaultKind.Status,
            Status = status,
            Path = "/trades",
            Query = "page=2",
            Count = 1,
            Headers = Of(("Location", "/trades?page=2&pageSize=12")),
        });

        var report = await rig.FullAsync();

        Assert.Equal((SyncStatus.Complete, 0), (report.Status, report.Retries));
        Expect.Listed(rig);
    }

    [Fact]
    public async Task A_page_that_moved_for_ever_fails()
    {
        await using var rig = await EngineRig.StartAsync(100);
        rig.Replica.Faults.Add(new Fault
        {
            Kind = FaultKind.Status,
            Status = 308,
            Path = "/trades",
            Query = "page=2",
            Headers = Of(("Location", "/trades?page=2&pageSize=12")),
        });

        await rig.FullAsync();

        Assert.Equal([$"page 2: {ErrorIds.RequestRejected}"], rig.Port.FailedItems);
        Assert.Equal(6, rig.PagesAsked().Count(page => page == 2));
    }

    [Fact]
    public async Task No_key_goes_to_another_host()
    {
        await using var rig = await OpenFecRuns.StartAsync(donations: 50);
        await using var elsewhere = await EngineRig.StartAsync(10);
        rig.Replica.Faults.Add(new Fault
        {
            Kind = FaultKind.Status,
            Status = 308,
            Path = "/v1/schedules/*",
            Headers = Of(("Location", new Uri(elsewhere.Replica.BaseUri, "/v1/schedules/schedule_a/").AbsoluteUri)),
        });

        var end = await Assert.ThrowsAsync<SyncException>(() => rig.DonationsAsync());

        Assert.Equal(ErrorIds.CircuitOpen, end.ErrorId);
        Assert.Contains($"redirects to {elsewhere.Replica.BaseUri}", end.Message, StringComparison.Ordinal);
        Assert.Empty(elsewhere.Replica.Log.Snapshot());
    }

    [Theory]
    [InlineData("1795000000", 429)]
    [InlineData("1795000000", 503)]
    [InlineData("86401", 429)]
    [InlineData("soon", 429)]
    [InlineData("Wed, 21 Oct 2083 07:28:00 GMT", 429)]
    public async Task A_wait_that_makes_no_sense_is_ignored_and_that_is_said(string retryAfter, int status)
    {
        await using var rig = await EngineRig.StartAsync(100);
        rig.Settings = rig.Settings with { MaximumRetryCount = 0, Breaker = rig.Settings.Breaker with { MaxFailures = 1 } };
        rig.Replica.Faults.Add(new Fault { Kind = FaultKind.Status, Status = status, Headers = Of(("Retry-After", retryAfter)), Count = 1 });

        var end = await Assert.ThrowsAsync<SyncException>(() => rig.FullAsync());
        rig.Forget();
        var next = await rig.FullAsync();

        Assert.Contains($"Its Retry-After of '{retryAfter}' is ignored", end.Message, StringComparison.Ordinal);
        Assert.Equal(status == 429 ? DateTimeOffset.UtcNow.AddMinutes(30) : null, end.RetryAt, WithinAMinute);
        Assert.Equal(SyncStatus.Complete, next.Status);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_wait_that_makes_no_sense_hinders_no_later_run(bool waits)
    {
        await using var rig = await OpenFecRuns.StartAsync(donations: 50);
        rig.Settings = rig.Settings with { WaitForBudget = waits, MaximumRetryCount = 0 };
        rig.Replica.Faults.Add(new Fault { Kind = FaultKind.Status, Status = 429, Headers = Of(("Retry-After", "1795000000")), Count = 1 });

        var end = await Assert.ThrowsAsync<SyncException>(() => rig.DonationsAsync());
        var next = await rig.DonationsAsync();

        Assert.Equal(ErrorIds.SourceBlocked, end.ErrorId);
        Assert.Equal(SyncStatus.Complete, next.Status);
        ExpectDonations.Equal(rig);
    }

    [Fact]
    public async Task A_block_and_a_spent_quota_of_decades_that_an_earlier_version_noted_are_void()
    {
        await using var rig = await OpenFecRuns.StartAsync(donations: 50);
        await rig.CandidatesAsync();
        rig.Database.Execute("INSERT INTO sources (source, blocked_until, blocked_why) VALUES ('OpenFEC', '2083-01-01T00:00:00.000Z', 'it answered 429')");
        rig.Database.Execute("INSERT INTO sync_requests (source, sent_at, count) VALUES ('OpenFEC', '2083-01-01T00:00:00.000Z', 100000)");

        var report = await rig.DonationsAsync();

        Assert.Equal(SyncStatus.Complete, report.Status);
        Assert.Empty(rig.Port.Warnings);
        Assert.Null(rig.Engine.ReadStates(rig.DatabasePath, [StreamNames.Donations]).First().BlockedUntil);
    }

    private static bool WithinAMinute(DateTimeOffset? expected, DateTimeOffset? actual) =>
        expected is null ? actual is null : actual is not null && (expected.Value - actual.Value).Duration() < TimeSpan.FromMinutes(1);

    private static Dictionary<string, string> Of(params (string Name, string Value)[] headers) =>
        headers.ToDictionary(header => header.Name, header => header.Value, StringComparer.OrdinalIgnoreCase);
}
