using System.Globalization;
using System.Text;
using CapitolSync.Engine.Store.Queries.Text;
using CapitolSync.Engine.Store.Sqlite;
using CapitolSync.Engine.Store.Sqlite.Sql;
using Microsoft.Data.Sqlite;

namespace CapitolSync.Engine.Store.Queries;

/// <summary>Builds a query from conditions; values become parameters.</summary>
internal sealed class QueryBuilder(string select)
{
    private readonly List<string> _conditions = [];
    private readonly List<object> _parameters = [];
    private readonly List<Predicate<string>> _matches = [];

    /// <summary>Adds a condition as it is.</summary>
    public QueryBuilder Where(string condition)
    {
        _conditions.Add(condition);
        return this;
    }

    /// <summary>Adds a comparison if there is a value to compare with.</summary>
    public QueryBuilder Where(string expression, string comparison, object? value)
    {
        if (value is not null)
            _conditions.Add($"{expression} {comparison} {Parameter(value)}");
        return this;
    }

    /// <summary>At that moment or later; the database has moments as exact as their source gave them.</summary>
    public QueryBuilder WhereSince(string expression, DateTimeOffset? moment)
    {
        if (moment is { } since)
            _conditions.Add(Iso.FullSecond(since) is { } second
                ? $"({expression} >= {Parameter(Iso.Bound(since))} AND {expression} <> {Parameter(second)})"
                : $"{expression} >= {Parameter(Iso.Bound(since))}");
        return this;
    }

    /// <summary>Before that moment.</summary>
    public QueryBuilder WhereBefore(string expression, DateTimeOffset? moment)
    {
        if (moment is { } before)
            _conditions.Add(Iso.FullSecond(before) is { } second
                ? $"({expression} < {Parameter(Iso.Bound(before))} OR {expression} = {Parameter(second)})"
                : $"{expression} < {Parameter(Iso.Bound(before))}");
        return this;
    }

    /// <summary>One of the values.</summary>
    public QueryBuilder WhereIn<T>(string expression, IReadOnlyCollection<T>? values)
        where T : notnull
    {
        if (values is { Count: > 0 })
            _conditions.Add($"{expression} IN ({List(values)})");
        return this;
    }

    /// <summary>One of the values if there is a list; of an empty one, none.</summary>
    public QueryBuilder WhereOnly<T>(string expression, IReadOnlyCollection<T>? values)
        where T : notnull => values is { Count: 0 } ? Where("1 = 0") : WhereIn(expression, values);

    /// <summary>One of the conditions, as they are.</summary>
    public QueryBuilder WhereAny(IEnumerable<string>? conditions)
    {
        if (conditions is not null && string.Join(" OR ", conditions) is { Length: > 0 } any)
            _conditions.Add($"({any})");
        return this;
    }

    /// <summary>Either among these or among those; or, the other way round, among neither.</summary>
    public QueryBuilder WhereEither<T, TOther>(bool isSo, (string Expression, IReadOnlyCollection<T> Values) these, (string Expression, IReadOnlyCollection<TOther> Values) those)
        where T : notnull
        where TOther : notnull
    {
        var either = $"{these.Expression} IN ({List(these.Values)}) OR {those.Expression} IN ({List(those.Values)})";
        _conditions.Add(isSo ? $"({either})" : $"NOT ({either})");
        return this;
    }

    /// <summary>One of the columns matches one of the texts, which may hold wildcards; case, accents and punctuation do not matter.</summary>
    public QueryBuilder WhereLike(IReadOnlyCollection<string>? texts, params TextColumn[] columns) =>
        WhereFramed(texts, "{0}", columns);

    /// <summary>The same, put into a frame such as <c>id IN (SELECT … WHERE {0})</c>.</summary>
    /// <remarks>No overload of <see cref="WhereLike"/>: the compiler would take the first expression for the frame.</remarks>
    public QueryBuilder WhereFramed(IReadOnlyCollection<string>? texts, string frame, params TextColumn[] columns)
    {
        if (texts is { Count: > 0 })
            _conditions.Add(string.Format(CultureInfo.InvariantCulture, frame, AnyOf(texts, columns)));
        return this;
    }

    /// <summary>The same, put into a frame with two places: for some columns, and for others.</summary>
    public QueryBuilder WhereFramed(IReadOnlyCollection<string>? texts, string frame, TextColumn[] columns, TextColumn[] others)
    {
        if (texts is { Count: > 0 })
            _conditions.Add(string.Format(CultureInfo.InvariantCulture, frame, AnyOf(texts, columns), AnyOf(texts, others)));
        return this;
    }

    /// <summary>Makes the command.</summary>
    /// <param name="connection">Where to run it.</param>
    /// <param name="rest">ORDER BY and what follows.</param>
    /// <param name="skip">Rows to pass over.</param>
    /// <param name="first">Maximum number of rows; <see langword="null"/> for all.</param>
    public SqliteCommand Build(SqliteConnection connection, string rest, long skip = 0, long? first = null)
    {
        TextFunctions.Register(connection, _matches, Person.KeyOf, FoldedText.Letters);
        DayFunctions.Register(connection);
        var sql = new StringBuilder(select);
        if (_conditions.Count > 0)
            sql.Append(" WHERE ").AppendJoin(" AND ", _conditions);
        sql.Append(' ').Append(rest);
        if (first is not null || skip > 0)
            sql.Append(CultureInfo.InvariantCulture, $" LIMIT {first ?? -1} OFFSET {skip}");
        var command = connection.CreateCommand(sql.ToString());
        for (var i = 0; i < _parameters.Count; i++)
            command.Parameters.AddWithValue(Name(i), _parameters[i]);
        return command;
    }

    /// <summary>Decides whether a text is one of those.</summary>
    public static Predicate<string> Matcher(TextKind kind, IReadOnlyCollection<string> texts) =>
        kind == TextKind.Ticker ? new TickerMatch(texts).IsMatch : new TextMatch(texts, kind is TextKind.Person or TextKind.Member).IsMatch;

    private string AnyOf(IReadOnlyCollection<string> texts, TextColumn[] columns)
    {
        var numbers = columns.Select(column => column.Kind).Distinct().ToDictionary(kind => kind, kind => Condition(Matcher(kind, texts)));
        var conditions = columns.Select(column => $"{TextFunctions.Matches}({numbers[column.Kind]}, {column.Sql})");
        if (numbers.ContainsKey(TextKind.Member))
            conditions = conditions.Concat(texts.SelectMany(text => WithoutSuffix(text, columns)));
        return $"({string.Join(" OR ", conditions)})";
    }

    /// <summary>Conditions on a member's name without its suffix, which hold unless a member has the name with it: a father is not his son.</summary>
    private IEnumerable<string> WithoutSuffix(string text, TextColumn[] columns)
    {
        if (PersonWords.WithoutSuffix(text) is not { } plain)
            return [];
        var nobody = $"NOT EXISTS (SELECT 1 FROM politicians m WHERE {TextFunctions.Matches}({Condition(Matcher(TextKind.Member, [text]))}, m.full_name))";
        var number = Condition(Matcher(TextKind.Member, [plain]));
        return columns.Where(static column => column.Kind == TextKind.Member).Select(column => $"({nobody} AND {TextFunctions.Matches}({number}, {column.Sql}))");
    }

    private string Condition(Predicate<string> matches)
    {
        _matches.Add(matches);
        return (_matches.Count - 1).ToString(CultureInfo.InvariantCulture);
    }

    private string List<T>(IReadOnlyCollection<T> values)
        where T : notnull => values.Count > SqlLists.MaxParameters
            ? SqlLists.Values(Parameter(SqlLists.Text(values)))
            : string.Join(", ", values.Select(value => Parameter(value)));

    private string Parameter(object value)
    {
        _parameters.Add(value);
        return Name(_parameters.Count - 1);
    }

    private static string Name(int index) => string.Create(CultureInfo.InvariantCulture, $"$p{index}");
}
