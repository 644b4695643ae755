using CapitolSync.Engine;
using CapitolSync.Engine.Sources;
using CapitolSync.Engine.Sources.CapitolTrades;

namespace CapitolSync.Bench;

/// <summary>The listing of trades and their details.</summary>
internal sealed class TradeBench(int runs)
{
    private const int WarmUps = 1;
    private readonly SyncEngine _engine = new();

    public async IAsyncEnumerable<Row> RunAsync()
    {
        foreach (var latency in new[] { 0, 50 })
        {
            foreach (var pageSize in new[] { 12, 96 })
                yield return await ListingAsync(latency, pageSize, listingBytes: 100_000);
        }

        foreach (var (latency, concurrency) in new[] { (0, 3), (0, 10), (50, 3), (50, 10) })
            yield return await DetailsAsync(latency, concurrency);
    }

    private async Task<Row> ListingAsync(int latency, int pageSize, int listingBytes)
    {
        await using var replica = await ReplicaProcess.StartAsync(
            "--trades", "12000", "--latency", $"{latency}", "--listing-bytes", $"{listingBytes}");
        var settings = Settings(replica.BaseUri, 3);
        var measured = await RepeatAsync(database =>
            SyncAsync(database, new TradesRequest { Settings = settings, Full = true, PageSize = pageSize }));
        return new Row($"listing, 12,000 trades, {pageSize} a page", measured, settings.Concurrency, latency);
    }

    private async Task<Row> DetailsAsync(int latency, int concurrency)
    {
        await using var replica = await ReplicaProcess.StartAsync(
            "--trades", "2000", "--detail-bytes", "4000", "--detail-shape", "flight");
        var listing = Settings(replica.BaseUri, 3);
        var settings = Settings(replica.BaseUri, concurrency);
        using var control = new HttpClient();
        var measured = await RepeatAsync(
            async database =>
            {
                await control.PostAsync(new Uri(replica.BaseUri, "/_replica/options"), new StringContent($$"""{"latencyMs":{{latency}}}"""));
                return await SyncAsync(database, new TradeDetailsRequest { Settings = settings });
            },
            async database =>
            {
                await control.PostAsync(new Uri(replica.BaseUri, "/_replica/options"), new StringContent("""{"latencyMs":0}"""));
                await SyncAsync(database, new TradesRequest { Settings = listing, Full = true });
            });
        return new Row("details, 2,000 trades, 4 KB", measured, concurrency, latency);
    }

    private async Task<IReadOnlyList<Measurement>> RepeatAsync(Func<string, Task<SyncReport>> run, Func<string, Task>? prepare = null)
    {
        var measured = new List<Measurement>();
        for (var i = 0; i < WarmUps + runs; i++)
        {
            using var folder = new TemporaryFolder();
            var database = Path.Combine(folder.Path, "bench.db");
            if (prepare is not null)
                await prepare(database);
            var one = await Measurement.OfAsync(() => run(database));
            if (i >= WarmUps)
                measured.Add(one);
        }

        return measured;
    }

    private Task<SyncReport> SyncAsync(string database, StreamRequest stream) =>
        _engine.RunAsync(new SyncRequest { DatabasePath = database, Streams = [stream] }, new SilentPort(), CancellationToken.None);

    private static SourceSettings Settings(Uri baseUri, int concurrency) => new()
    {
        BaseUri = baseUri,
        Concurrency = concurrency,
        Delay = TimeSpan.Zero,
    };
}
