using CapitolSync.Engine.Store.Sqlite;
using CapitolSync.Engine.Store.Sqlite.Sql;

namespace CapitolSync.Engine.Store.Queries.Completions;

/// <summary>Finds stored values for a word that is being typed. Nobody waits for it: it gives what it has found in time.</summary>
public static class CompletionQuery
{
    private const int MaxValues = 200;

    /// <summary>How long SQLite may look. What it has found by then is given, so that a large table costs no more.</summary>
    private static readonly TimeSpan Time = TimeSpan.FromMilliseconds(35);

    /// <summary>The values that have the word in them, those that begin with it first.</summary>
    /// <param name="path">Full path of the database; nothing is found if there is none, or one of another version.</param>
    /// <param name="list">Where to look.</param>
    /// <param name="word">What has been typed; may be empty.</param>
    public static IReadOnlyList<Completion> Find(string path, CompletionList list, string word)
    {
        var found = new List<Completion>();
        try
        {
            if (!Database.Exists(path))
                return found;
            var database = Database.OpenAsIs(path, out var version);
            if (version != Schema.Version)
                return found;
            // First what begins with the word, then what has it elsewhere: the former must not lack for want of time.
            var plain = word.Replace(@"\", @"\\", StringComparison.Ordinal).Replace("%", @"\%", StringComparison.Ordinal).Replace("_", @"\_", StringComparison.Ordinal);
            Read(database, list, $"{plain}%", found);
            if (plain.Length > 0)
                Read(database, list, $"%{plain}%", found);
        }
        catch (SyncException)
        {
            // A key that completes nothing is better than an error in the middle of a line.
        }

        return found;
    }

    private static void Read(Database database, CompletionList list, string pattern, List<Completion> found)
    {
        var known = found.Select(one => one.Value).ToHashSet(StringComparer.OrdinalIgnoreCase);
        try
        {
            foreach (var row in SqlQuery.Read(database, list.Sql, new Dictionary<string, object?>(StringComparer.Ordinal) { ["word"] = pattern }, Time / 2, CancellationToken.None))
            {
                if (found.Count >= MaxValues)
                    return;
                if (row.Values[0] is string value && known.Add(value))
                    found.Add(new Completion(value, row.Values[1] as string ?? value));
            }
        }
        catch (SyncException error) when (error.ErrorId is ErrorIds.QueryTimeout)
        {
            // What was found in time is there.
        }
    }
}
