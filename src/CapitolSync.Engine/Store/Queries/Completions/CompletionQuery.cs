using System.Diagnostics;
using CapitolSync.Engine.Store.Queries.Text;
using CapitolSync.Engine.Store.Sqlite;
using CapitolSync.Engine.Store.Sqlite.Sql;
using Microsoft.Data.Sqlite;

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
        var start = Stopwatch.GetTimestamp();
        var found = new List<Completion>();
        try
        {
            if (!Database.Exists(path))
                return found;
            var database = Database.OpenAsIs(path, out var version);
            if (version != Schema.Version)
                return found;
            // First what begins with the word, then what has it elsewhere: the former must not lack for want of time.
            var plain = Escape(word);
            Read(database, list.Sql, Word($"{plain}%"), Time / 2, found);
            if (plain.Length > 0)
                Read(database, list.Sql, Word($"%{plain}%"), Time / 2, found);
            var left = Time - Stopwatch.GetElapsedTime(start);
            // Last what has it without accents and punctuation, in what time is left: folding a text takes longer than comparing it.
            if (FoldedText.Of(word) is { Length: > 1 } folded && left > TimeSpan.Zero)
                Read(database, list.FoldedSql, Folded(word, folded), left, found);
        }
        catch (SyncException)
        {
            // A key that completes nothing is better than an error in the middle of a line.
        }

        return found;
    }

    private static string Escape(string word) =>
        word.Replace(@"\", @"\\", StringComparison.Ordinal).Replace("%", @"\%", StringComparison.Ordinal).Replace("_", @"\_", StringComparison.Ordinal);

    private static Dictionary<string, object?> Word(string pattern) => new(StringComparer.Ordinal) { ["word"] = pattern };

    /// <summary>Folds only names in which there is something to fold that could make them match; that costs a tenth of folding all.</summary>
    private static Dictionary<string, object?> Folded(string word, string folded)
    {
        var values = Word($"%{Escape(folded)}%");
        values["suspect"] = !folded.Equals(word, StringComparison.OrdinalIgnoreCase) ? "*"
            // A hyphen or a period can stand between two words.
            : folded.Contains(' ', StringComparison.Ordinal) ? "*[^A-Za-z0-9 ]*"
            // Inside of one there are only accents and apostrophes: what is not ASCII, and ' between & and (.
            : "*[^ -&(-~]*";
        return values;
    }

    private static void Prepare(SqliteConnection connection) => TextFunctions.RegisterFolded(connection, FoldedText.Of);

    private static void Read(Database database, string sql, Dictionary<string, object?> values, TimeSpan time, List<Completion> found)
    {
        var known = found.Select(one => one.Value).ToHashSet(StringComparer.OrdinalIgnoreCase);
        try
        {
            foreach (var row in SqlQuery.Read(database, sql, values, time, null, Prepare, CancellationToken.None))
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
