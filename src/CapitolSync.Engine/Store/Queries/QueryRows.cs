using System.Data.Common;
using CapitolSync.Engine.Store.Sqlite;
using Microsoft.Data.Sqlite;

namespace CapitolSync.Engine.Store.Queries;

/// <summary>Runs a query for those who need not know which database answers it.</summary>
internal static class QueryRows
{
    /// <summary>Reads the rows of a query one by one.</summary>
    /// <param name="database">Where from.</param>
    /// <param name="query">Its conditions.</param>
    /// <param name="rest">ORDER BY and what follows.</param>
    /// <param name="map">Makes a value of a row.</param>
    /// <param name="asOf">What was filed or published after this day does not exist; null for all that is stored.</param>
    public static IEnumerable<T> Read<T>(this Database database, QueryBuilder query, string rest, Func<DbDataReader, T> map, DateOnly? asOf = null) =>
        database.Read(connection => Read(connection, query, rest, map, asOf));

    /// <summary>Reads trades one by one, with what the tables of members and issuers add to them.</summary>
    /// <param name="database">Where from.</param>
    /// <param name="query">Its conditions.</param>
    /// <param name="map">Makes a value of a row.</param>
    /// <param name="asOf">What was filed or published after this day does not exist; null for all that is stored.</param>
    public static IEnumerable<T> ReadTrades<T>(this Database database, QueryBuilder query, Func<DbDataReader, TradeNames, T> map, DateOnly? asOf) =>
        database.Read(connection => ReadTrades(connection, query, map, asOf));

    private static IEnumerable<T> ReadTrades<T>(SqliteConnection connection, QueryBuilder query, Func<DbDataReader, TradeNames, T> map, DateOnly? asOf)
    {
        using var names = new TradeNames(connection);
        foreach (var trade in Read(connection, query, "", row => map(row, names), asOf))
            yield return trade;
    }

    private static IEnumerable<T> Read<T>(SqliteConnection connection, QueryBuilder query, string rest, Func<DbDataReader, T> map, DateOnly? asOf)
    {
        if (asOf is { } day)
            AsOfViews.Create(connection, day);
        using var command = query.Build(connection, rest);
        using var reader = command.ExecuteReader();
        while (reader.Read())
            yield return map(reader);
    }
}
