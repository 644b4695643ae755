using CapitolSync.Engine.Tests.Support;
using CapitolSync.Replica;

namespace CapitolSync.Engine.Tests.Soak;

/// <summary>What a seed's runs share: the replica, the database, the clock, the dice, and what was done to whom.</summary>
internal sealed class SoakWorld : IAsyncDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly HashSet<long> _removed = [];
    private readonly Lock _lock = new();

    private SoakWorld(int seed, Random dice, ShiftedTime clock, ReplicaServer replica)
    {
        Seed = seed;
        Dice = dice;
        Clock = clock;
        Replica = replica;
        Engine = new SyncEngine(clock);
    }

    public int Seed { get; }

    /// <summary>Decides everything that is decided before a run. Not used while one goes on.</summary>
    public Random Dice { get; }

    public ShiftedTime Clock { get; }

    public ReplicaServer Replica { get; }

    public SyncEngine Engine { get; }

    public string DatabasePath => _folder.File("soak.db");

    public TestDatabase Database => new(DatabasePath);

    public List<string> History { get; } = [];

    /// <summary>Rows may be stored as they were before a correction, until all is read again.</summary>
    public bool IsBlurred { get; set; }

    /// <summary>Trades' pages were read from what they show, which tells some things that their flight does not.</summary>
    public bool AreDetailsBlurred { get; set; }

    /// <summary>Trades that have left the site.</summary>
    public IReadOnlySet<long> Removed
    {
        get
        {
            lock (_lock)
                return _removed.ToHashSet();
        }
    }

    public static async Task<SoakWorld> StartAsync(int seed)
    {
        var dice = new Random(seed);
        // A little after the newest trade, whatever day it is here.
        var clock = new ShiftedTime();
        clock.Ahead = new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero) - clock.GetUtcNow();
        var replica = await ReplicaServer.StartAsync(new ReplicaOptions
        {
            Seed = seed,
            Trades = dice.Next(60, 400),
            Politicians = dice.Next(15, 60),
            Committees = dice.Next(0, 8),
            ListingBytes = 0,
            DetailBytes = 0,
            Clock = clock,
            OpenFec = new OpenFecOptions { Committees = dice.Next(1, 8), Donations = dice.Next(0, 1500), QuietCommittees = dice.Next(0, 10), OtherMembers = dice.Next(10, 25) },
        }, TestContext.Current.CancellationToken);
        return new SoakWorld(seed, dice, clock, replica);
    }

    /// <summary>Changes what the site holds, and remembers what left it.</summary>
    public void Change(SoakChange change)
    {
        lock (_lock)
        {
            var done = Replica.Data.Change(change.Added, change.Removed, change.Where, change.Corrected);
            _removed.UnionWith(done.Removed.Select(trade => trade.TxId));
            IsBlurred |= change.Corrected > 0;
            // With fewer the replica has none to choose from.
            if (Replica.Fec.DonationCount > 100)
                Replica.Fec.Change(change.DonationsAdded, change.DonationsCorrected, change.DonationsRemoved);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Replica.DisposeAsync();
        _folder.Dispose();
    }
}
