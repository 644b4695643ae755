using CapitolSync.Engine.Store.Queries.Text;
using CapitolSync.Engine.Store.Sqlite;

namespace CapitolSync.Engine.Analysis.Committees;

/// <summary>Reads the map of jurisdictions.</summary>
public static class JurisdictionQuery
{
    /// <summary>Reads the entries of committees, by code.</summary>
    /// <param name="database">Where the user's entries are.</param>
    /// <param name="committees">Codes or names, which may hold wildcards; all if empty.</param>
    /// <param name="sectors">Sectors, which may hold wildcards; all if empty.</param>
    /// <param name="includeMissing">Committees without an entry too.</param>
    public static IEnumerable<Jurisdiction> Read(Database database, IReadOnlyCollection<string>? committees, IReadOnlyCollection<string>? sectors, bool includeMissing)
    {
        var map = JurisdictionMap.Load(database);
        var maker = new CommitteeMaker(database, null, default);
        var committee = committees is { Count: > 0 } ? new TextMatch(committees, isPerson: false) : null;
        var sector = sectors is { Count: > 0 } ? new TextMatch(sectors, isPerson: false) : null;
        var entries = map.Entries;
        if (includeMissing)
        {
            var known = map.Entries.Select(entry => entry.Committee).ToHashSet(StringComparer.Ordinal);
            entries = entries.Concat(maker.Codes.Where(code => !known.Contains(code)).Select(code => new Jurisdiction { Committee = code, Origin = "None" }))
                .OrderBy(entry => entry.Committee, StringComparer.Ordinal);
        }

        return entries
            .Where(entry => committee is null || maker.IsMatch(committee, entry.Committee))
            .Where(entry => sector is null || entry.Sectors.Any(sector.IsMatch))
            .Select(entry => entry with { Name = maker.NamesOf(entry.Committee).FirstOrDefault() });
    }
}
