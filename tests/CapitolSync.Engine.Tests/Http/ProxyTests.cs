using CapitolSync.Engine.Tests.Support;
using CapitolSync.TestKit.Jobs;

namespace CapitolSync.Engine.Tests.Http;

/// <summary>A proxy on the way: what it says is not the source's doing, and its password shows nowhere.</summary>
public sealed class ProxyTests
{
    private const string Password = "pw-that-nobody-may-see";

    [Theory]
    [InlineData("http", "407 Proxy Authentication Required", "requires authentication (407)")]
    [InlineData("https", "407 Proxy Authentication Required", "requires authentication (407)")]
    [InlineData("https", "502 Bad Gateway", "gave no connection to site.invalid (it answered 502)")]
    [InlineData("https", null, "cannot be reached, so nothing was asked of site.invalid. Check the variable that names the proxy")]
    public async Task A_proxy_that_refuses_is_named_and_its_password_shows_nowhere(string scheme, string? status, string said)
    {
        await using var proxy = status is null ? null : new ProxyServer(status);
        // Nobody listens at the first port.
        var port = proxy?.Port ?? 1;
        using var folder = new TemporaryFolder();
        using var process = new EngineProcess(start =>
        {
            // Whatever else this machine has set.
            foreach (var name in start.Environment.Keys.Where(name => name.EndsWith("_proxy", StringComparison.OrdinalIgnoreCase)).ToList())
                start.Environment.Remove(name);
            start.Environment["ALL_PROXY"] = $"http://somebody:{Password}@127.0.0.1:{port}";
        });
        var database = folder.File("capitol.db");

        var result = await process.RunAsync(new EngineJob
        {
            DatabasePath = database,
            BaseUri = new Uri($"{scheme}://site.invalid"),
            Streams = [StreamNames.Trades],
            MaxFailures = 1,
        });

        var message = Assert.Single(result!.Messages);
        Assert.Equal([said.Contains("(407)", StringComparison.Ordinal) ? ErrorIds.ConnectionFailed : ErrorIds.CircuitOpen], result.ErrorIds);
        Assert.Contains($"The proxy 127.0.0.1:{port} {said}", message, StringComparison.Ordinal);
        Assert.DoesNotContain(Password, message, StringComparison.Ordinal);
        Assert.DoesNotContain("somebody", message, StringComparison.Ordinal);
        // The site is not blocked, and the history says what it was.
        Assert.Empty(new TestDatabase(database).Lines("SELECT source FROM sources WHERE blocked_until IS NOT NULL"));
        Assert.Equal([$"Halted|{result.ErrorIds[0]}"], new TestDatabase(database).Lines("SELECT status, error_id FROM sync_runs"));
        foreach (var file in Directory.GetFiles(folder.Path))
            Assert.DoesNotContain(Password, await File.ReadAllTextAsync(file, System.Text.Encoding.Latin1, TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }
}
