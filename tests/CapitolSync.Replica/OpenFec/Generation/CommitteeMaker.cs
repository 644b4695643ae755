using System.Globalization;

namespace CapitolSync.Replica.OpenFec.Generation;

/// <summary>
/// Makes the committees of members: first those with donations, then those without any, whose only purpose is to be
/// many. A member whose committees are all made has no others.
/// </summary>
internal sealed class CommitteeMaker(ReplicaOptions options, IReadOnlyList<int> periods)
{
    /// <summary>More than fit on a page of the default size.</summary>
    private const int Many = 24;

    private readonly Dice _dice = Dice.For(options.Seed, "fec committees");
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);

    /// <summary>As many as have donations.</summary>
    public IReadOnlyList<ReplicaFecCommittee> WithDonations(IReadOnlyList<Member> members) =>
        [.. Endless([.. members.Where(m => m.Candidates.Count > 0)]).Take(options.OpenFec.Committees)];

    /// <summary>Committees of other days: found with their candidate, and empty.</summary>
    public IReadOnlyList<ReplicaFecCommittee> WithoutDonations(IReadOnlyList<Member> members)
    {
        var three = members[(int)Part.ThreeIds];
        var many = members[(int)Part.ManyCommittees];
        return
        [
            Campaign(three, three.Candidates[1], "P", past: 1),
            .. Enumerable.Range(0, Many).Select(i => (i % 4) switch
            {
                3 => Joint(many, three, past: 2 + i),
                var n => Campaign(many, many.Candidates[0], n == 2 ? "U" : "A", past: 2 + i),
            }),
        ];
    }

    /// <summary>Committees with next to no donations, one after the other for all members.</summary>
    public IReadOnlyList<ReplicaFecCommittee> Quiet(IReadOnlyList<Member> members, int count)
    {
        var candidates = members.Where(m => m.Part >= Part.Ordinary).SelectMany(m => m.Candidates.Select(c => (Member: m, Candidate: c))).ToList();
        return [.. Enumerable.Range(0, count).Select(i =>
        {
            var (member, candidate) = candidates[i % candidates.Count];
            return Campaign(member, candidate, i < candidates.Count ? "P" : "A");
        })];
    }

    /// <summary>The special ones first, so that a few committees are enough to have them.</summary>
    private IEnumerable<ReplicaFecCommittee> Endless(IReadOnlyList<Member> members)
    {
        Member Of(Part part) => members.First(m => m.Part == part);
        ReplicaFecCommittee Principal(Member member, int candidate = 0) => Campaign(member, member.Candidates[candidate], "P");

        var (one, three, many) = (Of(Part.OneTwin), Of(Part.ThreeIds), Of(Part.ManyCommittees));
        yield return Principal(one);
        yield return Principal(Of(Part.OtherTwin));
        yield return Principal(three);
        yield return Joint(three, one);
        yield return Leadership(three);
        yield return Principal(three, three.Candidates.Count - 1);
        yield return Principal(many);
        yield return Principal(Of(Part.OtherName));

        var ordinary = members.Where(m => m.Part >= Part.Ordinary).ToList();
        for (var i = 0; ; i++)
        {
            var member = ordinary[i % ordinary.Count];
            yield return i < ordinary.Count ? Principal(member) : Campaign(member, member.Candidates[0], "A");
            if (i % 3 == 0)
                yield return Leadership(member);
            if (i % 4 == 1)
                yield return Joint(member, ordinary[(i + 1) % ordinary.Count]);
        }
    }

    private ReplicaFecCommittee Campaign(Member member, ReplicaCandidate candidate, string designation, int past = 0)
    {
        var office = candidate.Office switch { "H" => "CONGRESS", "S" => "SENATE", _ => "PRESIDENT" };
        var last = member.Legislator.LastName.ToUpperInvariant();
        var name = designation == "P"
            ? $"{member.Legislator.FirstName.ToUpperInvariant()} {last} FOR {office}"
            : $"{_dice.Pick(Words.Friends)} {last} {Cycles(past)[^1]}";
        return New(member, name, candidate.Office, designation, past) with
        {
            Party = candidate.Party,
            CandidateIds = [candidate.CandidateId],
        };
    }

    private ReplicaFecCommittee Joint(Member one, Member other, int past = 0) =>
        New(one, $"{one.Legislator.LastName.ToUpperInvariant()} {_dice.Pick(Words.Victories)}", "N", "J", past) with
        {
            CandidateIds = [one.Candidates[0].CandidateId, other.Candidates[0].CandidateId],
        };

    private ReplicaFecCommittee Leadership(Member member) =>
        New(member, _dice.Pick(Words.Leadership), _dice.Pick(["N", "Q", "Q", "O", "W"]), "D", past: 0) with
        {
            SponsorCandidateIds = [member.Candidates[0].CandidateId],
        };

    private ReplicaFecCommittee New(Member member, string name, string type, string designation, int past)
    {
        var cycles = Cycles(past);
        return new ReplicaFecCommittee
        {
            CommitteeId = Id(),
            Name = name,
            CommitteeType = type,
            Designation = designation,
            FilingFrequency = past > 0 ? "T" : "Q",
            State = member.Legislator.StateId,
            TreasurerName = _dice.Chance(0.05) ? null : People.Name(_dice).Full,
            Cycles = _dice.Chance(0.12) ? null : cycles,
            FirstFileDate = _dice.Chance(0.05) ? null : new DateOnly(cycles[0] - 1, 1, 4).AddDays(_dice.Below(300)),
            LastFileDate = new DateOnly(cycles[^1] - 1, 2, 1).AddDays(_dice.Below(14)),
            Street1 = $"PO BOX {_dice.Between(1, 99_999)}",
            City = _dice.Pick(Words.Cities),
            Zip = _dice.Below(100_000).ToString("D5", CultureInfo.InvariantCulture),
        };
    }

    /// <summary>Up to now, or three that ended so many periods before the first of ours.</summary>
    private int[] Cycles(int past) =>
        past == 0
            ? [.. Enumerable.Range(0, 5).Select(i => periods[^1] - (2 * (4 - i)))]
            : [.. Enumerable.Range(0, 3).Select(i => periods[0] - (2 * (past + 2 - i)))];

    private string Id()
    {
        string id;
        do
            id = $"C00{_dice.Between(100_000, 999_999)}";
        while (!_ids.Add(id));
        return id;
    }
}
