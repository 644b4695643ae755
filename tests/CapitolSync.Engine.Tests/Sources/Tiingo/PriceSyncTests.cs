using CapitolSync.Engine.Tests.Support;
using CapitolSync.Replica;
using CapitolSync.Replica.Tiingo;

namespace CapitolSync.Engine.Tests.Sources.Tiingo;

public sealed class PriceSyncTests
{
    [Fact]
    public async Task The_closes_of_traded_tickers_are_read_newest_trade_first_with_one_request_each()
    {
        await using var rig = await PriceRuns.StartAsync();
        rig.Trade(1, "AMD:US", "2025-06-02");
        rig.Trade(2, "BRK/B:US", "2026-02-02");
        rig.Trade(3, "SHEL:LN", "2026-02-03");
        rig.Trade(4, "FB:US", "2021-01-04");
        foreach (var ticker in new[] { "SPY", "AMD", "BRK-B", "META" })
            rig.Replica.Tiingo.Make(ticker, PriceRuns.Day("2019-01-02"), PriceRuns.Day("2026-03-03"));

        var report = await rig.PricesAsync();

        Assert.Equal((SyncStatus.Complete, 4L), (report.Status, report.Items));
        Assert.Equal(["SPY", "BRK-B", "AMD", "META"], rig.AskedTickers());
        Assert.Contains("AMD/prices?startDate=2024-04-28&format=json&resampleFreq=daily", rig.Targets("/tiingo/daily/"));
        Expect.Same([.. rig.Truth("AMD", "2024-04-28")], rig.Adjusted("AMD"));
        Assert.Equal(["BRK.B|2026-03-03|1|0|Tiingo"], rig.Database.Lines(
            "SELECT ticker, price_date, split_factor, dividend, source FROM prices_daily WHERE ticker = 'BRK.B' AND price_date > '2026-03-02'"));

        // Nothing new is out before the markets have closed.
        rig.Forget();
        await rig.PricesAsync();
        Assert.Empty(rig.AskedTickers());
    }

    [Fact]
    public async Task Later_runs_ask_for_the_missing_days_alone()
    {
        await using var rig = await PriceRuns.StartAsync();
        rig.Trade(1, "AMD:US", "2026-02-02");
        rig.Replica.Tiingo.Make("SPY", PriceRuns.Day("2026-02-02"), PriceRuns.Day("2026-03-03"));
        rig.Replica.Tiingo.Make("AMD", PriceRuns.Day("2026-02-02"), PriceRuns.Day("2026-03-03"));
        await rig.PricesAsync();

        rig.Forget();
        rig.Time.Ahead += TimeSpan.FromDays(1);
        rig.Replica.Tiingo.Add("AMD", new TiingoDay(PriceRuns.Day("2026-03-04"), 123));
        var report = await rig.PricesAsync();

        Assert.Equal((1L, 0L), (report.Added, report.Updated));
        Assert.Equal(["AMD/prices?startDate=2026-02-04&format=json&resampleFreq=daily"], rig.Targets("/tiingo/daily/").Where(target => target.StartsWith("AMD", StringComparison.Ordinal)));
        Expect.Same([.. rig.Truth("AMD", "2026-02-02")], rig.Adjusted("AMD"));

        // A trade before all others wants days before them.
        rig.Forget();
        rig.Trade(2, "AMD", "2020-02-03");
        await rig.PricesAsync("AMD");
        Assert.Equal(["AMD/prices?startDate=2018-12-30&format=json&resampleFreq=daily"], rig.Targets("/tiingo/daily/").Where(target => target.StartsWith("AMD", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(4, 0)]
    [InlineData(1, 2.5)]
    public async Task A_split_or_dividend_that_is_announced_later_corrects_all_adjusted_closes(double split, double dividend)
    {
        await using var rig = await PriceRuns.StartAsync();
        rig.Trade(1, "NVDA:US", "2026-02-02");
        rig.Replica.Tiingo.Make("SPY", PriceRuns.Day("2026-02-02"), PriceRuns.Day("2026-03-03"));
        rig.Replica.Tiingo.Make("NVDA", PriceRuns.Day("2026-02-02"), PriceRuns.Day("2026-03-03"), close: 400);
        await rig.PricesAsync();
        var before = rig.Adjusted("NVDA");

        rig.Forget();
        rig.Time.Ahead += TimeSpan.FromDays(1);
        rig.Replica.Tiingo.Add("NVDA", new TiingoDay(PriceRuns.Day("2026-03-04"), 99, split, dividend));
        var report = await rig.PricesAsync();

        Assert.Equal(["SPY", "NVDA", "NVDA"], rig.AskedTickers());
        Assert.Equal((1L, (long)before.Count), (report.Added, report.Updated));
        Expect.Same([.. rig.Truth("NVDA", "2026-02-02")], rig.Adjusted("NVDA"));
        Assert.Equal(["398.8"], rig.Database.Lines("SELECT close FROM prices_daily WHERE ticker = 'NVDA' AND price_date = '2026-02-02'"));
        Assert.Equal([TestDatabase.Line(split, dividend)], rig.Database.Lines("SELECT split_factor, dividend FROM prices_daily WHERE ticker = 'NVDA' AND price_date = '2026-03-04'"));
    }

    [Fact]
    public async Task A_split_whose_day_was_read_before_it_was_announced_is_noticed_too()
    {
        await using var rig = await PriceRuns.StartAsync();
        rig.Trade(1, "NVDA:US", "2026-02-02");
        rig.Replica.Tiingo.Make("SPY", PriceRuns.Day("2026-02-02"), PriceRuns.Day("2026-03-03"));
        rig.Replica.Tiingo.Make("NVDA", PriceRuns.Day("2026-02-02"), PriceRuns.Day("2026-02-27"), close: 400);
        rig.Replica.Tiingo.Add("NVDA", new TiingoDay(PriceRuns.Day("2026-03-02"), 100));
        rig.Replica.Tiingo.Add("NVDA", new TiingoDay(PriceRuns.Day("2026-03-03"), 101));
        await rig.PricesAsync();

        rig.Time.Ahead += TimeSpan.FromDays(1);
        rig.Replica.Tiingo.Make("NVDA", PriceRuns.Day("2026-02-02"), PriceRuns.Day("2026-02-27"), close: 400);
        rig.Replica.Tiingo.Add("NVDA", new TiingoDay(PriceRuns.Day("2026-03-02"), 100, Split: 4));
        await rig.PricesAsync();

        // March 3 was a mistake, and is gone at the source.
        Expect.Same([.. rig.Truth("NVDA", "2026-02-02")], rig.Adjusted("NVDA"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_list_of_all_days_that_lacks_more_than_half_of_those_stored_replaces_nothing(bool force)
    {
        await using var rig = await PriceRuns.StartAsync();
        rig.Trade(1, "NVDA:US", "2026-02-02");
        rig.Replica.Tiingo.Make("SPY", PriceRuns.Day("2025-02-03"), PriceRuns.Day("2026-03-03"));
        rig.Replica.Tiingo.Make("NVDA", PriceRuns.Day("2025-02-03"), PriceRuns.Day("2026-03-03"), close: 400);
        await rig.PricesAsync();
        var before = rig.Adjusted("NVDA");

        // A split, so that all days are read again, of which five are left.
        rig.Forget();
        rig.Time.Ahead += TimeSpan.FromDays(1);
        rig.Options = rig.Options with { Force = force };
        rig.Replica.Tiingo.Make("NVDA", PriceRuns.Day("2026-02-26"), PriceRuns.Day("2026-03-03"), close: 400);
        rig.Replica.Tiingo.Add("NVDA", new TiingoDay(PriceRuns.Day("2026-03-04"), 99, Split: 4));
        var report = await rig.PricesAsync();

        Assert.Equal((SyncStatus.Incomplete, 1L), (report.Status, report.Failed));
        Assert.Equal([$"NVDA: {ErrorIds.PageIncomplete}"], rig.Port.FailedItems);
        Assert.Contains($"Tiingo sent 5 closes for NVDA, although {before.Count} are stored. They are kept. If another company has the ticker now, Sync-CtPrice NVDA -Force replaces them.", Assert.Single(rig.Port.Failures).Message, StringComparison.Ordinal);
        Assert.Equal(before, rig.Adjusted("NVDA"));

        rig.Replica.Tiingo.Make("NVDA", PriceRuns.Day("2025-02-03"), PriceRuns.Day("2026-03-03"), close: 400);
        rig.Replica.Tiingo.Add("NVDA", new TiingoDay(PriceRuns.Day("2026-03-04"), 99, Split: 4));
        await rig.PricesAsync();
        Expect.Same([.. rig.Truth("NVDA", "2025-02-03")], rig.Adjusted("NVDA"));
    }

    [Fact]
    public async Task A_ticker_that_was_given_to_another_company_has_its_closes_once_it_is_named_and_forced()
    {
        await using var rig = await PriceRuns.StartAsync();
        rig.Trade(1, "NVDA:US", "2026-02-02");
        rig.Trade(2, "AMD:US", "2026-02-02");
        rig.Replica.Tiingo.Make("SPY", PriceRuns.Day("2025-02-03"), PriceRuns.Day("2026-03-03"));
        foreach (var ticker in new[] { "NVDA", "AMD" })
            rig.Replica.Tiingo.Make(ticker, PriceRuns.Day("2025-02-03"), PriceRuns.Day("2026-03-03"), close: 400);
        await rig.PricesAsync();
        var before = rig.Adjusted("AMD");

        rig.Time.Ahead += TimeSpan.FromDays(1);
        foreach (var ticker in new[] { "NVDA", "AMD" })
            rig.Replica.Tiingo.Make(ticker, PriceRuns.Day("2026-02-26"), PriceRuns.Day("2026-03-03"), close: 7);
        Assert.Equal(1, (await rig.PricesAsync("NVDA")).Failed);
        rig.Options = rig.Options with { Force = true };
        var report = await rig.PricesAsync("NVDA");

        Assert.Equal((SyncStatus.Complete, 0L), (report.Status, report.Failed));
        Expect.Same([.. rig.Truth("NVDA", "2026-02-26")], rig.Adjusted("NVDA"));
        Assert.Equal(before, rig.Adjusted("AMD"));

        // A list without any day is no company's.
        rig.Replica.Tiingo.Make("NVDA", PriceRuns.Day("2026-02-27"), PriceRuns.Day("2026-02-26"));
        Assert.Equal(1, (await rig.PricesAsync("NVDA")).Failed);
        Assert.DoesNotContain("-Force", rig.Port.Failures[^1].Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_ticker_is_noted_and_asked_for_again_in_a_month()
    {
        await using var rig = await PriceRuns.StartAsync();
        rig.Trade(1, "ZZZZ:US", "2026-02-02");
        rig.Replica.Tiingo.Make("SPY", PriceRuns.Day("2026-02-02"), PriceRuns.Day("2026-03-03"));

        var report = await rig.PricesAsync();

        Assert.Equal((SyncStatus.Complete, 0L), (report.Status, report.Failed));
        Assert.Equal(["Tiingo|ZZZZ|2026-03-04"], rig.Database.Lines("SELECT source, ticker, substr(unknown_since, 1, 10) FROM price_tickers WHERE unknown_at IS NOT NULL"));
        rig.Time.Ahead += TimeSpan.FromDays(29);
        await rig.PricesAsync();
        rig.Forget();
        rig.Time.Ahead += TimeSpan.FromDays(2);
        rig.Replica.Tiingo.Make("ZZZZ", PriceRuns.Day("2026-03-02"), PriceRuns.Day("2026-04-02"));
        await rig.PricesAsync();
        Assert.Single(rig.AskedTickers(), "ZZZZ");
        Expect.Same([.. rig.Truth("ZZZZ", "2026-03-02")], rig.Adjusted("ZZZZ"));
        Assert.Empty(rig.Database.Lines("SELECT ticker FROM price_tickers WHERE unknown_at IS NOT NULL"));
    }

    [Theory]
    [InlineData("read_at")]
    [InlineData("unknown_at")]
    public async Task A_ticker_that_was_read_in_the_future_is_due(string column)
    {
        await using var rig = await PriceRuns.StartAsync();
        rig.Trade(1, "NVDA:US", "2026-02-02");
        rig.Replica.Tiingo.Make("SPY", PriceRuns.Day("2025-02-02"), PriceRuns.Day("2026-03-03"));
        rig.Replica.Tiingo.Make("NVDA", PriceRuns.Day("2025-02-02"), PriceRuns.Day("2026-03-03"));
        await rig.PricesAsync();
        rig.Database.Execute($"UPDATE price_tickers SET {column} = '2036-03-04T12:00:00.000Z' WHERE ticker = 'NVDA'");
        rig.Forget();

        await rig.PricesAsync();

        Assert.Equal(["NVDA"], rig.AskedTickers());
    }

    [Fact]
    public async Task An_empty_list_of_the_benchmark_is_no_answer()
    {
        await using var rig = await PriceRuns.StartAsync();
        rig.Trade(1, "AMD:US", "2026-02-02");
        rig.Replica.Faults.Add(new Fault { Kind = FaultKind.Status, Path = "/tiingo/*", Status = 200, Body = "[]" });

        var report = await rig.PricesAsync();

        Assert.Equal((SyncStatus.Incomplete, 1L), (report.Status, report.Failed));
        Assert.Equal([$"SPY: {ErrorIds.PageIncomplete}"], rig.Port.FailedItems);
        rig.Replica.Faults.Clear();
        rig.Replica.Tiingo.Make("SPY", PriceRuns.Day("2026-02-02"), PriceRuns.Day("2026-03-03"));
        await rig.PricesAsync();
        Expect.Same([.. rig.Truth("SPY", "2026-02-02")], rig.Adjusted("SPY"));
    }

    [Fact]
    public async Task A_404_that_is_not_about_the_ticker_marks_none_as_unknown()
    {
        await using var rig = await PriceRuns.StartAsync();
        rig.Trade(1, "AMD:US", "2026-02-02");
        rig.Replica.Faults.Add(new Fault { Kind = FaultKind.Status, Path = "/tiingo/*", Status = 404 });

        var report = await rig.PricesAsync();

        Assert.Equal((SyncStatus.Incomplete, 2L), (report.Status, report.Failed));
        Assert.All(rig.Port.Failures, failure => Assert.Equal(ErrorIds.FormatChanged, failure.ErrorId));
        Assert.Empty(rig.Database.Lines("SELECT ticker FROM price_tickers"));
    }

    [Fact]
    public async Task A_new_format_replaces_nothing()
    {
        await using var rig = await PriceRuns.StartAsync();
        rig.Replica.Tiingo.Make("SPY", PriceRuns.Day("2026-02-02"), PriceRuns.Day("2026-03-03"));
        await rig.PricesAsync();
        rig.Time.Ahead += TimeSpan.FromDays(1);
        rig.Replica.Faults.Add(new Fault { Kind = FaultKind.Reformatted, Path = "/tiingo/*" });

        var report = await rig.PricesAsync();

        Assert.Equal((SyncStatus.Incomplete, ErrorIds.FormatChanged), (report.Status, Assert.Single(rig.Port.Failures).ErrorId));
        Expect.Same([.. rig.Truth("SPY", "2026-02-02")], rig.Adjusted("SPY"));
    }
}
