using Microsoft.Data.Sqlite;

namespace CapitolSync.Engine.Store.Sqlite;

/// <summary>The SQL functions that compute with days.</summary>
internal static class DayFunctions
{
    /// <summary>Name of the function that counts days: <c>days_between(from, to)</c>, null where one of them is.</summary>
    public const string DaysBetween = "days_between";

    /// <summary>Makes the functions known to a connection.</summary>
    /// <param name="connection">Which.</param>
    public static void Register(SqliteConnection connection) =>
        connection.CreateFunction(DaysBetween, static (string? from, string? to) => from is null || to is null ? null : Days(from, to), isDeterministic: true);

    private static long? Days(string from, string to) => Iso.Day(to).DayNumber - Iso.Day(from).DayNumber;
}
