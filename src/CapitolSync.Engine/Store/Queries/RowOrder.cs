namespace CapitolSync.Engine.Store.Queries;

/// <summary>By what rows are sorted, other than usual.</summary>
/// <param name="Column">A column that the query knows; <see langword="null"/> for the one it usually sorts by.</param>
/// <param name="Descending">Largest, latest or last first.</param>
public sealed record RowOrder(string? Column, bool Descending)
{
    /// <summary>The ORDER BY clause: rows without a value come last, and the usual order decides among equals.</summary>
    /// <param name="order">What was asked for; <see langword="null"/> for the usual order.</param>
    /// <param name="columns">What each column is in SQL; a column may be several expressions.</param>
    /// <param name="usualColumn">The column of the usual order.</param>
    /// <param name="usual">The usual order, without ORDER BY.</param>
    internal static string Sql(RowOrder? order, IReadOnlyDictionary<string, string[]> columns, string usualColumn, string usual)
    {
        if (order is null)
            return $"ORDER BY {usual}";
        var direction = order.Descending ? "DESC" : "ASC";
        return $"ORDER BY {string.Join(", ", columns[order.Column ?? usualColumn].Select(expression => $"{expression} {direction} NULLS LAST"))}, {usual}";
    }

    /// <summary>Columns by name, whatever its case.</summary>
    internal static IReadOnlyDictionary<string, string[]> Columns(params (string Name, string[] Sql)[] columns) =>
        columns.ToDictionary(column => column.Name, column => column.Sql, StringComparer.OrdinalIgnoreCase);
}
