using System.Globalization;
using CapitolSync.Engine.Store.Queries;
using CapitolSync.Engine.Tests.Sources.SenateEfd;
using CapitolSync.Engine.Tests.Support;
using CapitolSync.Replica.HouseClerk;

namespace CapitolSync.Engine.Tests.Filings;

/// <summary>What an amendment only restates was seen when its original was; alerts are made of what was not.</summary>
public sealed class RestatedTradesTests
{
    [Fact]
    public async Task Of_an_amended_filing_of_the_House_only_the_line_that_it_adds_is_new()
    {
        await using var rig = await EngineRig.StartAsync(trades: 0);
        var year = rig.Year();
        var reports = rig.Publish(4).ToList();
        await rig.HouseAsync();
        rig.Time.Ahead += TimeSpan.FromDays(1);
        var since = rig.Time.GetUtcNow();
        var original = reports[2].Rows[0];
        var amendment = HouseRuns.Report(year, 20099000) with
        {
            SignedOn = string.Create(CultureInfo.InvariantCulture, $"12/30/{year}"),
            Rows =
            [
                original with { FilingStatus = "Amended", Id = "2000152831", Amount = "$15,001 - $50,000" },
                original with { Asset = "Something New Inc. (SNEW) [ST]" },
            ],
        };
        rig.SetIndex(year, [.. reports, amendment]);
        await rig.HouseAsync();

        Assert.Equal(["SNEW"], Tickers(rig, since));

        rig.Time.Ahead += TimeSpan.FromDays(1);
        since = rig.Time.GetUtcNow();
        // An amendment of the amendment goes back to the first.
        var second = amendment with { FilingId = "20099001", SignedOn = string.Create(CultureInfo.InvariantCulture, $"12/31/{year}"), Rows = [amendment.Rows[0] with { Amount = "$50,001 - $100,000" }] };
        rig.SetIndex(year, [.. reports, amendment, second]);
        await rig.HouseAsync();

        Assert.Empty(Tickers(rig, since));
        Assert.Contains(Trades(rig, null), trade => trade is { FilingId: "20099001", AmountLow: 50_001 });
    }

    [Fact]
    public async Task A_trade_that_a_later_filing_deletes_is_none_and_was_one_before()
    {
        await using var rig = await EngineRig.StartAsync(trades: 0);
        var year = rig.Year();
        var original = HouseRuns.Report(year, 20090003) with { SignedOn = string.Create(CultureInfo.InvariantCulture, $"02/01/{year}") };
        var deletion = HouseRuns.Report(year, 20099000) with
        {
            SignedOn = string.Create(CultureInfo.InvariantCulture, $"03/01/{year}"),
            Layout = PtrLayout.WithIds,
            Rows = [original.Rows[1] with { FilingStatus = "Deleted", Id = "2000119685" }],
        };
        rig.Publish(1);
        rig.SetIndex(year, [original, deletion]);

        var run = await rig.HouseAsync();

        Assert.Empty(rig.Port.Failures.Select(failure => failure.Message));
        Assert.Equal([SyncStatus.Complete, SyncStatus.Complete], run.Select(report => report.Status));
        Assert.DoesNotContain(rig.Port.Warnings, warning => warning.Contains("status", StringComparison.Ordinal));
        var before = Enumerable.Range(1, 4).Select(line => string.Create(CultureInfo.InvariantCulture, $"{original.FilingId}|{line}"));
        Assert.Equal(before.Where(line => line[^1] != '2'), Lines(asOf: null));
        Assert.Equal([$"{deletion.FilingId}|{original.FilingId}"], rig.Database.Lines("SELECT filing_id, amends FROM filings WHERE amends IS NOT NULL"));
        Assert.Equal(before, Lines(new DateOnly(year, 2, 15)));

        List<string> Lines(DateOnly? asOf) => rig.Open().Read(
            new QueryBuilder("SELECT l.filing_id, l.line FROM transactions t JOIN filing_transactions l ON l.line_id = t.line_id").WhereIn("l.filing_id", [original.FilingId, deletion.FilingId]),
            "ORDER BY 1, 2", row => string.Create(CultureInfo.InvariantCulture, $"{row.GetString(0)}|{row.GetInt64(1)}"), asOf).ToList();
    }

    [Fact]
    public async Task Of_an_amended_filing_of_the_Senate_only_the_line_that_it_adds_is_new()
    {
        await using var rig = await SenateRuns.StartAsync();
        var original = SenateSamples.Everything() with { FiledOn = rig.Today().AddDays(-3) };
        rig.Replica.Senate.Add(original);
        await rig.SenateAsync();
        rig.Time.Ahead += TimeSpan.FromDays(1);
        var since = rig.Time.GetUtcNow();
        rig.Replica.Senate.Add(original with
        {
            Id = SenateRuns.Id(2),
            TitleOn = original.FiledOn,
            FiledOn = original.FiledOn.AddDays(1),
            Amendment = 1,
            Transactions = [original.Transactions[0] with { Amount = "$15,001 - $50,000" }, .. original.Transactions.Skip(1), SenateSamples.Row("Something New Inc.", "SNEW")],
        });
        await rig.SenateAsync();

        Assert.Equal(["SNEW"], Tickers(rig, since));
        Assert.Equal(original.Transactions.Count + 1, Trades(rig, null).Count);
    }

    [Fact]
    public async Task An_amendment_of_the_Senate_without_transactions_withdraws_those_of_its_original_and_no_others()
    {
        await using var rig = await SenateRuns.StartAsync();
        var other = SenateSamples.Report(SenateSamples.Row()) with { Id = SenateRuns.Id(3), FiledOn = rig.Today().AddDays(-9) };
        var original = SenateSamples.Everything() with { FiledOn = rig.Today().AddDays(-3) };
        var amendment = SenateSamples.Report() with { Id = SenateRuns.Id(2), TitleOn = original.FiledOn, FiledOn = original.FiledOn.AddDays(1), Amendment = 1 };
        rig.Replica.Senate.Add(other, original, amendment);

        await rig.SenateAsync();

        Assert.Empty(rig.Port.Failures);
        Assert.Equal([other.Id.ToString("D")], Trades(rig, null).Select(trade => trade.FilingId), StringComparer.Ordinal);
        Assert.Equal([$"{amendment.Id:D}|{original.Id:D}"], rig.Database.Lines("SELECT filing_id, amends FROM filings WHERE amends IS NOT NULL"));
    }

    private static List<string?> Tickers(EngineRig rig, DateTimeOffset since) => Trades(rig, since).ConvertAll(trade => trade.Ticker);

    private static List<Trade> Trades(EngineRig rig, DateTimeOffset? since) => [.. TradeQuery.Read(rig.Open(), new TradeFilter { SeenSince = since })];
}
