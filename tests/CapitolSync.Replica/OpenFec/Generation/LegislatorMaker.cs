using CapitolSync.Replica.CapitolTrades.Generation;

namespace CapitolSync.Replica.OpenFec.Generation;

/// <summary>
/// Makes members of Congress: all politicians of CapitolTrades and others. The first few are cast for what goes
/// wrong when members are matched by name.
/// </summary>
internal sealed class LegislatorMaker
{
    private readonly ReplicaOptions _options;
    private readonly List<ReplicaPolitician> _politicians;
    private readonly CandidateIds _ids;
    private readonly Dice _dice;
    private readonly int _year;
    private int _known;

    public LegislatorMaker(ReplicaOptions options)
    {
        _options = options;
        // Reports are filed by the clock, by members who sit then; a Congress ends on January 3.
        var now = options.Clock.GetUtcNow().UtcDateTime;
        _year = (now > options.Newest.UtcDateTime ? now : options.Newest.UtcDateTime).AddDays(-3).Year;
        _ids = new CandidateIds(options.Seed);
        _dice = Dice.For(options.Seed, "legislators");
        _politicians = [.. PoliticianMaker.Make(options)];
        _known = _politicians.Count;
        _politicians.AddRange(Others(options.OpenFec.OtherMembers));
        Cast();
    }

    public IReadOnlyList<Member> Make() => [.. _politicians.Select((p, i) => One(p, (Part)i))];

    /// <summary>Members who were not there before.</summary>
    public IReadOnlyList<Member> Newcomers(int count) => [.. Others(count).Select(p => One(p, Part.Newcomer))];

    /// <summary>Politicians whom CapitolTrades does not know.</summary>
    private IEnumerable<ReplicaPolitician> Others(int count)
    {
        var before = PoliticianMaker.Make(_options with { Politicians = _known }).Select(p => p.PoliticianId);
        _known += count;
        return PoliticianMaker.Make(_options with { Politicians = _known })
            .ExceptBy(before, p => p.PoliticianId, StringComparer.Ordinal);
    }

    private void Cast()
    {
        var one = _politicians[(int)Part.OneTwin];
        var other = _politicians[^1];
        _politicians[^1] = other with
        {
            // The id begins with the name's initial; its number is taken by nobody with this initial, or was this one's.
            PoliticianId = Unused(one.PoliticianId[0], other.PoliticianId),
            LastName = one.LastName,
            StateId = one.StateId,
            FirstName = one.FirstName == "Otis" ? "Ezra" : "Otis",
            Nickname = null,
            Gender = "male",
        };
        (_politicians[(int)Part.OtherTwin], _politicians[^1]) = (_politicians[^1], _politicians[(int)Part.OtherTwin]);
    }

    private string Unused(char initial, string id)
    {
        for (var number = int.Parse(id.AsSpan(1), provider: null); ; number++)
        {
            var candidate = $"{initial}{number:D6}";
            if (candidate == id || _politicians.TrueForAll(p => p.PoliticianId != candidate))
                return candidate;
        }
    }

    private Member One(ReplicaPolitician politician, Part part)
    {
        var current = part == Part.Newcomer || (part != Part.OtherTwin && (part < Part.Ordinary || _dice.Chance(0.8)));
        var moved = part == Part.ThreeIds || (part >= Part.Ordinary && politician.Chamber == "senate" && _dice.Chance(0.4));
        var terms = TermMaker.Make(politician, moved, current, _year, _dice);
        var candidates = part == Part.NoId ? [] : _ids.Candidates(politician, terms, current, president: part == Part.ThreeIds);
        var last = part == Part.OtherName ? $"{politician.LastName}-Whitlock" : politician.LastName;
        var middle = _dice.Chance(0.5) ? (_dice.Chance(0.7) ? $"{(char)('A' + _dice.Below(26))}." : "Lee") : null;
        var suffix = _dice.Chance(0.04) ? "Jr." : null;
        return new Member(
            new ReplicaLegislator
            {
                BioguideId = politician.PoliticianId,
                FirstName = politician.FirstName,
                MiddleName = middle,
                LastName = last,
                Suffix = suffix,
                Nickname = politician.Nickname,
                OfficialFull = _dice.Chance(0.02) ? null : FullName(politician.Nickname ?? politician.FirstName, middle, last, suffix),
                Birthday = politician.Dob,
                Gender = politician.Gender == "male" ? "M" : "F",
                FecIds = [.. candidates.Select(c => c.CandidateId)],
                Current = current,
                Terms = terms,
            },
            candidates,
            part);
    }

    private static string FullName(string first, string? middle, string last, string? suffix) =>
        string.Join(' ', new[] { first, middle, last }.Where(n => n is not null)) + (suffix is null ? "" : $", {suffix}");
}
