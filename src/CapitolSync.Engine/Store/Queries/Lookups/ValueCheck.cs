using System.Globalization;
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
        [.. database.Read(connection => asked.SelectMany(one => Unmatched(connection, one.Lookup, one.Values ?? []).Select(value => Describe(connection, one.Lookup, value))))];

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

    private static IEnumerable<string> Unmatched(SqliteConnection connection, Lookup lookup, IReadOnlyCollection<string> values)
    {
        if (values.Count < 2 && lookup.Key is null)
            return values.Where(value => !Exists(connection, lookup, value));
        var left = lookup.Key is { } key ? WithoutKey(connection, lookup, key, values) : Unseen(connection, lookup, values);
        // A member's suffix is left out only where no member has it, which the names alone do not say.
        return values.Where(value => left.Contains(value)
            && !(Array.Exists(lookup.Columns, static column => column.Kind == TextKind.Member) && Exists(connection, lookup, value)));
    }

    private static HashSet<string> WithoutKey(SqliteConnection connection, Lookup lookup, string key, IReadOnlyCollection<string> values)
    {
        var left = values.ToHashSet(StringComparer.Ordinal);
        var numbers = values.Where(static value => long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _))
            .Select(static value => long.Parse(value, CultureInfo.InvariantCulture)).ToList();
        using var command = new QueryBuilder($"SELECT {key} FROM {lookup.From}").WhereOnly(key, numbers).Build(connection, "");
        using var reader = command.ExecuteReader();
        while (reader.Read())
            left.Remove(reader.GetInt64(0).ToString(CultureInfo.InvariantCulture));
        return left;
    }

    /// <summary>The names that no row has: one look at all rows, however many names there are.</summary>
    private static HashSet<string> Unseen(SqliteConnection connection, Lookup lookup, IReadOnlyCollection<string> values)
    {
        var left = values.ToHashSet(StringComparer.Ordinal);
        var matchers = left.ToDictionary(value => value, value => Array.ConvertAll(lookup.Columns, column => QueryBuilder.Matcher(column.Kind, [value])), StringComparer.Ordinal);
        using var command = new QueryBuilder($"SELECT {string.Join(", ", lookup.Columns.Select(column => column.Sql))} FROM {lookup.From}")
            .WhereLike(values, lookup.Columns).Build(connection, "");
        using var reader = command.ExecuteReader();
        while (left.Count > 0 && reader.Read())
        {
            for (var i = 0; i < lookup.Columns.Length; i++)
            {
                if (reader.Text(i) is { } text)
                    left.RemoveWhere(value => matchers[value][i](text));
            }
        }

        return left;
    }

    private static bool Exists(SqliteConnection connection, Lookup lookup, string value) =>
        Exists(connection, new QueryBuilder($"SELECT 1 FROM {lookup.From}").WhereLike([value], lookup.Columns));

    private static bool Exists(SqliteConnection connection, QueryBuilder query)
    {
        using var command = query.Build(connection, "", first: 1);
        return command.ExecuteScalar() is not null;
    }
}
