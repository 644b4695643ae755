using CapitolSync.Engine.Runs;
using CapitolSync.Engine.Settings;
using CapitolSync.Engine.Sources.CapitolTrades.Issuers;
using CapitolSync.Engine.Sources.CapitolTrades.Politicians;
using CapitolSync.Engine.Sources.CapitolTrades.TradeDetails;
using CapitolSync.Engine.Sources.CapitolTrades.Trades;
using CapitolSync.Engine.Store.Sqlite;
using CapitolSync.Engine.Streams;
using CapitolSync.Replica;

namespace CapitolSync.Engine.Tests.Support;

/// <summary>A replica, a folder with a database in it, and an engine between them.</summary>
internal sealed class Rig : IAsyncDisposable
{
    private readonly TemporaryFolder _folder = new();

    private Rig(ReplicaServer replica)
    {
        Replica = replica;
        Settings = new SourceSettings
        {
            BaseUri = replica.BaseUri,
            Delay = TimeSpan.Zero,
            RetryInterval = TimeSpan.Zero,
        };
    }

    public ReplicaServer Replica { get; }

    public SyncEngine Engine { get; set; } = new();

    /// <summary>What all runs since the last <see cref="Forget"/> said.</summary>
    public RecordingPort Port { get; private set; } = new();

    /// <summary>Three at once, without pauses.</summary>
    public SourceSettings Settings { get; set; }

    public RunOptions Options { get; set; } = new();

    public int PageSize { get; set; } = 12;

    public string DatabasePath => _folder.File("capitol.db");

    public TestDatabase Database => new(DatabasePath);

    /// <summary>Starts a replica with small pages.</summary>
    public static async Task<Rig> StartAsync(int trades, ReplicaOptions? options = null) => new(await ReplicaServer.StartAsync(
        (options ?? new ReplicaOptions { ListingBytes = 0, DetailBytes = 0 }) with { Trades = trades }, TestContext.Current.CancellationToken));

    public Task<SyncReport> FullAsync() => RunAsync(new TradesRequest { Settings = Settings, PageSize = PageSize, Full = true });

    public Task<SyncReport> TradesAsync(DateTimeOffset? since = null) =>
        RunAsync(new TradesRequest { Settings = Settings, PageSize = PageSize, Since = since });

    public Task<SyncReport> DetailsAsync(params long[]? txIds) =>
        RunAsync(new TradeDetailsRequest { Settings = Settings, TxIds = txIds is { Length: > 0 } ? txIds : null });

    public Task<SyncReport> IssuersAsync(params long[]? issuerIds) =>
        RunAsync(new IssuersRequest { Settings = Settings, IssuerIds = issuerIds is { Length: > 0 } ? issuerIds : null });

    public Task<SyncReport> PoliticiansAsync() => RunAsync(new PoliticiansRequest { Settings = Settings });

    /// <summary>The listing, then the details and the issuers, as Sync-CtTrade -Full -Detail does.</summary>
    public Task<IReadOnlyList<SyncReport>> EverythingAsync() => RunAllAsync(TestContext.Current.CancellationToken,
        new TradesRequest { Settings = Settings, PageSize = PageSize, Full = true },
        new TradeDetailsRequest { Settings = Settings },
        new IssuersRequest { Settings = Settings });

    public Task<SyncReport> RunAsync(params StreamRequest[] streams) => RunAsync(TestContext.Current.CancellationToken, streams);

    /// <summary>Syncs the streams one after the other.</summary>
    /// <returns>The report of the last one.</returns>
    public async Task<SyncReport> RunAsync(CancellationToken cancel, params StreamRequest[] streams) => (await RunAllAsync(cancel, streams))[^1];

    /// <summary>Syncs the streams one after the other.</summary>
    public Task<IReadOnlyList<SyncReport>> RunAllAsync(CancellationToken cancel, params StreamRequest[] streams) =>
        Engine.RunAsync(new SyncRequest { DatabasePath = DatabasePath, Streams = streams, Options = Options }, Port, cancel);

    /// <summary>Forgets requests and reports so far, so that what follows is the next run's alone.</summary>
    public void Forget(RecordingPort? port = null)
    {
        Replica.Log.Clear();
        Port = port ?? new RecordingPort();
    }

    /// <summary>Listing pages asked for since the last <see cref="Forget"/>, in the order of arrival.</summary>
    public IReadOnlyList<int> PagesAsked() => [.. Targets("/trades?page=").Select(rest => int.Parse(rest.Split('&')[0], System.Globalization.CultureInfo.InvariantCulture))];

    /// <summary>What requests with this beginning went on with.</summary>
    public IReadOnlyList<string> Targets(string beginning) => [.. Replica.Log.Snapshot()
        .Where(request => request.Target.StartsWith(beginning, StringComparison.Ordinal))
        .Select(request => request.Target[beginning.Length..])];

    public async ValueTask DisposeAsync()
    {
        await Replica.DisposeAsync();
        _folder.Dispose();
    }
}
