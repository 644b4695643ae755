using CapitolSync.Engine;
using CapitolSync.Engine.Settings;
using CapitolSync.Engine.Sources.CapitolTrades.Issuers;
using CapitolSync.Engine.Sources.CapitolTrades.Politicians;
using CapitolSync.Engine.Sources.CapitolTrades.TradeDetails;
using CapitolSync.Engine.Sources.CapitolTrades.Trades;
using CapitolSync.Engine.Sources.CongressLegislators;
using CapitolSync.Engine.Sources.OpenFec.Committees;
using CapitolSync.Engine.Sources.OpenFec.Donations;
using CapitolSync.Engine.Store.Sqlite;
using CapitolSync.Engine.Streams;
using CapitolSync.Replica;

namespace CapitolSync.Demo;

/// <summary>The steps of the demo, each with the engine's own words for what happens.</summary>
internal sealed class Tour(ReplicaServer replica, string databasePath)
{
    private readonly SyncEngine _engine = new();
    private readonly ConsolePort _port = new();

    private SourceSettings Settings => new()
    {
        BaseUri = replica.BaseUri,
        Concurrency = 5,
        Delay = TimeSpan.Zero,
        MaximumRetryCount = 1,
        RetryInterval = TimeSpan.FromMilliseconds(100),
        Breaker = new BreakerOptions { MaxFailures = 5 },
        Key = new ApiKey("demo"),
    };

    private StreamRequest[] Trades =>
    [
        new TradesRequest { Settings = Settings, PageSize = 24 },
        new TradeDetailsRequest { Settings = Settings },
        new IssuersRequest { Settings = Settings },
    ];

    public async Task SyncUntilTheSiteFailsAsync()
    {
        Title("Trades, their details and their issuers; half-way through the details the site starts to answer 503");
        replica.When(1_000, "/trades/*", () => replica.Faults.Add(new Fault { Kind = FaultKind.Status, Status = 503 }));
        try
        {
            await RunAsync(Trades);
        }
        catch (SyncException end)
        {
            Console.WriteLine($"{end.ErrorId}: {end.Message}");
            Console.WriteLine($"The cursor: {end.Cursor}");
        }

        Console.WriteLine();
        ShowStates(StreamNames.Trades, StreamNames.TradeDetails, StreamNames.Issuers);
    }

    public async Task GoOnAsync()
    {
        replica.Faults.Clear();
        Title("The site is back; the same command goes on where it stood");
        ShowReport(await RunAsync(Trades));
    }

    public async Task SyncPoliticiansAsync()
    {
        Title("Who the members are");
        ShowReport(await RunAsync(new PoliticiansRequest { Settings = Settings }));
    }

    public async Task SyncDonationsAsync()
    {
        var members = MembersWithDonations().Take(3).ToArray();
        Title($"Who funds {string.Join(", ", members)}");
        ShowReport(await RunAsync(
            new CandidatesRequest { Settings = Settings },
            new FecCommitteesRequest { Settings = Settings, Politicians = members },
            new DonationsRequest { Settings = Settings, Politicians = members, Periods = replica.Fec.Periods }));
    }

    public void ShowDatabase()
    {
        Title("What is in the database now");
        new Findings(Database.OpenForReading(databasePath)).Show();
    }

    /// <summary>Members, by bioguide id, whose own campaigns have donations in the replica.</summary>
    private IEnumerable<string> MembersWithDonations()
    {
        var campaigns = replica.Fec.Committees.Where(committee => replica.Fec.CountOf(committee.CommitteeId) > 0)
            .SelectMany(committee => committee.CandidateIds).ToHashSet(StringComparer.Ordinal);
        var traders = replica.Data.Current.Politicians.Select(politician => politician.PoliticianId).ToHashSet(StringComparer.Ordinal);
        return replica.Fec.Candidates.Where(candidate => campaigns.Contains(candidate.CandidateId) && traders.Contains(candidate.BioguideId))
            .Select(candidate => candidate.BioguideId).Distinct(StringComparer.Ordinal);
    }

    private Task<SyncReport> RunAsync(params StreamRequest[] streams) =>
        _engine.RunAsync(new SyncRequest { DatabasePath = databasePath, Streams = streams }, _port, CancellationToken.None);

    private static void ShowReport(SyncReport report)
    {
        IReadOnlyList<SyncReport> parts = report.Streams.Count > 0 ? report.Streams : [report];
        Console.WriteLine();
        Table.Write(["stream", "status", "added", "updated", "unchanged", "failed", "requests", "seconds"],
            parts.Select(part => new[] { part.Stream, $"{part.Status}", $"{part.Added:N0}", $"{part.Updated:N0}", $"{part.Unchanged:N0}", $"{part.Failed:N0}", $"{part.Requests:N0}", $"{part.Duration.TotalSeconds:N1}" }));
    }

    private void ShowStates(params string[] streams) => Table.Write(["stream", "status", "done", "to do", "position"],
        _engine.ReadStates(databasePath, streams).Select(state => new[] { state.Stream, $"{state.Status}", $"{state.Done:N0}", $"{state.Remaining:N0}", $"{state.Cursor?.Position}" }));

    private static void Title(string text)
    {
        Console.WriteLine();
        Console.WriteLine(text);
        Console.WriteLine(new string('-', Math.Min(text.Length, 100)));
    }
}
