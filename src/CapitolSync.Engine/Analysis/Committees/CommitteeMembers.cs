using CapitolSync.Engine.Store.Queries.Text;
using CapitolSync.Engine.Store.Sqlite;

namespace CapitolSync.Engine.Analysis.Committees;

/// <summary>Finds who sits on committees: by the lists of Congress, and as of today also by what CapitolTrades shows.</summary>
public static class CommitteeMembers
{
    /// <summary>The members of some committees, by bioguide ID.</summary>
    /// <param name="database">Where to look.</param>
    /// <param name="committees">Codes and names, which may hold wildcards; <see langword="null"/> or empty for no condition.</param>
    /// <param name="asOf">On which day, by the lists up to then; today if <see langword="null"/>.</param>
    /// <param name="today">Today, UTC.</param>
    /// <returns><see langword="null"/> if there is no condition.</returns>
    public static IReadOnlyCollection<string>? Find(Database database, IReadOnlyCollection<string>? committees, DateOnly? asOf, DateOnly today)
    {
        if (committees is not { Count: > 0 })
            return null;
        var maker = new CommitteeMaker(database, asOf, today);
        var match = new TextMatch(committees, isPerson: false);
        return maker.Codes.Where(code => maker.IsMatch(match, code)).SelectMany(maker.MembersOf).ToHashSet(StringComparer.Ordinal);
    }
}
