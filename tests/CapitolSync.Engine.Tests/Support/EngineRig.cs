using CapitolSync.Engine.Runs;
using CapitolSync.Engine.Settings;
using CapitolSync.Engine.Store.Sqlite;
using CapitolSync.Engine.Streams;
using CapitolSync.Replica;

namespace CapitolSync.Engine.Tests.Support;

/// <summary>
/// A replica, a database, and an engine between them, all on one clock. What a source adds to it is in extensions:
/// <see cref="CapitolTradesRuns"/>, <see cref="OpenFecRuns"/>.
/// </summary>
internal sealed class EngineRig : IAsyncDisposable
{
    private readonly TemporaryFolder _folder = new();

    private EngineRig(ReplicaServer replica, ShiftedTime time)
    {
        Replica = replica;
        Time = time;
        Engine = new SyncEngine(time);
        Settings = new SourceSettings { BaseUri = replica.BaseUri, Delay = TimeSpan.Zero, RetryInterval = TimeSpan.Zero };
    }

    public ReplicaServer Replica { get; }

    /// <summary>The clock of the replica, and of the engine unless a test brings its own engine.</summary>
    public ShiftedTime Time { get; }

    public SyncEngine Engine { get; set; }

    /// <summary>What all runs since the last <see cref="Forget"/> reported.</summary>
    public RecordingPort Port { get; private set; } = new();

    /// <summary>Three requests at once, without pauses.</summary>
    public SourceSettings Settings { get; set; }

    public RunOptions Options { get; set; } = new();

    /// <summary>Trades a page of the listing.</summary>
    public int PageSize { get; set; } = 12;

    public string Folder => _folder.Path;

    public string DatabasePath => _folder.File("capitol.db");

    public TestDatabase Database => new(DatabasePath);

    /// <summary>Starts a replica with small pages.</summary>
    public static async Task<EngineRig> StartAsync(int trades, ReplicaOptions? options = null)
    {
        var time = new ShiftedTime();
        var all = (options ?? new ReplicaOptions { ListingBytes = 0, DetailBytes = 0 }) with { Trades = trades, Clock = time };
        return new EngineRig(await ReplicaServer.StartAsync(all, TestContext.Current.CancellationToken), time);
    }

    /// <summary>Syncs streams one after the other.</summary>
    /// <returns>What the last one did.</returns>
    public Task<SyncReport> RunAsync(params StreamRequest[] streams) => RunAsync(TestContext.Current.CancellationToken, streams);

    /// <summary>Syncs streams one after the other, until it is stopped.</summary>
    /// <returns>What the last one did.</returns>
    public async Task<SyncReport> RunAsync(CancellationToken cancel, params StreamRequest[] streams) => (await RunAllAsync(cancel, streams))[^1];

    /// <summary>Syncs streams one after the other, until it is stopped.</summary>
    public Task<IReadOnlyList<SyncReport>> RunAllAsync(CancellationToken cancel, params StreamRequest[] streams) =>
        Engine.RunAsync(new SyncRequest { DatabasePath = DatabasePath, Streams = streams, Options = Options }, Port, cancel);

    public Database Open() => CapitolSync.Engine.Store.Sqlite.Database.OpenForReading(DatabasePath);

    /// <summary>Forgets requests and reports so far, so that what follows is the next run's alone.</summary>
    public void Forget(RecordingPort? port = null)
    {
        Replica.Log.Clear();
        Port = port ?? new RecordingPort();
    }

    /// <summary>Targets of the requests that begin so, without that beginning, in the order of their arrival.</summary>
    public IReadOnlyList<string> Targets(string beginning) => [.. Replica.Log.Snapshot()
        .Where(request => request.Target.StartsWith(beginning, StringComparison.Ordinal))
        .Select(request => request.Target[beginning.Length..])];

    public async ValueTask DisposeAsync()
    {
        await Replica.DisposeAsync();
        _folder.Dispose();
    }
}
