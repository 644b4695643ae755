using System.Net;
using CapitolSync.Engine.Http;
using CapitolSync.Engine.Settings;
using CapitolSync.Engine.Sources.OpenFec;
using CapitolSync.Engine.Tests.Support;

namespace CapitolSync.Engine.Tests.Http;

/// <summary>Nobody answers: neither to a connection nor through a proxy. No real time passes.</summary>
public sealed class SilenceTests
{
    private static readonly WebProxy Proxy = new("http://proxy.invalid:3128");

    [Theory]
    [InlineData(false, "OpenFEC cannot be reached at http://site.invalid/v1/")]
    [InlineData(true, "The proxy proxy.invalid:3128 cannot be reached, so nothing was asked of site.invalid.")]
    public async Task A_connection_that_nobody_answers_failed_and_is_worth_another_attempt(bool hasProxy, string said)
    {
        // What the connection's own time limit does, at once: it cancels with its own token.
        using var http = new HttpStack(hasProxy ? Proxy : new WebProxy(), static (_, connecting) => throw new OperationCanceledException(connecting));

        var error = await Assert.ThrowsAsync<PageException>(() => Fetcher(http, TimeProvider.System).FetchAsync(Request(), TestContext.Current.CancellationToken));

        Assert.Equal((ErrorIds.ConnectionFailed, true, new Uri("http://site.invalid/v1/")), (error.ErrorId, error.IsTransient, error.Uri));
        Assert.StartsWith(said, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false, "OpenFEC did not answer http://site.invalid/v1/ within 60 s.")]
    [InlineData(true, "No answer to http://site.invalid/v1/ came through the proxy proxy.invalid:3128 within 60 s: either the proxy or site.invalid is not responding.")]
    public async Task An_answer_that_does_not_come_through_a_proxy_may_be_the_proxys_fault(bool hasProxy, string said)
    {
        var time = new ManualTime();
        using var http = new HttpStack(hasProxy ? Proxy : new WebProxy(), static async (_, connecting) =>
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, connecting);
            return Stream.Null;
        });
        var timeout = TimeSpan.FromSeconds(60);
        var fetching = Fetcher(http, time).FetchAsync(Request(), TestContext.Current.CancellationToken);
        await time.TimerSetAsync(timeout);

        time.Advance(timeout);

        var error = await Assert.ThrowsAsync<PageException>(() => fetching);
        Assert.Equal((ErrorIds.RequestTimeout, true), (error.ErrorId, error.IsTransient));
        Assert.StartsWith(said, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_stopped_is_no_failure()
    {
        using var stop = new CancellationTokenSource();
        using var http = new HttpStack(new WebProxy(), (_, connecting) =>
        {
            stop.Cancel();
            throw new OperationCanceledException(connecting);
        });

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Fetcher(http, TimeProvider.System).FetchAsync(Request(), stop.Token));
    }

    private static PageFetcher Fetcher(HttpStack http, TimeProvider time) =>
        new(OpenFecSource.Source, new SourceSettings { BaseUri = new Uri("http://site.invalid"), Timeout = TimeSpan.FromSeconds(60) }, http, budget: null, time);

    private static PageRequest<int> Request() => new() { Path = "/v1/", Endpoint = "/v1/", Reader = new LengthReader() };

    private sealed class LengthReader : IPageReader<int>
    {
        public int Read(PageBody body) => body.Length;
    }
}
