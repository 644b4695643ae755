using CapitolSync.Engine.Http;
using CapitolSync.Engine.Runs;
using CapitolSync.Engine.Tests.Support;
using CapitolSync.Replica;

namespace CapitolSync.Engine.Tests.Streams.Listings;

/// <summary>A source that gives fewer rows a page than it was asked for.</summary>
public sealed class PageSizeTests
{
    [Theory]
    [InlineData(60)]
    [InlineData(12)]
    [InlineData(13)]
    [InlineData(500)]
    public async Task Twelve_rows_instead_of_96_are_the_size_from_there_on(int trades)
    {
        await using var rig = await StartAsync(trades);

        var report = await rig.FullAsync();

        Assert.Equal((SyncStatus.Complete, trades, 0), (report.Status, report.Added, report.Failed));
        Expect.Listed(rig);
        // The first page is asked for 96 rows, all others for 12. The head is looked at once more at the end.
        Assert.InRange(rig.PagesAsked().Count, (trades + 11) / 12, (trades + 11) / 12 + 2);
        Assert.Equal(trades > 12 ? 1 : 0, rig.Targets("/trades?").Skip(1).Any(target => target.EndsWith("=12", StringComparison.Ordinal)) ? 1 : 0);
    }

    [Fact]
    public async Task It_works_from_the_rendered_table_too()
    {
        await using var rig = await StartAsync(60);
        rig.Engine = new SyncEngine(new ManualTime(new ReplicaOptions().Newest));
        rig.Replica.Faults.Add(new Fault { Kind = FaultKind.Reformatted, Path = "/trades" });

        var report = await rig.FullAsync();

        Assert.Equal((SyncStatus.Complete, 60), (report.Status, report.Added));
    }

    [Fact]
    public async Task An_interrupted_reading_is_resumed_with_either_size()
    {
        await using var rig = await StartAsync(300);
        rig.Options = new RunOptions { MaxItems = 100 };
        await rig.FullAsync();
        rig.Options = new RunOptions();
        rig.PageSize = 12;

        Assert.Equal(SyncStatus.Complete, (await rig.FullAsync()).Status);
        Expect.Listed(rig);
    }

    [Theory]
    // As asked.
    [InlineData(1, 96, 96, 35793L, 373L, 96)]
    [InlineData(373, 96, 81, 35793L, 373L, 96)]
    [InlineData(1, 96, 60, 60L, 1L, 96)]
    // Fewer.
    [InlineData(1, 96, 12, 35793L, 2983L, 12)]
    [InlineData(2983, 96, 9, 35793L, 2983L, 12)]
    [InlineData(1, 96, 12, 60L, 5L, 12)]
    [InlineData(5, 96, 12, 60L, 5L, 12)]
    [InlineData(1, 96, 12, 35793L, null, 12)]
    [InlineData(1, 96, 12, 60L, null, 12)]
    [InlineData(1, 96, 24, 60L, null, 24)]
    // Fewer, and the pages are counted by what was asked for.
    [InlineData(1, 96, 12, 60L, 1L, 12)]
    [InlineData(1, 96, 24, 60L, 1L, 24)]
    [InlineData(1, 96, 12, 35793L, 373L, 12)]
    // More.
    [InlineData(1, 12, 24, 60L, null, 24)]
    public void The_page_tells_its_size(int page, int asked, int rows, long total, long? pages, int size) =>
        Assert.Equal(size, new SimulatedListing.SimulatedPage([.. Enumerable.Range(1, rows).Select(row => (long)row)]) { Total = total, Pages = pages }.ObservePageSize(page, asked));

    [Theory]
    [InlineData(1, 96, 50, 35793L, 373L)]
    [InlineData(1, 96, 0, 35793L, 373L)]
    [InlineData(2, 96, 12, 35793L, 373L)]
    [InlineData(1, 12, 7, 60L, 5L)]
    [InlineData(1, 96, 50, 35793L, null)]
    // The last page, too: the site counts more rows than were read.
    [InlineData(1, 96, 30, 60L, 1L)]
    [InlineData(1, 96, 59, 60L, null)]
    [InlineData(373, 96, 80, 35793L, 373L)]
    [InlineData(5, 12, 1, 60L, 5L)]
    public void A_page_that_lost_rows_is_incomplete(int page, int asked, int rows, long total, long? pages) =>
        Assert.Equal(ErrorIds.PageIncomplete, Assert.Throws<PageException>(() =>
            new SimulatedListing.SimulatedPage([.. Enumerable.Range(1, rows).Select(row => (long)row)]) { Total = total, Pages = pages }.ObservePageSize(page, asked)).ErrorId);

    [Theory]
    [InlineData(373, 96, 80, 35808L)]
    [InlineData(1, 96, 59, 96L)]
    public void The_last_page_of_an_estimated_number_of_rows_may_have_fewer(int page, int asked, int rows, long total)
    {
        var found = new SimulatedListing.SimulatedPage([.. Enumerable.Range(1, rows).Select(row => (long)row)]) { Total = total, IsTotalEstimated = true };

        Assert.Equal(asked, found.ObservePageSize(page, asked));
    }

    [Theory]
    [InlineData(12, 1)]
    [InlineData(24, null)]
    public async Task Fewer_rows_than_the_site_counts_are_never_all(int size, int? pages)
    {
        await using var rig = await StartAsync(60, size);
        // The answer to the first request counts its pages by what was asked for, or not at all.
        using var http = new HttpClient { BaseAddress = rig.Replica.BaseUri };
        http.DefaultRequestHeaders.Add("RSC", "1");
        var body = await http.GetStringAsync(new Uri($"/trades?page=1&pageSize={size}", UriKind.Relative), TestContext.Current.CancellationToken);
        var told = $"\"totalPages\":{60 / size + (60 % size == 0 ? 0 : 1)}";
        Assert.Contains(told, body, StringComparison.Ordinal);
        rig.Replica.Faults.Add(new Fault
        {
            Kind = FaultKind.Status,
            Status = 200,
            Path = "/trades",
            Query = "pageSize=96",
            Body = body.Replace(told, pages is { } count ? $"\"totalPages\":{count}" : "\"pages\":null", StringComparison.Ordinal),
        });
        rig.Replica.Log.Clear();

        var report = await rig.FullAsync();

        Assert.Equal((SyncStatus.Complete, 60, 0), (report.Status, report.Added, report.Failed));
        Expect.Listed(rig);
    }

    [Theory]
    [InlineData(1, SyncStatus.Complete, 2)]
    [InlineData(null, SyncStatus.Incomplete, 2)]
    public async Task A_last_page_that_is_shorter_than_its_count_is_requested_once_more(int? times, SyncStatus status, int requests)
    {
        await using var rig = await StartAsync(59);
        rig.PageSize = 12;
        using var http = new HttpClient { BaseAddress = rig.Replica.BaseUri };
        http.DefaultRequestHeaders.Add("RSC", "1");
        // A row left the listing after all were counted.
        var body = await http.GetStringAsync(new Uri("/trades?page=5&pageSize=12", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Contains("\"totalCount\":59,", body, StringComparison.Ordinal);
        rig.Replica.Faults.Add(new Fault
        {
            Kind = FaultKind.Status,
            Status = 200,
            Path = "/trades",
            Query = "page=5",
            Count = times,
            Body = body.Replace("\"totalCount\":59,", "\"totalCount\":60,", StringComparison.Ordinal),
        });
        rig.Replica.Log.Clear();

        var report = await rig.FullAsync();

        Assert.Equal((status, requests), (report.Status, rig.PagesAsked().Count(page => page == 5)));
        // Everything else is there either way.
        Assert.Equal(status == SyncStatus.Complete ? 59 : 48, report.Added);
    }

    private static async Task<EngineRig> StartAsync(int trades, int size = 12)
    {
        var rig = await EngineRig.StartAsync(trades, new ReplicaOptions { ListingBytes = 0, DetailBytes = 0, LargestPageSize = size });
        rig.PageSize = 96;
        return rig;
    }
}
