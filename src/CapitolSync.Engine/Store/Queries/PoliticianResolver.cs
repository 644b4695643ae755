using CapitolSync.Engine.Store.Queries.Lookups;
using CapitolSync.Engine.Store.Queries.Text;
using CapitolSync.Engine.Store.Sqlite;
using Microsoft.Data.Sqlite;

namespace CapitolSync.Engine.Store.Queries;

/// <summary>Finds the members that a user means: by name, by bioguide ID, or by pattern.</summary>
public static class PoliticianResolver
{
    private const int MostListed = 12;

    /// <summary>Finds the members that are meant.</summary>
    /// <param name="database">Where to look.</param>
    /// <param name="texts">Names, ids, or patterns; a pattern may mean several.</param>
    /// <returns>Bioguide ids, each once.</returns>
    /// <exception cref="SyncException">A text matches no member, or a plain name matches several; the message lists those it may mean.</exception>
    public static IReadOnlyList<string> Resolve(Database database, IReadOnlyCollection<string> texts)
    {
        using var connection = database.ConnectForReading();
        return [.. texts.SelectMany(text => Resolve(connection, text)).Distinct(StringComparer.Ordinal)];
    }

    private static IEnumerable<string> Resolve(SqliteConnection connection, string text)
    {
        var exact = Find(connection, text);
        if (exact.Count == 1 || (exact.Count > 1 && Wildcard.IsPattern(text)))
            return exact.Select(member => member.PoliticianId);
        if (exact.Count > 1)
            throw Ambiguous(text, exact);
        if (Wildcard.IsPattern(text))
            throw NotFound(text, []);
        // "Pelosi" is enough if there is only one.
        var part = Find(connection, $"*{text}*");
        return part.Count switch
        {
            1 => [part[0].PoliticianId],
            0 => throw NotFound(text, Suggestions.Find(connection, Lookup.Politician, text)),
            _ => throw Ambiguous(text, part),
        };
    }

    private static List<Politician> Find(SqliteConnection connection, string pattern) =>
        [.. PoliticianQuery.Read(connection, new PoliticianFilter { Politician = [pattern] })];

    private static SyncException Ambiguous(string text, List<Politician> members)
    {
        var message = $"'{text}' matches several members: {List(members)}. Name one by bioguide ID, or use a wildcard to mean all of them.";
        return new SyncException(ErrorIds.PoliticianAmbiguous, message) { Target = text };
    }

    private static SyncException NotFound(string text, IReadOnlyList<string> suggestions)
    {
        var hint = suggestions.Count > 0 ? $"Did you mean {Suggestions.Join(suggestions)}?" : "Get-CtPolitician lists the stored members; Sync-FecCandidate loads all current and former members who have an FEC ID.";
        return new SyncException(ErrorIds.PoliticianNotFound, $"No member matches '{text}'. {hint}") { Target = text };
    }

    private static string List(List<Politician> members)
    {
        var listed = string.Join(", ", members.Take(MostListed).Select(member => $"{member.FullName} ({member.PoliticianId}, {member.StateId})"));
        return members.Count > MostListed ? $"{listed} and {members.Count - MostListed} more" : listed;
    }
}
