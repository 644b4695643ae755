using CapitolSync.Engine.Store.Queries.Completions;
using CapitolSync.Engine.Store.Queries.Text;
using CapitolSync.Engine.Store.Sqlite;

namespace CapitolSync.Engine.Analysis.Committees;

/// <summary>Finds committees of Congress for a word that is being typed: those of the database, then those that are shipped.</summary>
public static class CommitteeCompletion
{
    /// <summary>The committees whose code or name has the word in it, each once.</summary>
    /// <param name="path">Full path of the database; nothing is found if there is none, since no cmdlet could look there.</param>
    /// <param name="word">What has been typed; may be empty.</param>
    public static IReadOnlyList<Completion> Find(string path, string word)
    {
        if (!Database.Exists(path))
            return [];
        var found = CompletionQuery.Find(path, CompletionList.Committees, word);
        var known = found.Select(one => one.Value).ToHashSet(StringComparer.Ordinal);
        var folded = FoldedText.Of(word);
        var shipped = CommitteeHistory.ShippedNames;
        return
        [
            .. found,
            .. shipped.Where(one => !known.Contains(one.Key) && IsMeant(one.Key, one.Value))
                .OrderBy(one => one.Key.Length > 4).ThenBy(one => one.Key, StringComparer.Ordinal)
                .Select(one => new Completion(one.Key, CommitteeBook.ParentOf(one.Key) is { } parent && shipped.TryGetValue(parent, out var name) ? $"{one.Value}, {name}" : one.Value)),
        ];

        bool IsMeant(string code, string name) => word.Length == 0 || code.Contains(word, StringComparison.OrdinalIgnoreCase)
            || (folded.Length > 0 && FoldedText.Of(name).Contains(folded, StringComparison.Ordinal));
    }
}
