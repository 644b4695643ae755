using CapitolSync.Replica.OpenFec;
using CapitolSync.Replica.OpenFec.Generation;
using CapitolSync.Replica.OpenFec.Store;

namespace CapitolSync.Replica;

/// <summary>The truth: what OpenFEC and the legislators files hold, and how it changes while it is read. Safe to use from any thread.</summary>
public sealed class FecData
{
    private readonly Lock _lock = new();
    private readonly TimeProvider _clock;
    private readonly FecWorld _world;
    private readonly DonationEditor _editor;
    private volatile FecSnapshot _current;

    internal FecData(ReplicaOptions options)
    {
        _clock = options.Clock;
        _world = new FecWorld(options);
        _editor = new DonationEditor(_world, Dice.For(options.Seed, "fec mutations"));
        _current = _world.First;
        EstimateAbove = options.OpenFec.EstimateAbove;
        Limits = new FecLimits(options.OpenFec);
    }

    /// <summary>1 at the start, one more with every mutation.</summary>
    public long Version => _current.Version;

    /// <summary>The two-year periods that there are donations for.</summary>
    public IReadOnlyList<int> Periods => _world.Periods;

    /// <summary>All members, current and former.</summary>
    public IReadOnlyList<ReplicaLegislator> Legislators => _current.Legislators;

    /// <summary>All candidacies of the members.</summary>
    public IReadOnlyList<ReplicaCandidate> Candidates => _current.Candidates;

    /// <summary>All committees, also those without donations.</summary>
    public IReadOnlyList<ReplicaFecCommittee> Committees => _current.Committees;

    /// <summary>All donations, made out as they are read: a million of them need not be in memory at once.</summary>
    public IEnumerable<ReplicaDonation> Donations => _current.AllBooks.SelectMany(b => b.Rows.All).Select(ReplicaDonation.Of);

    /// <summary>How many donations there are.</summary>
    public int DonationCount => _current.AllBooks.Sum(b => b.Rows.Count);

    /// <summary>Counts above this are estimates, and off.</summary>
    public int EstimateAbove { get; set; }

    /// <summary>What the gateway lets a key do.</summary>
    public FecLimits Limits { get; }

    internal FecSnapshot Current => _current;

    /// <summary>The donations of a committee, of one period or of all, in the order of their dates, those without one last.</summary>
    public IEnumerable<ReplicaDonation> DonationsOf(string committeeId, int? period = null) =>
        BooksOf(committeeId, period).SelectMany(b => b.Rows.All).Select(ReplicaDonation.Of);

    /// <summary>How many donations a committee has, in one period or in all.</summary>
    public int CountOf(string committeeId, int? period = null) => BooksOf(committeeId, period).Sum(b => b.Rows.Count);

    /// <summary>Adds donations: new ids, loaded now, mostly given of late.</summary>
    public IReadOnlyList<ReplicaDonation> AddDonations(int count) => Change(add: count).Added;

    /// <summary>Corrects donations in place: other amounts, dates and givers, loaded now. Returns them as they are now.</summary>
    public IReadOnlyList<ReplicaDonation> CorrectDonations(int count) => Change(correct: count).Corrected;

    /// <summary>Takes donations away, as amendments do with what they do not repeat.</summary>
    public IReadOnlyList<ReplicaDonation> RemoveDonations(int count) => Change(remove: count).Removed;

    /// <summary>All of it in one step: no request sees a part of it.</summary>
    public FecChange Change(int add = 0, int correct = 0, int remove = 0)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(add);
        ArgumentOutOfRangeException.ThrowIfNegative(correct);
        ArgumentOutOfRangeException.ThrowIfNegative(remove);
        lock (_lock)
        {
            var edit = _editor.Edit([.. _current.AllBooks], add, correct, remove, Now());
            _current = _current.With(edit.Books);
            return new FecChange(
                [.. edit.Added.Select(ReplicaDonation.Of)],
                [.. edit.Removed.Select(ReplicaDonation.Of)],
                [.. edit.Corrected.Select(ReplicaDonation.Of)]);
        }
    }

    /// <summary>Adds committees with one to three donations a period, loaded in the past.</summary>
    public IReadOnlyList<ReplicaFecCommittee> AddQuietCommittees(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        lock (_lock)
        {
            var (committees, books) = _world.Quiet(count, _current.Committees);
            _current = _current.With(books) with { Committees = [.. _current.Committees, .. committees] };
            return committees;
        }
    }

    /// <summary>Adds members to the current ones: the file changes.</summary>
    public IReadOnlyList<ReplicaLegislator> AddLegislators(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        lock (_lock)
        {
            var members = _world.Newcomers(count);
            _current = _current with
            {
                Version = _current.Version + 1,
                Legislators = [.. _current.Legislators, .. members.Select(m => m.Legislator)],
                LegislatorsChanged = _clock.GetUtcNow(),
                Candidates = [.. _current.Candidates, .. members.SelectMany(m => m.Candidates)],
            };
            return [.. members.Select(m => m.Legislator)];
        }
    }

    private IEnumerable<Book> BooksOf(string committeeId, int? period) =>
        _current.Books.GetValueOrDefault(committeeId, []).Where(b => period is null || b.Ledger.Period == period);

    /// <summary>To the microsecond, as a database holds it.</summary>
    private DateTime Now()
    {
        var ticks = _clock.GetUtcNow().UtcTicks;
        return new DateTime(ticks - (ticks % TimeSpan.TicksPerMicrosecond));
    }
}
