using CapitolSync.Engine.Store.Queries.Lookups;
using CapitolSync.Engine.Store.Queries.Text;
using CapitolSync.Engine.Store.Sqlite;

namespace CapitolSync.Engine.Analysis.Committees;

/// <summary>Reads committees of Congress, by code.</summary>
public static class CommitteeQuery
{
    /// <summary>Reads the committees that a filter lets through, one by one.</summary>
    /// <param name="database">Where from.</param>
    /// <param name="filter">Which.</param>
    /// <param name="today">Today, UTC.</param>
    public static IEnumerable<Committee> Read(Database database, CommitteeFilter filter, DateOnly today)
    {
        var maker = new CommitteeMaker(database, filter.AsOf, today);
        var committee = Matcher(filter.Committee, isPerson: false);
        var chamber = Matcher(filter.Chamber, isPerson: false);
        var politician = Matcher(filter.Politician, isPerson: true);
        var found = maker.Codes
            .Where(code => !filter.NoSubcommittees || CommitteeBook.ParentOf(code) is null)
            .Where(code => committee is null || maker.IsMatch(committee, code))
            .Where(code => chamber is null || chamber.IsMatch(CommitteeBook.ChamberOf(code) ?? ""))
            .Select(maker.Make)
            .Where(one => one.MemberCount > 0 || filter.IncludeFormer)
            .Where(one => politician is null || one.Members.Any(seat => maker.NamesOf(seat).Any(politician.IsMatch)))
            .Skip((int)Math.Min(filter.Skip, int.MaxValue));
        return filter.First is { } first ? found.Take((int)Math.Min(first, int.MaxValue)) : found;
    }

    /// <summary>Finds the one committee that a text means.</summary>
    /// <param name="database">Where to look.</param>
    /// <param name="text">Code, or name.</param>
    /// <exception cref="SyncException">It means none, or several.</exception>
    public static string Resolve(Database database, string text)
    {
        var maker = new CommitteeMaker(database, null, default);
        var code = text.Trim().ToLowerInvariant();
        if (maker.Codes.Contains(code, StringComparer.Ordinal))
            return code;
        var match = new TextMatch([text], isPerson: false);
        var found = maker.Codes.Where(one => maker.IsMatch(match, one)).ToList();
        return found switch
        {
            [var only] => only,
            [] => throw new SyncException(ErrorIds.ItemNotFound, NotFound(Describe(Lookup.CongressCommittee, text, maker.CommitteeLabels))) { Target = text },
            _ => throw new SyncException(ErrorIds.InvalidCommittee, $"'{text}' matches {found.Count} committees: {string.Join(", ", found.Take(5))}{(found.Count > 5 ? ", …" : "")}. Name one by its code.") { Target = text },
        };
    }

    /// <summary>Of these committees, those that there are not.</summary>
    /// <param name="database">Where to look.</param>
    /// <param name="committees">Codes and names, which may hold wildcards.</param>
    public static IReadOnlyList<UnmatchedText> Unmatched(Database database, IReadOnlyCollection<string> committees) =>
        Unmatched(database, committees, []);

    /// <summary>Of these texts, those that no committee goes by, and those that nobody on a committee goes by.</summary>
    /// <param name="database">Where to look.</param>
    /// <param name="committees">Codes and names of committees, which may hold wildcards.</param>
    /// <param name="politicians">IDs and names of members, which may hold wildcards.</param>
    public static IReadOnlyList<UnmatchedText> Unmatched(Database database, IReadOnlyCollection<string> committees, IReadOnlyCollection<string> politicians)
    {
        if (committees.Count == 0 && politicians.Count == 0)
            return [];
        var maker = new CommitteeMaker(database, null, default);
        return
        [
            .. committees.Where(text => new TextMatch([text], isPerson: false) is var match && !maker.Codes.Any(code => maker.IsMatch(match, code)))
                .Select(text => Describe(Lookup.CongressCommittee, text, maker.CommitteeLabels)),
            .. politicians.Where(text => new TextMatch([text], isPerson: true) is var match && !maker.MemberNames.Any(match.IsMatch))
                .Select(text => Describe(Lookup.CommitteeMember, text, maker.MemberLabels)),
        ];
    }

    /// <summary>A pattern that matches nothing is an error here, and its message has no next step of its own.</summary>
    private static string NotFound(UnmatchedText unmatched) =>
        unmatched.IsPattern ? $"{unmatched.Message} {unmatched.Lookup.ListedBy} lists those that are stored." : unmatched.Message;

    private static UnmatchedText Describe(Lookup lookup, string text, IEnumerable<(string Label, List<string> Names)> all)
    {
        var isPattern = Wildcard.IsPattern(text);
        return new UnmatchedText(lookup, text, isPattern, isPattern ? [] : Suggestions.Find(all, text));
    }

    private static TextMatch? Matcher(IReadOnlyCollection<string>? texts, bool isPerson) => texts is { Count: > 0 } ? new TextMatch(texts, isPerson) : null;
}
