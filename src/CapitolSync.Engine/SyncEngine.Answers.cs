using CapitolSync.Engine.Analysis.Committees;
using CapitolSync.Engine.Store;
using CapitolSync.Engine.Store.Entities;
using CapitolSync.Engine.Store.Sqlite;
using CapitolSync.Lists;

namespace CapitolSync.Engine;

/// <content>What users tell the answers.</content>
public sealed partial class SyncEngine
{
    /// <summary>Refuses what is not a sector.</summary>
    /// <param name="sectors">Sectors, by the names of the closed list.</param>
    /// <returns>The sectors.</returns>
    /// <exception cref="SyncException">One of them is none.</exception>
    public static IReadOnlyList<string>? RequireSectors(IReadOnlyList<string>? sectors)
    {
        if (sectors?.FirstOrDefault(sector => !ClosedLists.Sector.Values.Any(value => string.Equals(value.Name, sector, StringComparison.Ordinal))) is not { } odd)
            return sectors;
        // What Export-Csv writes for any list.
        var hint = odd is "System.String[]" ? " The table was not written by Export-CtTable, which writes the values of a list." : "";
        throw new SyncException(ErrorIds.InvalidSetting, $"'{odd}' is not a sector.{hint} Valid values: {ClosedLists.Sector.Describe()}.") { Target = odd };
    }

    /// <summary>Saves which sectors a committee oversees, in place of what the map says.</summary>
    /// <param name="databasePath">Full path; the database is created if it does not exist.</param>
    /// <param name="committee">The committee's code, or its name.</param>
    /// <param name="sectors">Its sectors; empty if nothing follows from a seat, <see langword="null"/> for what the module's map says.</param>
    /// <param name="reason">Why.</param>
    /// <returns>The entry as it is then; <see langword="null"/> if there is none.</returns>
    /// <exception cref="SyncException">There is no such committee or sector, or the database cannot be written.</exception>
    public async Task<Jurisdiction?> SaveJurisdictionAsync(string databasePath, string committee, IReadOnlyList<string>? sectors, string? reason)
    {
        RequireSectors(sectors);
        var database = Database.OpenForWriting(databasePath);
        var code = CommitteeQuery.Resolve(database, committee);
        await using (var writer = new StoreWriter(database, _time))
        {
            await writer.StoreAsync(session =>
            {
                if (sectors is null)
                    JurisdictionTable.Remove(session, code);
                else
                    JurisdictionTable.Save(session, code, [.. sectors.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)], reason);
            });
        }

        return JurisdictionQuery.Read(database, [code], null, includeMissing: false).FirstOrDefault();
    }
}
