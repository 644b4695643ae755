using CapitolSync.Engine.Store.Entities;
using CapitolSync.Engine.Store.Sqlite;

namespace CapitolSync.Engine.Analysis.Committees;

/// <summary>Committees of Congress and who sat on them when: what is shipped, carried on by what was synced.</summary>
internal sealed class CommitteeBook
{
    private readonly IReadOnlyDictionary<string, string> _names;
    private readonly ILookup<string, CommitteeSeat> _byMember;
    private readonly ILookup<string, CommitteeSeat> _byCommittee;

    /// <summary>Makes a book of seats.</summary>
    /// <param name="seats">The seats.</param>
    /// <param name="names">Committees' names by code.</param>
    public CommitteeBook(IEnumerable<CommitteeSeat> seats, IReadOnlyDictionary<string, string> names)
    {
        var all = seats.ToList();
        _names = names;
        _byMember = all.ToLookup(seat => seat.PoliticianId, StringComparer.Ordinal);
        _byCommittee = all.ToLookup(seat => seat.Committee, StringComparer.Ordinal);
        Codes = [.. names.Keys.Union(_byCommittee.Select(seats => seats.Key), StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }

    /// <summary>The codes of all committees, in order.</summary>
    public IReadOnlyList<string> Codes { get; }

    /// <summary>A seat of each member.</summary>
    public IEnumerable<CommitteeSeat> Members => _byMember.Select(seats => seats.First());

    /// <summary>Reads the book.</summary>
    /// <param name="database">Where what was synced is.</param>
    /// <param name="asOf">Only lists up to that day; all of them if <see langword="null"/>.</param>
    public static CommitteeBook Load(Database database, DateOnly? asOf = null)
    {
        var (shipped, known) = (CommitteeHistory.Shipped, asOf ?? DateOnly.MaxValue);
        var read = CommitteeSeatTable.Days(database).Where(day => day <= known).ToList();
        var lastShipped = shipped.Lists.LastOrDefault(day => day <= known);
        var seats = SeatMerge.Join(KnownBy(shipped.Seats, lastShipped), lastShipped, KnownBy(CommitteeSeatTable.Load(database), read.LastOrDefault()), read);
        var names = new Dictionary<string, string>(shipped.Committees, StringComparer.Ordinal);
        foreach (var (code, name) in CommitteeNameTable.Load(database))
            names[code] = name;
        return new CommitteeBook(seats, names);
    }

    /// <summary>A committee's name.</summary>
    public string? NameOf(string committee) => _names.GetValueOrDefault(committee);

    /// <summary>The committee that a subcommittee belongs to; <see langword="null"/> for a committee.</summary>
    public static string? ParentOf(string committee) => committee.Length > 4 ? committee[..4] : null;

    /// <summary>The chamber of a committee.</summary>
    public static string? ChamberOf(string committee) => committee[0] switch
    {
        'h' => "house",
        's' => "senate",
        'j' => "joint",
        _ => null,
    };

    /// <summary>The seats that a member had on a day.</summary>
    public IEnumerable<CommitteeSeat> SeatsOf(string politicianId, DateOnly day) => _byMember[politicianId].Where(seat => seat.Covers(day));

    /// <summary>All seats of a member.</summary>
    public IEnumerable<CommitteeSeat> SeatsOf(string politicianId) => _byMember[politicianId];

    /// <summary>Those who sat on a committee on a day.</summary>
    public IEnumerable<CommitteeSeat> MembersOf(string committee, DateOnly day) => _byCommittee[committee].Where(seat => seat.Covers(day));

    private static List<CommitteeSeat> KnownBy(IEnumerable<CommitteeSeat> seats, DateOnly lastList) =>
        [.. seats.Select(seat => seat.KnownBy(lastList)).OfType<CommitteeSeat>()];
}
