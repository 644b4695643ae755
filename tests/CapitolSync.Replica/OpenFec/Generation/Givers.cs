using System.Globalization;
using CapitolSync.Replica.CapitolTrades.Generation;
using CapitolSync.Replica.OpenFec.Store;

namespace CapitolSync.Replica.OpenFec.Generation;

/// <summary>All who give. They are shared by all committees, as the real ones are.</summary>
internal sealed class Givers
{
    private readonly Dice _dice;
    private readonly Contributor[] _people;
    private readonly Contributor[] _pacs;
    private readonly Contributor[] _parties;
    private readonly Contributor[] _organizations;

    public Givers(ReplicaOptions options)
    {
        _dice = Dice.For(options.Seed, "givers");
        _people = Make(Math.Clamp(options.OpenFec.Donations / 4, 50, 20_000), Person);
        _pacs = Make(250, _ => Pac());
        _parties = Make(8, Party);
        _organizations = Make(100, _ => Organization());
        ForDemocrats = Conduit("C00401224", "ACTBLUE", "PO BOX 441146", "WEST SOMERVILLE", "MA", "02144");
        ForOthers = Conduit("C00694323", "WINRED", "PO BOX 9891", "ARLINGTON", "VA", "22219");
    }

    public Contributor ForDemocrats { get; }

    public Contributor ForOthers { get; }

    public Contributor Pick(GiverKind kind, Ledger ledger, Dice dice) => kind switch
    {
        GiverKind.Person => _people[dice.Below(_people.Length)],
        GiverKind.Pac => _pacs[dice.Below(_pacs.Length)],
        GiverKind.Party => _parties[dice.Below(_parties.Length)],
        GiverKind.Organization => _organizations[dice.Below(_organizations.Length)],
        GiverKind.Candidate => ledger.Self,
        GiverKind.Conduit => ledger.Conduit,
        _ => ledger.JointFundraiser,
    };

    public static Contributor Candidate(ReplicaCandidate candidate, string city) => new()
    {
        EntityType = "CAN",
        EntityTypeDesc = "CANDIDATE",
        Name = candidate.Name,
        FirstName = candidate.FirstName,
        LastName = candidate.LastName,
        City = city,
        State = candidate.State == "US" ? "DC" : candidate.State,
        Employer = "U.S. CONGRESS",
        Occupation = candidate.Office == "S" ? "SENATOR" : "REPRESENTATIVE",
        Id = candidate.CandidateId,
    };

    /// <summary>A committee of our own that gives to another.</summary>
    public static Contributor JointFundraiser(ReplicaFecCommittee committee) => Of(committee, "COM", "COMMITTEE", known: true);

    /// <summary>One that is not among ours.</summary>
    public Contributor JointFundraiser(string name) => Known(name, "N", "COM", "COMMITTEE");

    private static Contributor[] Make(int count, Func<int, Contributor> one) => [.. Enumerable.Range(0, count).Select(one)];

    private Contributor Person(int number)
    {
        var name = People.Name(_dice);
        var (employer, occupation) = _dice.Chance(0.4)
            ? _dice.Pick(Words.NoEmployers)
            : (Company(), _dice.Pick(Words.Occupations));
        // Each of the awkward ones is somebody's.
        if (number % 40 == 7)
            (employer, occupation) = (Words.AwkwardEmployers[number / 40 % Words.AwkwardEmployers.Count], "PRESIDENT/\"CEO\"");
        return new Contributor
        {
            EntityType = "IND",
            EntityTypeDesc = "INDIVIDUAL",
            Name = name.Full,
            Prefix = name.Prefix,
            FirstName = name.First,
            MiddleName = name.Middle,
            LastName = name.Last,
            Suffix = name.Suffix,
            Street1 = _dice.Chance(0.3) ? null : Street(),
            City = _dice.Chance(0.03) ? null : _dice.Pick(Words.Cities),
            State = _dice.Chance(0.02) ? null : State(),
            Zip = _dice.Chance(0.04) ? null : Zip(9),
            Employer = employer,
            Occupation = occupation,
        };
    }

    private Contributor Pac()
    {
        var kind = _dice.Pick(["PAC", "EMPLOYEES' PAC", "POLITICAL ACTION COMMITTEE", "GOOD GOVERNMENT FUND"]);
        return Known($"{Company()} {kind}", "Q", "PAC", "POLITICAL ACTION COMMITTEE");
    }

    private Contributor Party(int number) =>
        Known($"{Places.States[number * 6].Label} STATE CENTRAL COMMITTEE", "Y", "PTY", "POLITICAL PARTY COMMITTEE");

    private Contributor Organization() => new()
    {
        EntityType = "ORG",
        EntityTypeDesc = "ORGANIZATION",
        Name = Company(),
        Street1 = Street(),
        City = _dice.Pick(Words.Cities),
        State = State(),
        Zip = Zip(5),
    };

    /// <summary>A committee that gives; one in five is unknown to the server, and its object null.</summary>
    private Contributor Known(string name, string type, string entityType, string entityTypeDesc)
    {
        var committee = new ReplicaFecCommittee
        {
            CommitteeId = $"C0{_dice.Between(1_000_000, 9_999_999)}",
            Name = name.ToUpperInvariant(),
            CommitteeType = type,
            Designation = _dice.Chance(0.2) ? "B" : "U",
            State = State(),
            Cycles = [2022, 2024, 2026],
            Street1 = Street(),
            City = _dice.Pick(Words.Cities),
            Zip = Zip(5),
        };
        return Of(committee, entityType, entityTypeDesc, known: _dice.Chance(0.8));
    }

    private static Contributor Of(ReplicaFecCommittee committee, string entityType, string entityTypeDesc, bool known) => new()
    {
        EntityType = entityType,
        EntityTypeDesc = entityTypeDesc,
        Name = committee.Name,
        Street1 = committee.Street1,
        City = committee.City,
        State = committee.State,
        Zip = committee.Zip,
        Id = committee.CommitteeId,
        Committee = known ? committee : null,
    };

    private static Contributor Conduit(string id, string name, string street, string city, string state, string zip) => new()
    {
        EntityType = "PAC",
        EntityTypeDesc = "POLITICAL ACTION COMMITTEE",
        Name = name,
        Street1 = street,
        City = city,
        State = state,
        Zip = zip,
        Id = id,
    };

    private string Company()
    {
        var (word, _) = _dice.Pick(Companies.Trades);
        return $"{_dice.Pick(Companies.Heads)} {word} {_dice.Pick(Companies.Forms)}".ToUpperInvariant();
    }

    private string Street()
    {
        var kind = _dice.Pick(["ST", "AVE", "RD", "BLVD #4/B"]);
        return $"{_dice.Between(1, 9999)} {_dice.Pick(Companies.Heads)} {kind}".ToUpperInvariant();
    }

    private string State() => _dice.Pick(Places.States).Id.ToUpperInvariant();

    private string Zip(int digits) => _dice.Below(1_000_000_000).ToString("D9", CultureInfo.InvariantCulture)[..digits];
}
