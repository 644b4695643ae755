using CapitolSync.Engine.Store.Queries.Text;
using CapitolSync.Engine.Store.Sqlite;
using Microsoft.Data.Sqlite;

namespace CapitolSync.Engine.Store.Queries.Lookups;

/// <summary>Checks whether the values of a query exist at all, so that a misspelled name does not look like an empty result.</summary>
public static class ValueCheck
{
    /// <summary>The kinds of which nothing is stored.</summary>
    /// <param name="database">Where to look.</param>
    /// <param name="kinds">Which are needed.</param>
    public static IReadOnlyList<StoredKind> Missing(Database database, IEnumerable<StoredKind> kinds) =>
        [.. database.Read(connection => kinds.Where(kind => !Exists(connection, new QueryBuilder($"SELECT 1 FROM {kind.Table}"))))];

    /// <summary>
    /// Whether filings of an earlier version wait to be linked with trades of CapitolTrades, so that what both report is
    /// there twice.
    /// </summary>
    /// <param name="database">Where to look.</param>
    public static bool HasUnlinkedFilings(Database database) =>
        database.Read(static connection => new[] { Exists(connection, new QueryBuilder("SELECT 1 FROM filings").Where("is_link_due = 1")) }).Single();

    /// <summary>The names that nothing goes by.</summary>
    /// <param name="database">Where to look.</param>
    /// <param name="asked">What was asked for.</param>
    public static IReadOnlyList<UnmatchedText> Unmatched(Database database, IEnumerable<AskedText> asked) =>
        [.. database.Read(connection => asked.SelectMany(one => (one.Values ?? []).Where(value => !Exists(connection, one.Lookup, value))
            .Select(value => Describe(connection, one.Lookup, value))))];

    /// <summary>Whether something goes by a name.</summary>
    /// <param name="database">Where to look.</param>
    /// <param name="lookup">The kind of thing.</param>
    /// <param name="value">The name, which may hold wildcards.</param>
    public static bool IsKnown(Database database, Lookup lookup, string value) =>
        database.Read(connection => new[] { Exists(connection, lookup, value) }).Single();

    /// <summary>
    /// Which of two kinds of thing a name means: the first if something goes by it, else the second, unless nothing goes by
    /// it there either and something of the first kind has a more similar name.
    /// </summary>
    /// <param name="database">Where to look.</param>
    /// <param name="first">One kind.</param>
    /// <param name="second">The other.</param>
    /// <param name="value">The name, which may hold wildcards.</param>
    public static Lookup Meant(Database database, Lookup first, Lookup second, string value)
    {
        if (IsKnown(database, first, value))
            return first;
        if (IsKnown(database, second, value) || Wildcard.IsPattern(value))
            return second;
        return Similarity(database, first, value) > Similarity(database, second, value) ? first : second;
    }

    private static double Similarity(Database database, Lookup lookup, string value) =>
        database.Read(connection => Suggestions.Rank(connection, lookup, value).Take(1)).FirstOrDefault().Score;

    private static UnmatchedText Describe(SqliteConnection connection, Lookup lookup, string value)
    {
        var isPattern = Wildcard.IsPattern(value);
        return new UnmatchedText(lookup, value, isPattern, isPattern ? [] : Suggestions.Find(connection, lookup, value));
    }

    private static bool Exists(SqliteConnection connection, Lookup lookup, string value) =>
        Exists(connection, new QueryBuilder($"SELECT 1 FROM {lookup.From}").WhereLike([value], lookup.Columns));

    private static bool Exists(SqliteConnection connection, QueryBuilder query)
    {
        using var command = query.Build(connection, "", first: 1);
        return command.ExecuteScalar() is not null;
    }
}
