using System.Net;
using System.Text;
using CapitolSync.Engine.Http;
using CapitolSync.Engine.Settings;
using CapitolSync.Engine.Sources.OpenFec;
using CapitolSync.Engine.Tests.Support;

namespace CapitolSync.Engine.Tests.Http;

/// <summary>Refusals whose body does not come whole: the status and the headers say enough. No real time passes.</summary>
public sealed class BrokenRefusalTests
{
    private const string Challenge = "HTTP/1.1 503 Service Unavailable\r\ncf-mitigated: challenge\r\nContent-Length: 5000\r\n\r\n<html>";

    [Fact]
    public async Task A_block_that_breaks_off_is_a_block()
    {
        using var http = Answering(Challenge, stalls: false);

        var end = await Assert.ThrowsAsync<SyncException>(() => Fetcher(http, TimeProvider.System).FetchAsync(Request(), TestContext.Current.CancellationToken));

        Assert.Equal((ErrorIds.SourceBlocked, 503), (end.ErrorId, end.StatusCode));
    }

    [Fact]
    public async Task A_block_that_stops_in_the_middle_is_a_block_two_seconds_later()
    {
        var time = new ManualTime();
        using var http = Answering(Challenge, stalls: true);
        var fetching = Fetcher(http, time).FetchAsync(Request(), TestContext.Current.CancellationToken);
        await time.TimerSetAsync(TimeSpan.FromSeconds(2));

        time.Advance(TimeSpan.FromSeconds(2));

        Assert.Equal(ErrorIds.SourceBlocked, (await Assert.ThrowsAsync<SyncException>(() => fetching)).ErrorId);
    }

    [Theory]
    [InlineData("https://geo.captcha-delivery.com/interstitial/?a=1", true)]
    [InlineData("/.well-known/vercel/security/request-challenge", true)]
    [InlineData("/cdn-cgi/challenge-platform/h/b", true)]
    [InlineData("https://www.elsewhere.invalid/v1/", false)]
    [InlineData("https://www.elsewhere.invalid/v1/?next=captcha", false)]
    public async Task A_redirection_to_a_bot_check_is_one(string to, bool isBlock)
    {
        using var http = Answering($"HTTP/1.1 302 Found\r\nLocation: {to}\r\nContent-Length: 0\r\n\r\n", stalls: false);

        var error = await Assert.ThrowsAnyAsync<Exception>(() => Fetcher(http, TimeProvider.System).FetchAsync(Request(), TestContext.Current.CancellationToken));

        Assert.Equal(isBlock ? ErrorIds.SourceBlocked : ErrorIds.RequestRejected, (error as SyncException)?.ErrorId ?? Assert.IsType<PageException>(error).ErrorId);
    }

    private static HttpStack Answering(string answer, bool stalls) =>
        new(new WebProxy(), (_, _) => ValueTask.FromResult<Stream>(new CannedStream(Encoding.ASCII.GetBytes(answer), stalls)));

    private static PageFetcher Fetcher(HttpStack http, TimeProvider time) =>
        new(OpenFecSource.Source, new SourceSettings { BaseUri = new Uri("http://site.invalid"), Timeout = TimeSpan.FromSeconds(60) }, http, budget: null, time);

    private static PageRequest<int> Request() => new() { Path = "/v1/", Endpoint = "/v1/", Reader = new LengthReader() };

    private sealed class LengthReader : IPageReader<int>
    {
        public int Read(PageBody body) => body.Length;
    }

    /// <summary>A connection on which an answer is waiting, and nothing after it.</summary>
    private sealed class CannedStream(byte[] answer, bool stalls) : MemoryStream(answer)
    {
        private readonly CancellationTokenSource _closed = new();

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (!stalls || Position < Length)
                return Read(buffer.Span);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _closed.Token);
            await Task.Delay(Timeout.InfiniteTimeSpan, either.Token);
            return 0;
        }

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) => ValueTask.CompletedTask;

        public override void Write(ReadOnlySpan<byte> buffer)
        {
            // The request, which is known.
        }

        // What is waiting for a byte ends with the connection, as it does with a socket.
        protected override void Dispose(bool disposing)
        {
            _closed.Cancel();
            base.Dispose(disposing);
        }
    }
}
