using System.Net;
using CapitolSync.Engine.Http;
using CapitolSync.Engine.Http.Sessions;
using CapitolSync.Engine.Sources.SenateEfd;
using CapitolSync.Engine.Tests.Support;
using CapitolSync.Replica;

namespace CapitolSync.Engine.Tests.Http;

/// <summary>Answers to requests of a session that is over, while another has begun.</summary>
public sealed class LateAnswerTests
{
    [Fact]
    public async Task The_way_to_the_page_for_signing_in_takes_no_cookie_of_the_session_that_was_begun_meanwhile()
    {
        await using var rig = await SenateRuns.StartAsync();
        using var http = new HttpStack(new WebProxy());
        var session = http.SessionOf(SenateEfdSource.Source);
        using var begun = new HttpResponseMessage();
        begun.Headers.Add("Set-Cookie", "sessionid=new; Path=/");
        session.Take(begun, rig.Replica.BaseUri);
        rig.Replica.Faults.Add(new Fault
        {
            Kind = FaultKind.Status,
            Status = 302,
            Path = "/search/view/*",
            Headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
            {
                ["Location"] = "/search/home/",
                ["Set-Cookie"] = "sessionid=\"\"; expires=Thu, 01 Jan 1970 00:00:00 GMT; Max-Age=0; Path=/",
            },
        });
        var fetcher = new PageFetcher(SenateEfdSource.Source, rig.Settings, http, budget: null, TimeProvider.System);

        await Assert.ThrowsAsync<SessionLostException>(() => fetcher.FetchAsync(
            new PageRequest<int> { Path = "/search/view/ptr/1/", Endpoint = "/search/view/ptr/{id}/", Reader = new NoReader() }, TestContext.Current.CancellationToken));

        Assert.Equal("new", session.Cookie(rig.Replica.BaseUri, "sessionid"));
    }

    private sealed class NoReader : IPageReader<int>
    {
        public int Read(PageBody body) => 0;
    }
}
