using CapitolSync.Engine.Store.Sqlite;
using Microsoft.Data.Sqlite;

namespace CapitolSync.Engine.Store.Entities;

/// <summary>Who was seen on which committee of Congress, from when to when.</summary>
internal static class CommitteeSeatTable
{
    private const string Stay = """
        UPDATE committee_seats SET last_seen = ?3, title = ?4, name = coalesce(?5, name)
        WHERE committee = ?1 AND politician_id = ?2 AND gone_by IS NULL
        """;

    private const string Join = """
        INSERT INTO committee_seats (committee, politician_id, first_seen, last_seen, title, name) VALUES (?1, ?2, ?3, ?3, ?4, ?5)
        ON CONFLICT (committee, politician_id, first_seen) DO UPDATE SET last_seen = excluded.last_seen, gone_by = NULL, title = excluded.title
        """;

    /// <summary>Stores that a list showed a member.</summary>
    public static RowChange See(StoreSession session, CommitteeSeat seat)
    {
        if (Bind(session.Prepare(Stay), seat).Run() > 0)
            return session.Note<CommitteeSeat>(Key(seat), RowChange.Unchanged);
        Bind(session.Prepare(Join), seat).Run();
        return session.Note<CommitteeSeat>(Key(seat), RowChange.Added);
    }

    /// <summary>Stores that the list of a day no longer shows those whom it did not name.</summary>
    /// <returns>How many have left.</returns>
    public static int EndOthers(StoreSession session, DateOnly day) =>
        session.Prepare("UPDATE committee_seats SET gone_by = ?1 WHERE gone_by IS NULL AND last_seen < ?1").Bind(1, day).Run();

    /// <summary>The seats that nobody has left and that a list showed on a day or later, by name.</summary>
    public static IReadOnlyCollection<string> Open(SqliteConnection connection, DateOnly since) =>
        [.. Load(connection, $"WHERE gone_by IS NULL AND last_seen >= '{Iso.Day(since)}'").Select(Name)];

    /// <summary>What a list tells seats apart by, as a text.</summary>
    public static string Name(CommitteeSeat seat) => $"{seat.Committee} {seat.PoliticianId}";

    /// <summary>Stores that the list of a day is the one before.</summary>
    public static void SeeAgain(StoreSession session, DateOnly day)
    {
        session.Prepare("UPDATE committee_seats SET last_seen = ?1 WHERE gone_by IS NULL AND last_seen < ?1").Bind(1, day).Run();
        SaveDay(session, day);
    }

    /// <summary>Notes a day on which the list was read.</summary>
    public static void SaveDay(StoreSession session, DateOnly day) =>
        session.Prepare("INSERT INTO committee_lists (seen_on) VALUES (?1) ON CONFLICT DO NOTHING").Bind(1, day).Run();

    /// <summary>The days on which the list was read, in order.</summary>
    public static IReadOnlyList<DateOnly> Days(Database database) =>
        [.. database.Read(static connection => Days(connection))];

    /// <summary>All seats.</summary>
    public static IReadOnlyList<CommitteeSeat> Load(Database database) => [.. database.Read(static connection => Load(connection, ""))];

    /// <summary>Those that the list of a day showed.</summary>
    internal static IReadOnlyList<object> SeenOn(SqliteConnection connection, DateOnly day) => [.. Load(connection, $"WHERE last_seen = '{Iso.Day(day)}'")];

    /// <summary>What tells seats apart.</summary>
    internal static object Key(CommitteeSeat seat) => (seat.Committee, seat.PoliticianId);

    private static Statement Bind(Statement statement, CommitteeSeat seat) => statement
        .Bind(1, seat.Committee).Bind(2, seat.PoliticianId).Bind(3, Iso.Day(seat.LastSeen)).Bind(4, seat.Title).Bind(5, seat.Politician);

    private static IEnumerable<DateOnly> Days(SqliteConnection connection)
    {
        using var command = connection.CreateCommand("SELECT seen_on FROM committee_lists ORDER BY seen_on");
        using var reader = command.ExecuteReader();
        while (reader.Read())
            yield return Iso.Day(reader.GetString(0));
    }

    private static IEnumerable<CommitteeSeat> Load(SqliteConnection connection, string where)
    {
        using var command = connection.CreateCommand($"""
            SELECT committee, politician_id, name, title, first_seen, last_seen, gone_by FROM committee_seats {where} ORDER BY committee, politician_id, first_seen
            """);
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            yield return new CommitteeSeat
            {
                Committee = reader.GetString(0),
                PoliticianId = reader.GetString(1),
                Politician = reader.Text(2),
                Title = reader.Text(3),
                FirstSeen = reader.Date(4)!.Value,
                LastSeen = reader.Date(5)!.Value,
                GoneBy = reader.Date(6),
            };
        }
    }
}
