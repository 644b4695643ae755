using CapitolSync.Engine.Store.Entities;
using CapitolSync.Engine.Store.Queries.Text;
using CapitolSync.Engine.Store.Sqlite;

namespace CapitolSync.Engine.Analysis.Committees;

/// <summary>Makes committees as users see them.</summary>
internal sealed class CommitteeMaker
{
    // The names of the sources, which are above this room.
    private const string Legislators = "congress-legislators", Site = "CapitolTrades";

    private readonly DateOnly _day;
    private readonly CommitteeBook _book;
    private readonly JurisdictionMap _jurisdictions;
    private readonly IReadOnlyDictionary<string, string> _siteNames;
    private readonly IReadOnlyDictionary<string, string> _siteLabels;
    private readonly IReadOnlyDictionary<string, string> _members;
    private readonly ILookup<string, CommitteeSeat> _siteSeats;

    /// <summary>Reads what is needed.</summary>
    public CommitteeMaker(Database database, DateOnly? asOf, DateOnly today)
    {
        _day = asOf ?? today;
        _book = CommitteeBook.Load(database, asOf);
        _jurisdictions = JurisdictionMap.Load(database);
        _siteNames = CommitteeNameTable.LoadSite(database);
        _siteLabels = CommitteeNameTable.LoadSiteLabels(database);
        _members = CommitteeNameTable.LoadMembers(database);
        // The site shows who sits there now, not since when.
        _siteSeats = (asOf is null ? CommitteeNameTable.LoadSiteMembers(database) : []).ToLookup(row => row.Committee, row => new CommitteeSeat
        {
            Committee = row.Committee,
            PoliticianId = row.PoliticianId,
            FirstSeen = Iso.Date(row.SeenOn),
            LastSeen = Iso.Date(row.SeenOn),
        }, StringComparer.Ordinal);
        Codes = [.. _book.Codes.Union(_siteNames.Keys, StringComparer.Ordinal).Union(_siteSeats.Select(seats => seats.Key), StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }

    /// <summary>The codes of all committees, in order.</summary>
    public IReadOnlyList<string> Codes { get; }

    /// <summary>What members of committees, of today or earlier, go by.</summary>
    public IEnumerable<string> MemberNames => _book.Members.Concat(_siteSeats.SelectMany(seats => seats)).SelectMany(NamesOf);

    /// <summary>All committees for a suggestion: what each is called, and what it goes by.</summary>
    public IEnumerable<(string Label, List<string> Names)> CommitteeLabels =>
        Codes.Select(code => (NamesOf(code).FirstOrDefault() is { } name ? $"{name} ({code})" : code, NamesOf(code).Prepend(code).ToList()));

    /// <summary>All members of committees for a suggestion.</summary>
    public IEnumerable<(string Label, List<string> Names)> MemberLabels => _book.Members.Concat(_siteSeats.SelectMany(seats => seats)).DistinctBy(seat => seat.PoliticianId, StringComparer.Ordinal)
        .Select(seat => ((_members.GetValueOrDefault(seat.PoliticianId) ?? seat.Politician) is { } name ? $"{name} ({seat.PoliticianId})" : seat.PoliticianId, NamesOf(seat).ToList()));

    /// <summary>What a committee goes by beside its code.</summary>
    public IEnumerable<string> NamesOf(string code) =>
        new[] { _book.NameOf(code), _siteNames.GetValueOrDefault(code) }.OfType<string>().Where(name => name.Length > 0);

    /// <summary>What the member in a seat goes by.</summary>
    public IEnumerable<string> NamesOf(CommitteeSeat seat) =>
        new[] { seat.Politician, _members.GetValueOrDefault(seat.PoliticianId) }.OfType<string>().SelectMany(SeatNames.Of).Prepend(seat.PoliticianId);

    /// <summary>Whether a committee is meant: by its code, or by its name, the site's with its chamber or without.</summary>
    public bool IsMatch(TextMatch match, string code) =>
        match.IsMatch(code) || NamesOf(code).Any(match.IsMatch) || (_siteLabels.GetValueOrDefault(code) is { } label && match.IsMatch(label));

    /// <summary>Who sits on a committee, by bioguide ID: one list may know of members whom the other does not.</summary>
    public IEnumerable<string> MembersOf(string code) => _book.MembersOf(code, _day).Concat(_siteSeats[code]).Select(seat => seat.PoliticianId);

    /// <summary>Makes a committee.</summary>
    public Committee Make(string code)
    {
        var listed = _book.MembersOf(code, _day).ToList();
        var isListed = listed.Count > 0 || _book.NameOf(code) is not null;
        var seats = (isListed ? listed : [.. _siteSeats[code]])
            .Select(seat => seat with { Politician = _members.GetValueOrDefault(seat.PoliticianId) ?? seat.Politician })
            .OrderBy(Rank).ThenBy(seat => seat.Politician, StringComparer.Ordinal).ThenBy(seat => seat.PoliticianId, StringComparer.Ordinal).ToList();
        return new Committee
        {
            Code = code,
            Name = NamesOf(code).FirstOrDefault(),
            Chamber = CommitteeBook.ChamberOf(code),
            Parent = CommitteeBook.ParentOf(code),
            ParentName = CommitteeBook.ParentOf(code) is { } parent ? NamesOf(parent).FirstOrDefault() : null,
            Sectors = _jurisdictions.SectorsOf(code),
            MemberCount = seats.Count,
            Members = seats,
            SeenOn = seats.Count == 0 ? null : seats.Max(seat => seat.LastSeen),
            Source = isListed ? Legislators : Site,
        };
    }

    private static int Rank(CommitteeSeat seat) => seat.Title switch
    {
        null => 3,
        var title when title.StartsWith("Vice", StringComparison.OrdinalIgnoreCase) => 2,
        "Ranking Member" => 1,
        var title when title.StartsWith("Ex Officio", StringComparison.OrdinalIgnoreCase) => 4,
        _ => 0,
    };
}
