using CapitolSync.Engine.Runs;
using CapitolSync.Engine.Settings;
using CapitolSync.Engine.Sources.CongressLegislators;
using CapitolSync.Engine.Sources.OpenFec.Committees;
using CapitolSync.Engine.Sources.OpenFec.Donations;
using CapitolSync.Engine.Store.Sqlite;
using CapitolSync.Engine.Store.SyncTables;
using CapitolSync.Engine.Streams;
using CapitolSync.Engine.Tests.Support;
using CapitolSync.Replica;
using CapitolSync.SoakHost;

namespace CapitolSync.Engine.Tests.Donations;

/// <summary>A replica of OpenFEC and the files of members, a database, and an engine between them, all on one clock.</summary>
internal sealed class FecRig : IAsyncDisposable
{
    public const string Secret = "key-that-nobody-may-see";

    private readonly TemporaryFolder _folder = new();

    private FecRig(ReplicaServer replica, ShiftedTime time)
    {
        Replica = replica;
        Time = time;
        Engine = new SyncEngine(time);
        Settings = new SourceSettings
        {
            BaseUri = replica.BaseUri,
            Delay = TimeSpan.Zero,
            RetryInterval = TimeSpan.Zero,
            Key = new ApiKey(Secret),
            Budget = [RateLimit.PerHour(100_000)],
        };
    }

    public ReplicaServer Replica { get; }

    public ShiftedTime Time { get; }

    public SyncEngine Engine { get; init; }

    public RecordingPort Port { get; private set; } = new();

    public SourceSettings Settings { get; set; }

    public RunOptions Options { get; set; } = new();

    public string DatabasePath => _folder.File("fec.db");

    public string Folder => _folder.Path;

    public TestDatabase Database => new(DatabasePath);

    /// <summary>All committees, also those without donations.</summary>
    public IReadOnlyList<string> Committees => [.. Replica.Fec.Committees.Select(committee => committee.CommitteeId)];

    /// <summary>The committee with most donations in the period where it has fewest: pages follow on its first ones.</summary>
    public string LargeCommittee => Committees.MaxBy(committee => Replica.Fec.Periods.Min(period => Replica.Fec.CountOf(committee, period)))!;

    public static async Task<FecRig> StartAsync(int donations, Func<OpenFecOptions, OpenFecOptions>? change = null)
    {
        var time = new ShiftedTime();
        var fec = new OpenFecOptions { Donations = donations, Committees = 8 };
        var options = new ReplicaOptions { Trades = 200, Politicians = 30, ListingBytes = 0, DetailBytes = 0, Clock = time, OpenFec = change?.Invoke(fec) ?? fec };
        return new FecRig(await ReplicaServer.StartAsync(options, TestContext.Current.CancellationToken), time);
    }

    /// <summary>Schedule A of all committees, or of these, in the replica's two periods.</summary>
    public Task<SyncReport> DonationsAsync(params string[] committees) => RunAsync(Donations(committees));

    public DonationsRequest Donations(params string[] committees) => new()
    {
        Settings = Settings,
        Committees = committees.Length > 0 ? committees : Committees,
        Periods = Replica.Fec.Periods,
    };

    /// <summary>What is asked for, with FEC ids and committees found out on the way, as the cmdlet does.</summary>
    public Task<SyncReport> DonationsOfAsync(params string[] politicians) => RunAsync(
        new CandidatesRequest { Settings = Settings with { Budget = [] }, OnlyIfMissing = true },
        new FecCommitteesRequest { Settings = Settings, Politicians = politicians, OnlyIfMissing = true },
        new DonationsRequest { Settings = Settings, Politicians = politicians, Periods = Replica.Fec.Periods });

    public Task<SyncReport> CandidatesAsync() => RunAsync(new CandidatesRequest { Settings = Settings with { Budget = [] } });

    public Task<SyncReport> CommitteesAsync() => RunAsync(new FecCommitteesRequest { Settings = Settings });

    public Task<SyncReport> RunAsync(params StreamRequest[] streams) => RunAsync(TestContext.Current.CancellationToken, streams);

    /// <summary>Syncs the streams one after the other.</summary>
    /// <returns>The report of the last one.</returns>
    public async Task<SyncReport> RunAsync(CancellationToken cancel, params StreamRequest[] streams) => (await Engine.RunAsync(
        new SyncRequest { DatabasePath = DatabasePath, Streams = streams, Options = Options }, Port, cancel))[^1];

    public Database Open() => CapitolSync.Engine.Store.Sqlite.Database.OpenForReading(DatabasePath);

    /// <summary>Forgets requests and reports so far, so that what follows is the next run's alone.</summary>
    public void Forget()
    {
        Replica.Log.Clear();
        Replica.Faults.Clear();
        Port = new RecordingPort();
    }

    /// <summary>Questions to Schedule A since the last <see cref="Forget"/>, in the order of arrival.</summary>
    public IReadOnlyList<string> Asked() => [.. Replica.Log.Snapshot()
        .Where(request => request.Path.StartsWith("/v1/schedules/", StringComparison.Ordinal)).Select(request => request.Query)];

    public async ValueTask DisposeAsync()
    {
        await Replica.DisposeAsync();
        _folder.Dispose();
    }
}
