using CapitolSync.Engine.Settings;
using CapitolSync.Engine.Sources;
using CapitolSync.Engine.Sources.CapitolTrades;
using CapitolSync.Engine.Sources.CongressLegislators;
using CapitolSync.Engine.Sources.OpenFec;
using CapitolSync.Engine.Sources.Tiingo;
using CapitolSync.Engine.Store.SyncTables;
using CapitolSync.Engine.Tests.Support;
using CapitolSync.Replica;

namespace CapitolSync.Engine.Tests.Probes;

public sealed class SourceProbeTests
{
    private static readonly string[] Keyed = [OpenFecSource.Name, TiingoSource.Name];

    private static readonly ReplicaOptions WithDonations = new()
    {
        Prices = true,
        ListingBytes = 0,
        DetailBytes = 0,
        OpenFec = new OpenFecOptions { Donations = 400, Committees = 4 },
    };

    [Fact]
    public async Task Every_source_of_the_replica_is_usable_and_known_for_a_request_or_two()
    {
        await using var rig = await EngineRig.StartAsync(100, WithDonations);
        rig.Publish(1);

        var tests = await TestAsync(rig);

        Assert.Equal(SourceCatalog.All.Sources.Select(source => source.Name), tests.Select(test => test.Source), StringComparer.Ordinal);
        Assert.All(tests, test =>
        {
            Assert.Equal((true, 200, SourceShape.Known, null), (test.IsUsable, test.StatusCode, test.Shape, test.Problem));
            Assert.Empty(test.NewFields.Concat(test.GoneFields).Concat(test.RetypedFields));
            Assert.NotNull(test.LatencyMs);
        });
        Assert.All(tests, test => Assert.Equal(test.Source is OpenFecSource.Name or CongressLegislatorsSource.Name ? 2 : 1, test.Requests));
        Assert.All(tests, test => Assert.Equal(Keyed.Contains(test.Source, StringComparer.Ordinal) ? KeyAcceptance.Accepted : KeyAcceptance.NotNeeded, test.Key));
        Assert.Equal(tests.Sum(test => test.Requests), rig.Replica.Log.Snapshot().Count);
    }

    [Fact]
    public async Task A_probe_creates_no_database()
    {
        await using var rig = await EngineRig.StartAsync(100, WithDonations);

        var tests = await TestAsync(rig, OpenFecSource.Name);

        Assert.False(File.Exists(rig.DatabasePath));
        Assert.Equal(898, Assert.Single(tests).BudgetLeft);
    }

    [Fact]
    public async Task The_requests_of_a_probe_are_taken_from_the_budget_in_the_database()
    {
        await using var rig = await EngineRig.StartAsync(12, WithDonations);
        await rig.FullAsync();

        await TestAsync(rig, OpenFecSource.Name);
        var second = Assert.Single(await TestAsync(rig, OpenFecSource.Name));

        Assert.Equal(896, second.BudgetLeft);
        Assert.Equal(896, rig.Engine.ReadStates(rig.DatabasePath, [StreamNames.Donations]).First().BudgetLeft);
    }

    [Fact]
    public async Task A_budget_that_runs_out_ends_the_probe_and_a_spent_one_allows_no_request()
    {
        await using var rig = await EngineRig.StartAsync(12, WithDonations);
        await rig.FullAsync();
        rig.Forget();
        var settings = new Dictionary<string, SourceSettings>(StringComparer.Ordinal)
        {
            [OpenFecSource.Name] = ApiSettings(rig) with { Budget = [RateLimit.PerHour(1)] },
        };

        var first = Assert.Single(await TestAsync(rig, settings));
        var second = Assert.Single(await TestAsync(rig, settings));

        Assert.Equal((ErrorIds.RateBudgetSpent, 0L, 1), (first.ErrorId, first.BudgetLeft, first.Requests));
        Assert.Equal((ErrorIds.RateBudgetSpent, 0L, 0), (second.ErrorId, second.BudgetLeft, second.Requests));
        Assert.Single(rig.Replica.Log.Snapshot());
    }

    [Fact]
    public async Task Renamed_keys_are_reported_as_missing_and_as_new()
    {
        await using var rig = await EngineRig.StartAsync(100, WithDonations);
        rig.Replica.Faults.Add(new Fault { Kind = FaultKind.Reformatted, Path = "/v1/committees/" });

        var test = Assert.Single(await TestAsync(rig, OpenFecSource.Name));

        Assert.Equal((SourceShape.Unreadable, ErrorIds.FormatChanged, false), (test.Shape, test.ErrorId, test.IsUsable));
        Assert.Contains("committees.committee_id", test.GoneFields, StringComparer.Ordinal);
        Assert.Contains("committees.committeeId", test.NewFields, StringComparer.Ordinal);
        Assert.DoesNotContain(test.GoneFields, field => field.StartsWith("schedule_a.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_listing_that_only_its_table_still_tells_is_changed_and_usable()
    {
        await using var rig = await EngineRig.StartAsync(100, WithDonations);
        rig.Replica.Faults.Add(new Fault { Kind = FaultKind.Reformatted, Path = "/trades" });

        var test = Assert.Single(await TestAsync(rig, CapitolTradesSource.Name));

        Assert.Equal((SourceShape.Changed, true), (test.Shape, test.IsUsable));
        Assert.Contains("rendered table", test.Problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(FaultKind.Garbage)]
    [InlineData(FaultKind.NoList)]
    [InlineData(FaultKind.LoadingShell)]
    [InlineData(FaultKind.RscError)]
    public async Task A_page_without_its_list_is_unreadable(FaultKind kind)
    {
        await using var rig = await EngineRig.StartAsync(100, WithDonations);
        rig.Publish(1);
        rig.Replica.Faults.Add(new Fault { Kind = kind });

        var tests = await TestAsync(rig);

        Assert.Equal(SourceCatalog.All.Sources.Count, tests.Count);
        Assert.All(tests, test => Assert.Equal((true, false, SourceShape.Unreadable), (test.IsReachable, test.IsUsable, test.Shape)));
        Assert.All(tests, test => Assert.NotNull(test.Problem));
    }

    [Fact]
    public async Task A_refused_key_is_reported_after_one_request()
    {
        await using var rig = await EngineRig.StartAsync(100, WithDonations);

        var test = Assert.Single(await TestAsync(rig, new Dictionary<string, SourceSettings>(StringComparer.Ordinal)
        {
            [OpenFecSource.Name] = ApiSettings(rig) with { Key = new ApiKey("bad") },
        }));

        Assert.Equal((KeyAcceptance.Refused, 403, 1, false), (test.Key, test.StatusCode, test.Requests, test.IsUsable));
        Assert.Equal(ErrorIds.ApiKeyRefused, test.ErrorId);
    }

    [Fact]
    public async Task A_failing_source_is_reachable_with_its_status_and_not_retried()
    {
        await using var rig = await EngineRig.StartAsync(100, WithDonations);
        rig.Replica.Faults.Add(new Fault { Kind = FaultKind.Status, Status = 503 });

        var tests = await TestAsync(rig);

        Assert.All(tests, test => Assert.Equal((true, 503, ErrorIds.SourceUnavailable, 1), (test.IsReachable, test.StatusCode, test.ErrorId, test.Requests)));
    }

    [Fact]
    public async Task A_source_that_is_not_there_is_not_reachable()
    {
        await using var rig = await EngineRig.StartAsync(12, WithDonations);
        using var unused = new Unused();

        var test = Assert.Single(await TestAsync(rig, new Dictionary<string, SourceSettings>(StringComparer.Ordinal)
        {
            [CongressLegislatorsSource.Name] = rig.Settings with { BaseUri = unused.Address },
        }));

        Assert.Equal((false, null, ErrorIds.ConnectionFailed), (test.IsReachable, test.StatusCode, test.ErrorId));
    }

    [Fact]
    public async Task A_source_that_blocks_us_is_not_requested_again_unless_forced()
    {
        await using var rig = await EngineRig.StartAsync(12, WithDonations);
        await rig.FullAsync();
        rig.Forget();
        rig.Replica.Faults.Add(new Fault { Kind = FaultKind.Status, Status = 429, RetryAfter = 3600, Count = 1 });

        var blocked = Assert.Single(await TestAsync(rig, CapitolTradesSource.Name));
        var notAsked = Assert.Single(await TestAsync(rig, CapitolTradesSource.Name));
        Assert.Single(rig.Replica.Log.Snapshot());
        var forced = Assert.Single(await rig.Engine.ProbeSourcesAsync(rig.DatabasePath, AllSettings(rig, CapitolTradesSource.Name), force: true, TestContext.Current.CancellationToken));
        var after = Assert.Single(await TestAsync(rig, CapitolTradesSource.Name));

        Assert.Equal((ErrorIds.SourceBlocked, true, 429), (blocked.ErrorId, blocked.IsReachable, blocked.StatusCode));
        Assert.InRange(blocked.BlockedUntil!.Value - blocked.TestedAt, TimeSpan.FromMinutes(59), TimeSpan.FromMinutes(61));
        Assert.Equal((ErrorIds.SourceBlocked, null, 0), (notAsked.ErrorId, notAsked.IsReachable, notAsked.Requests));
        Assert.True(forced.IsUsable);
        Assert.True(after.IsUsable);
    }

    private static Task<IReadOnlyList<SourceProbeResult>> TestAsync(EngineRig rig, params string[] sources) => TestAsync(rig, AllSettings(rig, sources));

    private static Task<IReadOnlyList<SourceProbeResult>> TestAsync(EngineRig rig, Dictionary<string, SourceSettings> sources) =>
        rig.Engine.ProbeSourcesAsync(rig.DatabasePath, sources, force: false, TestContext.Current.CancellationToken);

    private static Dictionary<string, SourceSettings> AllSettings(EngineRig rig, params string[] sources) => SourceCatalog.All.Sources.Select(source => source.Name)
        .Where(source => sources.Length == 0 || sources.Contains(source, StringComparer.Ordinal))
        .ToDictionary(source => source, source => Keyed.Contains(source, StringComparer.Ordinal) ? ApiSettings(rig) : rig.Settings with { Contact = "name@example.org" }, StringComparer.Ordinal);

    private static SourceSettings ApiSettings(EngineRig rig) => rig.Settings with { Key = new ApiKey("a good key"), Budget = [RateLimit.PerHour(900)] };
}
