using System.Globalization;
using System.Net;
using CapitolSync.Engine.Sources.SenateEfd.Pages;
using CapitolSync.Engine.Sources.SenateEfd.Reports;
using CapitolSync.Engine.Sources.SenateEfd.Search;
using CapitolSync.Replica;

namespace CapitolSync.Engine.Tests.Sources.SenateEfd;

/// <summary>The replica's Senate asks for what the Senate asks for, and what it answers can be read.</summary>
public sealed class ReplicaSenateTests : IAsyncLifetime
{
    private readonly CookieContainer _cookies = new();
    private ReplicaServer? _replica;
    private HttpClient? _http;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    private ReplicaServer Replica => _replica!;

    private HttpClient Http => _http!;

    public async ValueTask InitializeAsync()
    {
        _replica = await ReplicaServer.StartAsync(new ReplicaOptions { Trades = 0 }, Cancelled);
        _http = new HttpClient(new SocketsHttpHandler { CookieContainer = _cookies, AllowAutoRedirect = false }) { BaseAddress = Replica.BaseUri };
        Replica.Senate.Add(Enumerable.Range(1, 250).Select(number => SenateSamples.Everything() with { Id = Id(number), FiledOn = new DateOnly(2026, 1, 1).AddDays(number / 2) }));
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await Replica.DisposeAsync();
    }

    [Fact]
    public async Task Without_agreement_everything_leads_to_it()
    {
        foreach (var path in new[] { "search/", $"search/view/ptr/{Id(1):D}/" })
        {
            using var answer = await Http.GetAsync(path, Cancelled);
            Assert.Equal((HttpStatusCode.Found, "/search/home/"), (answer.StatusCode, answer.Headers.Location?.OriginalString));
        }
        Assert.Equal(0, Replica.Senate.Agreements);
    }

    [Fact]
    public async Task The_form_wants_its_token_the_page_it_comes_from_and_the_tick()
    {
        var token = AgreementPage.Read(await Http.GetByteArrayAsync("search/home/", Cancelled)).CsrfToken;
        Assert.Equal(HttpStatusCode.Forbidden, (await PostAsync("search/home/", null, ("prohibition_agreement", "1"), ("csrfmiddlewaretoken", token))).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await PostAsync("search/home/", "search/home/", ("prohibition_agreement", "1"), ("csrfmiddlewaretoken", "other"))).StatusCode);
        using var refused = await PostAsync("search/home/", "search/home/", ("csrfmiddlewaretoken", token));
        Assert.True(AgreementPage.Read(await refused.Content.ReadAsByteArrayAsync(Cancelled)).IsRefusal);
        using var agreed = await PostAsync("search/home/", "search/home/", ("prohibition_agreement", "1"), ("csrfmiddlewaretoken", token));
        Assert.Equal((HttpStatusCode.Found, "/search/", 1), (agreed.StatusCode, agreed.Headers.Location?.OriginalString, Replica.Senate.Agreements));
        using var form = SenatePage.Parse(await Http.GetByteArrayAsync("search/", Cancelled));
        Assert.Equal(SenatePageKind.SearchForm, form.Kind);
    }

    [Fact]
    public async Task Pages_of_the_search_and_reports_are_read()
    {
        await AgreeAsync();
        var rows = new List<SearchRow>();
        for (var start = 0; start < 250; start += 100)
        {
            using var answer = await SearchAsync(start);
            var page = SearchAnswerReader.Read(await answer.Content.ReadAsByteArrayAsync(Cancelled));
            Assert.Equal(250, page.Total);
            rows.AddRange(page.Rows);
        }
        Assert.Equal(Replica.Senate.Reports.Select(report => report.Id.ToString("D")), rows.Select(row => row.FilingId));
        Assert.Equal(rows.Select(row => row.FiledOn).OrderDescending(), rows.Select(row => row.FiledOn));
        var document = ReportReader.Read(await Http.GetByteArrayAsync(rows[0].Path, Cancelled), rows[0].FilingId);
        Assert.Equal((rows[0].FilingId, rows[0].FiledOn, 5), (document.FilingId, document.FiledOn, document.Lines.Count));
    }

    [Fact]
    public async Task A_new_report_moves_the_rows_of_the_next_page()
    {
        await AgreeAsync();
        using var first = await SearchAsync(0);
        Replica.Senate.Add(SenateSamples.Report() with { Id = Id(999), FiledOn = new DateOnly(2026, 12, 1) });
        using var second = await SearchAsync(100);
        var last = SearchAnswerReader.Read(await first.Content.ReadAsByteArrayAsync(Cancelled)).Rows[^1];
        var page = SearchAnswerReader.Read(await second.Content.ReadAsByteArrayAsync(Cancelled));
        Assert.Equal((251L, last with { Place = 1 }), (page.Total, page.Rows[0]));
    }

    [Fact]
    public async Task The_search_filters_by_the_day_of_filing()
    {
        await AgreeAsync();
        using var answer = await SearchAsync(0, "05/01/2026 00:00:00", "05/02/2026 23:59:59");
        Assert.Equal([new DateOnly(2026, 5, 2), new DateOnly(2026, 5, 2), new DateOnly(2026, 5, 1), new DateOnly(2026, 5, 1)], SearchAnswerReader.Read(await answer.Content.ReadAsByteArrayAsync(Cancelled)).Rows.Select(row => row.FiledOn));
    }

    [Theory]
    [InlineData("01/01/2026", 100)]
    [InlineData("", 100)]
    [InlineData("01/01/2026 00:00:00", 5000)]
    public async Task A_search_that_the_site_does_not_like_finds_it_under_maintenance(string from, int length)
    {
        await AgreeAsync();
        using var answer = await SearchAsync(0, from, "", length);
        using var page = SenatePage.Parse(await answer.Content.ReadAsByteArrayAsync(Cancelled));
        Assert.Equal((HttpStatusCode.ServiceUnavailable, SenatePageKind.Maintenance), (answer.StatusCode, page.Kind));
    }

    [Fact]
    public async Task An_expired_session_leads_to_the_agreement_again()
    {
        await AgreeAsync();
        Replica.Senate.ExpireSessions();
        using var answer = await SearchAsync(0);
        Assert.Equal((HttpStatusCode.Found, "/search/home/"), (answer.StatusCode, answer.Headers.Location?.OriginalString));
        await AgreeAsync();
        using var again = await SearchAsync(0);
        Assert.Equal((HttpStatusCode.OK, 2), (again.StatusCode, Replica.Senate.Agreements));
    }

    [Fact]
    public async Task A_blocked_client_gets_the_bot_check()
    {
        Replica.Senate.IsBlocked = true;
        using var answer = await Http.GetAsync("search/home/", Cancelled);
        using var page = SenatePage.Parse(await answer.Content.ReadAsByteArrayAsync(Cancelled));
        Assert.Equal((HttpStatusCode.Forbidden, SenatePageKind.BotCheck), (answer.StatusCode, page.Kind));
    }

    private static Guid Id(int number) => Guid.ParseExact(string.Create(CultureInfo.InvariantCulture, $"{number:x8}-0000-4000-8000-000000000000"), "D");

    private async Task AgreeAsync()
    {
        var token = AgreementPage.Read(await Http.GetByteArrayAsync("search/home/", Cancelled)).CsrfToken;
        using var agreed = await PostAsync("search/home/", "search/home/", ("prohibition_agreement", "1"), ("csrfmiddlewaretoken", token));
        Assert.Equal(HttpStatusCode.Found, agreed.StatusCode);
    }

    private Task<HttpResponseMessage> SearchAsync(int start, string from = "01/01/2026 00:00:00", string to = "", int length = 100) => PostAsync(
        "search/report/data/", "search/",
        ("draw", "1"), ("start", start.ToString(CultureInfo.InvariantCulture)), ("length", length.ToString(CultureInfo.InvariantCulture)), ("report_types", "[11]"), ("filer_types", "[]"),
        ("submitted_start_date", from), ("submitted_end_date", to), ("csrfmiddlewaretoken", _cookies.GetCookies(Replica.BaseUri)["csrftoken"]!.Value));

    private Task<HttpResponseMessage> PostAsync(string path, string? referrer, params (string Name, string Value)[] fields)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value))) };
        request.Headers.Referrer = referrer is null ? null : new Uri(Replica.BaseUri, referrer);
        return Http.SendAsync(request, Cancelled);
    }
}
