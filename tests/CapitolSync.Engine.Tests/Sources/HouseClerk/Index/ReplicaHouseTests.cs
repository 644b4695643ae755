using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using CapitolSync.Engine.Http;
using CapitolSync.Engine.Sources.HouseClerk;
using CapitolSync.Engine.Sources.HouseClerk.Index;
using CapitolSync.Replica;
using CapitolSync.Replica.HouseClerk;

namespace CapitolSync.Engine.Tests.Sources.HouseClerk.Index;

/// <summary>The replica's Clerk answers as the Clerk does, and what it answers can be read.</summary>
public sealed class ReplicaHouseTests : IAsyncLifetime
{
    private static readonly HouseIndexRow[] Rows = [new("20020055", "Begich", "Nicholas", "AK00", "6/12/2026"), new("8221321", "Fleischmann", "Charles", "TN03", "2/9/2026")];

    private ReplicaServer? _replica;
    private HttpClient? _http;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    private ReplicaServer Replica => _replica!;

    private HttpClient Http => _http!;

    public async ValueTask InitializeAsync()
    {
        _replica = await ReplicaServer.StartAsync(new ReplicaOptions { Trades = 0 }, Cancelled);
        _http = new HttpClient { BaseAddress = Replica.BaseUri };
        Replica.House.SetIndex(2026, Rows);
        Replica.House.SetDocument(2026, "20020055", static () => [.. "%PDF-1.4 of the replica"u8]);
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await Replica.DisposeAsync();
    }

    [Theory]
    [InlineData("2027-01-03", "2026-02-25")]
    [InlineData("2027-01-04", "2026-02-25")]
    [InlineData("2027-01-01", "2027-01-01")]
    [InlineData("2031-06-01", "2031-01-01")]
    public async Task There_are_members_who_file_in_every_year(string day, string newest)
    {
        var clock = new ShiftedTime { Ahead = DateTimeOffset.Parse(day + "T12:00Z", CultureInfo.InvariantCulture) - DateTimeOffset.UtcNow };
        var options = new ReplicaOptions { Trades = 0, HouseFilings = 3, Newest = DateTimeOffset.Parse(newest + "T00:00Z", CultureInfo.InvariantCulture), Clock = clock };
        await using var replica = await ReplicaServer.StartAsync(options, Cancelled);
        Assert.Equal(3, replica.House.Reports(clock.GetUtcNow().Year).Count());
    }

    [Fact]
    public async Task The_index_is_served_and_read()
    {
        using var answer = await Http.GetAsync(HouseUrls.Index(2026), Cancelled);
        Assert.Equal("application/x-zip-compressed", answer.Content.Headers.ContentType?.MediaType);
        var index = HouseIndexReader.Read(await answer.Content.ReadAsByteArrayAsync(Cancelled), 2026);
        Assert.True(index.IsCrossChecked);
        Assert.Equal(["20020055", "8221321"], index.PeriodicReports.Select(entry => entry.DocId));
        Assert.Equal(HttpStatusCode.OK, (await Http.GetAsync("public_disc/financial-pdfs/2026fd.ZIP", Cancelled)).StatusCode);
    }

    [Fact]
    public async Task An_unchanged_index_is_304_until_the_next_morning()
    {
        using var first = await Http.GetAsync(HouseUrls.Index(2026), Cancelled);
        Assert.Equal(HttpStatusCode.NotModified, await StatusAsync(first.Headers.ETag!, null));
        Assert.Equal(HttpStatusCode.NotModified, await StatusAsync(null, first.Content.Headers.LastModified));
        Replica.House.Regenerate();
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(first.Headers.ETag!, null));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(null, first.Content.Headers.LastModified));
        Assert.Equal(await first.Content.ReadAsByteArrayAsync(Cancelled), await Http.GetByteArrayAsync(HouseUrls.Index(2026), Cancelled));
    }

    [Fact]
    public async Task Documents_lie_in_the_year_of_their_index_only()
    {
        Assert.Equal("%PDF-1.4 of the replica", await Http.GetStringAsync(HouseUrls.Report(2026, "20020055"), Cancelled));
        foreach (var path in new[] { HouseUrls.Report(2025, "20020055"), HouseUrls.Report(2026, "8221321"), "public_disc/financial-pdfs/2026/20020055.pdf", HouseUrls.Index(2027) })
        {
            using var missing = await Http.GetAsync(path, Cancelled);
            Assert.Equal((HttpStatusCode.NotFound, "text/html"), (missing.StatusCode, missing.Content.Headers.ContentType?.MediaType));
            Assert.Contains("404 - File or directory not found.", await missing.Content.ReadAsStringAsync(Cancelled), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(FaultKind.EmptyList, "it lists no filing.")]
    [InlineData(FaultKind.Reformatted, "it has no column \"DocID\".")]
    [InlineData(FaultKind.NoList, "the XML file lists 2 filings, and the text file 0.")]
    [InlineData(FaultKind.Garbage, "it is not a zip file.")]
    public async Task An_index_that_is_wrong_on_demand_is_refused(FaultKind kind, string reason)
    {
        Replica.Faults.Add(new Fault { Kind = kind, Path = "/public_disc/*" });
        var body = await Http.GetByteArrayAsync(HouseUrls.Index(2026), Cancelled);
        Assert.EndsWith(reason, Assert.Throws<PageException>(() => HouseIndexReader.Read(body, 2026)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_a_burst_the_site_refuses_on_demand()
    {
        Replica.Faults.Add(new Fault { Kind = FaultKind.Status, Status = 403, Path = "/public_disc/*", After = 2, Count = 1 });
        var statuses = new List<HttpStatusCode>();
        for (var request = 0; request < 4; request++)
            statuses.Add((await Http.GetAsync(HouseUrls.Report(2026, "20020055"), Cancelled)).StatusCode);
        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.Forbidden, HttpStatusCode.OK], statuses);
    }

    private async Task<HttpStatusCode> StatusAsync(EntityTagHeaderValue? tag, DateTimeOffset? since)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, HouseUrls.Index(2026));
        if (tag is not null)
            request.Headers.IfNoneMatch.Add(tag);
        request.Headers.IfModifiedSince = since;
        using var answer = await Http.SendAsync(request, Cancelled);
        return answer.StatusCode;
    }
}
