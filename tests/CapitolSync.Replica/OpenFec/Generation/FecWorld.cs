using CapitolSync.Replica.OpenFec.Store;

namespace CapitolSync.Replica.OpenFec.Generation;

/// <summary>Makes what OpenFEC and the legislators files hold at the start, and what comes in later.</summary>
internal sealed class FecWorld
{
    private readonly ReplicaOptions _options;
    private readonly DateOnly _today;
    private readonly LegislatorMaker _legislators;
    private readonly CommitteeMaker _committees;
    private readonly Givers _givers;
    private readonly IReadOnlyList<Member> _members;
    private readonly Dictionary<int, int> _lastNumbers;
    private readonly Dice _dice;

    public FecWorld(ReplicaOptions options)
    {
        _options = options;
        _today = DateOnly.FromDateTime(options.Newest.UtcDateTime);
        var current = _today.Year + (_today.Year % 2);
        Periods = [current - 2, current];
        _lastNumbers = Periods.ToDictionary(p => p, _ => 0);
        _dice = Dice.For(options.Seed, "later donations");
        _legislators = new LegislatorMaker(options);
        _committees = new CommitteeMaker(options, Periods);
        _givers = new Givers(options);
        _members = _legislators.Make();
        First = MakeFirst();
    }

    public IReadOnlyList<int> Periods { get; }

    public FecSnapshot First { get; }

    public IReadOnlyList<Member> Newcomers(int count) => _legislators.Newcomers(count);

    /// <summary>Committees with next to no donations, and their books.</summary>
    public (IReadOnlyList<ReplicaFecCommittee> Committees, IReadOnlyList<Book> Books) Quiet(int count, IReadOnlyList<ReplicaFecCommittee> others)
    {
        var made = _committees.Quiet(_members, count);
        return (made, MakeBooks(made, [.. others, .. made], _ => _dice.Between(1, 3)));
    }

    public IReadOnlyList<DonationRow> New(Ledger ledger, int count, DateTime now)
    {
        var rows = Maker(ledger, _dice).New(count, Reserve(ledger.Period, count), now);
        return [.. rows];
    }

    public DonationRow Correct(DonationRow row, DateTime now) => Maker(row.Ledger, _dice).Correct(row, now);

    private FecSnapshot MakeFirst()
    {
        var active = _committees.WithDonations(_members);
        var empty = _committees.WithoutDonations(_members);
        var quiet = _committees.Quiet(_members, _options.OpenFec.QuietCommittees);
        IReadOnlyList<ReplicaFecCommittee> all = [.. active, .. empty, .. quiet];
        var shares = new Shares(_options.OpenFec.Donations, active.Count * Periods.Count, Dice.For(_options.Seed, "shares"));
        var books = MakeBooks(active, all, _ => shares.Next()).Concat(MakeBooks(quiet, all, _ => _dice.Between(1, 3)));
        return new FecSnapshot
        {
            Version = 1,
            Legislators = [.. _members.Select(m => m.Legislator)],
            LegislatorsChanged = _options.Newest,
            Candidates = [.. _members.SelectMany(m => m.Candidates)],
            Committees = all,
            Books = books.GroupBy(b => b.Ledger.Committee.CommitteeId, StringComparer.Ordinal)
                .ToDictionary(g => g.Key, g => (IReadOnlyList<Book>)[.. g], StringComparer.Ordinal),
        };
    }

    private IReadOnlyList<Book> MakeBooks(
        IReadOnlyList<ReplicaFecCommittee> committees, IReadOnlyList<ReplicaFecCommittee> all, Func<Ledger, int> size)
    {
        // Numbers are given out first, so that the rows can be made side by side and are still the same every time.
        var plans = committees.Select(c => LedgersOf(c, all).Select(l => (Ledger: l, Size: size(l))).ToList()).ToList()
            .ConvertAll(c => c.ConvertAll(l => (l.Ledger, l.Size, First: Reserve(l.Ledger.Period, l.Size))));
        return [.. plans.AsParallel().AsOrdered().SelectMany(plan => OneCommittee(plan))];
    }

    private List<Book> OneCommittee(List<(Ledger Ledger, int Size, int First)> plan)
    {
        var books = new List<Book>(plan.Count);
        foreach (var (ledger, size, first) in plan)
        {
            var dice = Dice.For(_options.Seed, $"donations {ledger.Committee.CommitteeId} {ledger.Period}");
            DonationRow[] rows = [.. Maker(ledger, dice).Past(size, first)];
            if (books.Count > 0)
                TwinIds.Share(books[^1].Rows.All, rows);
            books.Add(new Book(ledger, rows));
        }
        return books;
    }

    private IEnumerable<Ledger> LedgersOf(ReplicaFecCommittee committee, IReadOnlyList<ReplicaFecCommittee> all)
    {
        var candidateId = committee.CandidateIds.Concat(committee.SponsorCandidateIds).First();
        var candidate = _members.SelectMany(m => m.Candidates).First(c => c.CandidateId == candidateId);
        var joint = all.FirstOrDefault(c => c.Designation == "J" && c != committee && c.CandidateIds.Contains(candidateId, StringComparer.Ordinal));
        var self = Givers.Candidate(candidate, committee.City);
        var fundraiser = joint is null ? _givers.JointFundraiser($"{candidate.LastName} VICTORY FUND") : Givers.JointFundraiser(joint);
        return Periods.Select(period => new Ledger(committee, period, _today)
        {
            Candidate = candidate,
            Self = self,
            JointFundraiser = fundraiser,
            Conduit = candidate.Party == "DEM" ? _givers.ForDemocrats : _givers.ForOthers,
        });
    }

    private DonationMaker Maker(Ledger ledger, Dice dice) => new(ledger, _givers, _options.OpenFec.NullDateShare, dice);

    /// <summary>So many numbers of the period, from the returned one on.</summary>
    private int Reserve(int period, int count)
    {
        var first = _lastNumbers[period] + 1;
        _lastNumbers[period] += count;
        return first;
    }
}
