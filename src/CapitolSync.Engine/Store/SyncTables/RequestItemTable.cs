using System.Globalization;
using CapitolSync.Engine.Store.Sqlite;
using Microsoft.Data.Sqlite;

namespace CapitolSync.Engine.Store.SyncTables;

/// <summary>The different things that a source was asked for in a calendar month, UTC, where that is what it limits.</summary>
internal static class RequestItemTable
{
    /// <summary>Counts a thing, unless the month has no room for another one.</summary>
    /// <param name="session">The open transaction.</param>
    /// <param name="source">Whose budget.</param>
    /// <param name="item">The thing.</param>
    /// <param name="most">Maximum number of different ones.</param>
    /// <param name="now">The time.</param>
    /// <returns>Whether it may be asked for.</returns>
    public static bool TryTake(StoreSession session, string source, string item, int most, DateTimeOffset now)
    {
        var month = MonthOf(now);
        session.Prepare("DELETE FROM sync_request_items WHERE source = ?1 AND month < ?2").Bind(1, source).Bind(2, month).Run();
        session.Prepare("""
            INSERT INTO sync_request_items (source, month, item, sent_at)
            SELECT ?1, ?2, ?3, ?4 WHERE (SELECT count(*) FROM sync_request_items WHERE source = ?1 AND month = ?2) < ?5
            ON CONFLICT DO NOTHING
            """)
            .Bind(1, source).Bind(2, month).Bind(3, item).Bind(4, Iso.Stamp(now)).Bind(5, most).Run();
        return session.Prepare("SELECT 1 FROM sync_request_items WHERE source = ?1 AND month = ?2 AND item = ?3")
            .Bind(1, source).Bind(2, month).Bind(3, item).Scalar() is not null;
    }

    /// <summary>The things of this month.</summary>
    public static IReadOnlySet<string> Taken(SqliteConnection connection, string source, DateTimeOffset now)
    {
        using var command = connection.CreateCommand("SELECT item FROM sync_request_items WHERE source = $source AND month = $month");
        command.Parameters.AddWithValue("$source", source);
        command.Parameters.AddWithValue("$month", MonthOf(now));
        using var reader = command.ExecuteReader();
        var items = new HashSet<string>(StringComparer.Ordinal);
        while (reader.Read())
            items.Add(reader.GetString(0));
        return items;
    }

    /// <summary>When the next month begins, UTC.</summary>
    public static DateTimeOffset NextMonth(DateTimeOffset now) =>
        new DateTimeOffset(now.UtcDateTime.Year, now.UtcDateTime.Month, 1, 0, 0, 0, TimeSpan.Zero).AddMonths(1);

    private static string MonthOf(DateTimeOffset now) => now.UtcDateTime.ToString("yyyy-MM", CultureInfo.InvariantCulture);
}
