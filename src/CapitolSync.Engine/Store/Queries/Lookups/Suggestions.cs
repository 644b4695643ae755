using CapitolSync.Engine.Store.Queries.Text;
using CapitolSync.Engine.Store.Sqlite;
using F23.StringSimilarity;
using Microsoft.Data.Sqlite;

namespace CapitolSync.Engine.Store.Queries.Lookups;

/// <summary>Finds what was probably meant by a name that nothing goes by.</summary>
internal static class Suggestions
{
    private const int Most = 3;
    private const double LeastSimilarity = 0.86;

    /// <summary>A whole name counts a little more than one word of it.</summary>
    private const double WordWeight = 0.97;

    /// <summary>The likeliest, at most three, likeliest first.</summary>
    public static IReadOnlyList<string> Find(SqliteConnection connection, Lookup lookup, string asked) =>
        [.. Rank(connection, lookup, asked).Take(Most).Select(one => one.Label)];

    /// <summary>The likeliest of things that are not in a table.</summary>
    /// <param name="all">Their labels, and what they go by.</param>
    /// <param name="asked">What was asked for.</param>
    public static IReadOnlyList<string> Find(IEnumerable<(string Label, List<string> Names)> all, string asked) => [.. Rank(all, asked).Take(Most).Select(one => one.Label)];

    /// <summary>All that are similar, with how similar they are, likeliest first.</summary>
    public static IEnumerable<(string Label, double Score)> Rank(SqliteConnection connection, Lookup lookup, string asked) =>
        lookup.IsNumber ? [] : Rank(Read(connection, lookup), asked);

    private static IEnumerable<(string Label, double Score)> Rank(IEnumerable<(string Label, List<string> Names)> all, string asked)
    {
        var text = FoldedText.Of(FoldedText.Reorder(asked) ?? asked);
        if (text.Length < 2)
            return [];
        var similarity = new JaroWinkler();
        var best = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var (label, names) in all)
        {
            var score = names.Max(name => Score(similarity, text, name));
            if (score >= LeastSimilarity && score > best.GetValueOrDefault(label))
                best[label] = score;
        }

        return best.Select(one => (Label: one.Key, Score: one.Value)).OrderByDescending(one => one.Score).ThenBy(one => one.Label, StringComparer.Ordinal);
    }

    /// <summary>As a list in a sentence.</summary>
    public static string Join(IReadOnlyList<string> suggestions) => suggestions.Count > 1
        ? $"{string.Join(", ", suggestions.SkipLast(1))} or {suggestions[^1]}"
        : suggestions[0];

    private static double Score(JaroWinkler similarity, string text, string name)
    {
        var folded = FoldedText.Of(FoldedText.Reorder(name) ?? name);
        var whole = similarity.Similarity(text, folded);
        if (!folded.Contains(' ', StringComparison.Ordinal))
            return whole;
        if (text.Length >= 3 && folded.Contains(text, StringComparison.Ordinal))
            return Math.Max(whole, WordWeight);
        return text.Contains(' ', StringComparison.Ordinal)
            ? whole
            : Math.Max(whole, folded.Split(' ').Max(word => similarity.Similarity(text, word)) * WordWeight);
    }

    private static IEnumerable<(string Label, List<string> Names)> Read(SqliteConnection connection, Lookup lookup)
    {
        var columns = string.Join(", ", lookup.Columns.Select(column => column.Sql));
        using var command = connection.CreateCommand($"SELECT DISTINCT {lookup.Label}, {columns} FROM {lookup.From}");
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            var names = Enumerable.Range(1, lookup.Columns.Length).Select(reader.Text).OfType<string>().ToList();
            if (reader.Text(0) is { } label && names.Count > 0)
                yield return (label, [.. names, .. Symbols(lookup, names)]);
        }
    }

    /// <summary>Tickers without their exchange.</summary>
    private static IEnumerable<string> Symbols(Lookup lookup, List<string> names) =>
        Array.Exists(lookup.Columns, column => column.Kind == TextKind.Ticker) ? names.Where(name => name.Contains(':', StringComparison.Ordinal)).Select(name => name[..name.LastIndexOf(':')]) : [];
}
