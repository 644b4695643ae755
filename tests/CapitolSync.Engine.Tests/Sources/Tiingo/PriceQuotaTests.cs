using System.Globalization;
using CapitolSync.Engine.Settings;
using CapitolSync.Engine.Store.SyncTables;
using CapitolSync.Engine.Tests.Support;

namespace CapitolSync.Engine.Tests.Sources.Tiingo;

public sealed class PriceQuotaTests
{
    [Fact]
    public async Task A_first_run_spends_exactly_the_budget_and_the_next_ones_go_on()
    {
        await using var rig = await PriceRuns.StartAsync(perHour: 50);
        Trades(rig, 800);
        (rig.Replica.Tiingo.KnowsAll, rig.Replica.Tiingo.HourlyLimit, rig.Replica.Tiingo.DailyLimit) = (true, 50, 1000);
        var start = rig.Time.GetUtcNow();

        var end = await Assert.ThrowsAsync<SyncException>(() => rig.PricesAsync());

        Assert.Equal(ErrorIds.RateBudgetSpent, end.ErrorId);
        Assert.InRange(end.RetryAt!.Value, start + TimeSpan.FromHours(1), rig.Time.GetUtcNow() + TimeSpan.FromHours(1));
        var first = rig.AskedTickers();
        Assert.Equal(["SPY", .. Enumerable.Range(0, 49).Select(Name)], first);

        // Another process gets no more of it.
        rig.Forget();
        rig.Engine = new SyncEngine(rig.Time);
        Assert.Equal(ErrorIds.RateBudgetSpent, (await Assert.ThrowsAsync<SyncException>(() => rig.PricesAsync())).ErrorId);
        Assert.Empty(rig.AskedTickers());

        rig.Time.Ahead += TimeSpan.FromMinutes(61);
        Assert.Equal(ErrorIds.RateBudgetSpent, (await Assert.ThrowsAsync<SyncException>(() => rig.PricesAsync())).ErrorId);
        Assert.Equal(Enumerable.Range(49, 50).Select(Name), rig.AskedTickers());
        Assert.DoesNotContain(rig.Replica.Log.Snapshot(), request => request.Status == 429);

        rig.Time.Ahead += TimeSpan.FromMinutes(61);
        rig.Settings = rig.Settings with { Budget = [RateLimit.PerHour(10_000)] };
        (rig.Replica.Tiingo.HourlyLimit, rig.Replica.Tiingo.DailyLimit) = (null, null);
        Assert.Equal(SyncStatus.Complete, (await rig.PricesAsync()).Status);
        Assert.Equal(801, rig.Database.Count("(SELECT DISTINCT ticker FROM prices_daily)"));
    }

    [Fact]
    public async Task A_days_budget_outlasts_its_hours()
    {
        await using var rig = await PriceRuns.StartAsync();
        Trades(rig, 30);
        rig.Replica.Tiingo.KnowsAll = true;
        rig.Settings = rig.Settings with { Budget = [RateLimit.PerHour(8), RateLimit.PerDay(12)] };

        await Assert.ThrowsAsync<SyncException>(() => rig.PricesAsync());
        rig.Time.Ahead += TimeSpan.FromMinutes(61);
        var end = await Assert.ThrowsAsync<SyncException>(() => rig.PricesAsync());

        Assert.Equal(12, rig.AskedTickers().Count);
        Assert.Contains("8 an hour, 12 a day", end.Message, StringComparison.Ordinal);
        Assert.True(end.RetryAt > rig.Time.GetUtcNow() + TimeSpan.FromHours(20));
    }

    [Fact]
    public async Task Once_a_months_symbols_are_used_those_that_were_read_go_on_and_others_wait_for_the_next_month()
    {
        await using var rig = await PriceRuns.StartAsync(symbols: 3);
        Trades(rig, 4);
        (rig.Replica.Tiingo.KnowsAll, rig.Replica.Tiingo.SymbolLimit) = (true, 3);

        var end = await Assert.ThrowsAsync<SyncException>(() => rig.PricesAsync());

        Assert.Equal((ErrorIds.RateBudgetSpent, new DateTimeOffset(2026, 4, 1, 0, 0, 0, TimeSpan.Zero)), (end.ErrorId, end.RetryAt));
        Assert.Equal(["SPY", Name(0), Name(1)], rig.AskedTickers());

        rig.Forget();
        rig.Time.Ahead += TimeSpan.FromDays(1);
        Assert.Equal(ErrorIds.RateBudgetSpent, (await Assert.ThrowsAsync<SyncException>(() => rig.PricesAsync())).ErrorId);
        Assert.Equal(["SPY", Name(0), Name(1)], rig.AskedTickers());

        rig.Forget();
        rig.Time.Ahead += TimeSpan.FromDays(30);
        Assert.Equal(ErrorIds.RateBudgetSpent, (await Assert.ThrowsAsync<SyncException>(() => rig.PricesAsync())).ErrorId);
        Assert.Equal(["SPY", Name(2), Name(3)], rig.AskedTickers());
        Assert.DoesNotContain(rig.Replica.Log.Snapshot(), request => request.Status == 429);
    }

    [Fact]
    public async Task What_others_spent_with_the_same_key_ends_the_run_too()
    {
        await using var rig = await PriceRuns.StartAsync();
        Trades(rig, 4);
        (rig.Replica.Tiingo.KnowsAll, rig.Replica.Tiingo.HourlyLimit) = (true, 2);

        var end = await Assert.ThrowsAsync<SyncException>(() => rig.PricesAsync());

        Assert.Equal((ErrorIds.RateBudgetSpent, 429), (end.ErrorId, end.StatusCode));
        Assert.Contains("run over your hourly request allocation", end.Message, StringComparison.Ordinal);
        Assert.Equal(2, rig.Database.Count("price_tickers"));
    }

    [Fact]
    public async Task A_refused_key_ends_the_run_at_once_and_is_shown_nowhere()
    {
        await using var rig = await PriceRuns.StartAsync();
        Trades(rig, 4);
        rig.Settings = rig.Settings with { Key = new ApiKey("bad-secret") };

        var end = await Assert.ThrowsAsync<SyncException>(() => rig.PricesAsync());

        Assert.Equal(ErrorIds.ApiKeyRefused, end.ErrorId);
        var request = Assert.Single(rig.Replica.Log.Snapshot());
        Assert.True(request.HasApiKey);
        Assert.DoesNotContain("bad-secret", request.Target + end + string.Concat(rig.Port.Details), StringComparison.Ordinal);
        foreach (var file in Directory.EnumerateFiles(rig.Folder))
            Assert.Equal(-1, (await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken)).AsSpan().IndexOf("bad-secret"u8));
    }

    /// <summary>So many tickers, those with lower numbers traded later.</summary>
    private static void Trades(EngineRig rig, int count)
    {
        var first = new DateOnly(2026, 2, 27);
        rig.Database.Execute("INSERT INTO issuers (issuer_id, issuer_ticker) VALUES " + string.Join(", ", Enumerable.Range(0, count).Select(number => $"({number + 1}, '{Name(number)}:US')")));
        rig.Database.Execute("INSERT INTO trades (tx_id, politician_id, issuer_id, pub_date, tx_date) VALUES " + string.Join(", ", Enumerable.Range(0, count)
            .Select(number => string.Create(CultureInfo.InvariantCulture, $"({number + 1}, 'A000001', {number + 1}, '2026-03-01T00:00:00Z', '{first.AddDays(-number):yyyy-MM-dd}')"))));
    }

    private static string Name(int number) => string.Create(CultureInfo.InvariantCulture, $"Q{number:000}");
}
