using System.Globalization;
using CapitolSync.Engine.Store.Entities;
using Microsoft.Data.Sqlite;

namespace CapitolSync.Engine.Store.Queries;

/// <summary>The SQL function that follows a ticker to today's.</summary>
internal static class TickerFunctions
{
    /// <summary>Its name: <c>current_ticker(symbol, day)</c>.</summary>
    public const string Current = "current_ticker";

    /// <summary>Makes it known to a connection.</summary>
    public static void Register(SqliteConnection connection)
    {
        var renames = TickerRenames.Load(connection);
        connection.CreateFunction(
            Current,
            (string? symbol, string? day) => symbol is not null && DateOnly.TryParse(day, CultureInfo.InvariantCulture, out var traded) ? renames.Current(symbol, traded) : symbol,
            isDeterministic: true);
    }
}
