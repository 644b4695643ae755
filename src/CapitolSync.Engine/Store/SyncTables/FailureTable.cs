using System.Globalization;
using CapitolSync.Engine.Store.Sqlite;
using Microsoft.Data.Sqlite;

namespace CapitolSync.Engine.Store.SyncTables;

/// <summary>The table of what could not be had, until it could.</summary>
internal static class FailureTable
{
    /// <summary>Runs in a row after which a page that is broken at the source is taken to be broken for good.</summary>
    public const int BrokenRuns = 3;

    /// <summary>The columns that <see cref="Read(SqliteCommand)"/> reads.</summary>
    public const string Select = """
        SELECT stream, item, error_id, message, uri, status_code, failed_at, position, coalesce(first_failed_at, failed_at), attempts, broken_runs
        FROM sync_failures
        """;

    private const string Upsert = """
        INSERT INTO sync_failures
            (stream, item, error_id, message, uri, status_code, failed_at, position, first_failed_at, attempts, broken_runs, run_id)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?7, 1, ?9, ?10)
        ON CONFLICT (stream, item) DO UPDATE
        SET error_id = excluded.error_id, message = excluded.message, uri = excluded.uri,
            status_code = excluded.status_code, failed_at = excluded.failed_at, position = excluded.position,
            -- An item can fail more than once in a run.
            attempts = sync_failures.attempts + (sync_failures.run_id IS NOT excluded.run_id),
            broken_runs = CASE WHEN excluded.broken_runs = 0 THEN 0
                          ELSE sync_failures.broken_runs + (sync_failures.run_id IS NOT excluded.run_id OR sync_failures.broken_runs = 0) END,
            run_id = excluded.run_id
        """;

    private const string NotedSince = """
        failed_at >= $since OR coalesce(run_id, 0) = (SELECT max(run_id) FROM sync_runs WHERE stream = $stream AND started_at = $since)
        """;

    /// <summary>A condition: the item's page has been broken at the source for so many runs that another is no news.</summary>
    public static readonly string IsBroken = string.Create(CultureInfo.InvariantCulture, $"broken_runs >= {BrokenRuns}");

    /// <summary>Notes a failure.</summary>
    /// <param name="session">The open transaction.</param>
    /// <param name="failure">The failure.</param>
    /// <param name="runId">The run that notes it; that of the batch being stored by default.</param>
    public static void Save(StoreSession session, SyncFailure failure, long? runId = null) => session.Prepare(Upsert)
        .Bind(1, failure.Stream)
        .Bind(2, failure.Item)
        .Bind(3, failure.ErrorId)
        .Bind(4, failure.Message)
        .Bind(5, failure.Uri?.AbsoluteUri)
        .Bind(6, failure.StatusCode)
        .Bind(7, Iso.Stamp(failure.FailedAt))
        .Bind(8, failure.Cursor?.Position)
        .Bind(9, failure.IsBroken ? 1 : 0)
        .Bind(10, runId ?? session.RunId)
        .Run();

    /// <summary>The items of a stream that failed.</summary>
    public static List<string> Items(SqliteConnection connection, string stream, string order = "item")
    {
        using var command = connection.CreateCommand($"SELECT item FROM sync_failures WHERE stream = $stream ORDER BY {order}");
        command.Parameters.AddWithValue("$stream", stream);
        using var reader = command.ExecuteReader();
        var items = new List<string>();
        while (reader.Read())
            items.Add(reader.GetString(0));
        return items;
    }

    /// <summary>The item came after all.</summary>
    public static void Remove(StoreSession session, string stream, string item) =>
        session.Prepare("DELETE FROM sync_failures WHERE stream = ?1 AND item = ?2").Bind(1, stream).Bind(2, item).Run();

    /// <summary>The stream is complete, or starts over.</summary>
    public static void Clear(StoreSession session, string stream) =>
        session.Prepare("DELETE FROM sync_failures WHERE stream = ?1").Bind(1, stream).Run();

    /// <summary>The stream is complete, or starts over; rows that could not be read are still missing.</summary>
    public static void ClearItems(StoreSession session, string stream) =>
        session.Prepare("DELETE FROM sync_failures WHERE stream = ?1 AND error_id <> ?2").Bind(1, stream).Bind(2, ErrorIds.RowUnreadable).Run();

    /// <summary>A condition: the item failed and has not been read since, whether or not it was stored before.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="item">The column or expression that is its item.</param>
    public static string IsNoted(string stream, string item) =>
        $"EXISTS (SELECT 1 FROM sync_failures f WHERE f.stream = '{stream}' AND f.item = CAST({item} AS TEXT))";

    /// <summary>A condition: the item's page is broken at the source for good.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="item">The column or expression that is its item.</param>
    public static string IsNotedAsBroken(string stream, string item) =>
        $"EXISTS (SELECT 1 FROM sync_failures f WHERE f.stream = '{stream}' AND f.item = CAST({item} AS TEXT) AND f.{IsBroken})";

    public static bool Any(Database database, string stream)
    {
        using var connection = database.ConnectForReading();
        return Count(connection, stream).All > 0;
    }

    /// <summary>Failures of a stream, and how many of them are broken at the source for good.</summary>
    public static (long All, long Broken) Count(SqliteConnection connection, string stream)
    {
        using var command = connection.CreateCommand($"SELECT count(*), coalesce(sum({IsBroken}), 0) FROM sync_failures WHERE stream = $stream");
        command.Parameters.AddWithValue("$stream", stream);
        using var reader = command.ExecuteReader();
        reader.Read();
        return (reader.GetInt64(0), reader.GetInt64(1));
    }

    /// <summary>Of the failures that a run noted, those that are broken at the source for good.</summary>
    public static long CountBroken(SqliteConnection connection, string stream, long runId)
    {
        using var command = connection.CreateCommand($"SELECT count(*) FROM sync_failures WHERE stream = $stream AND run_id = $run AND {IsBroken}");
        command.Parameters.AddWithValue("$stream", stream);
        command.Parameters.AddWithValue("$run", runId);
        return (long)command.ExecuteScalar()!;
    }

    /// <summary>Failures that a run of a stream noted, as they were stored; read one by one, however many there are.</summary>
    /// <remarks>The time alone does not tell: the clock may have been set back since the run began.</remarks>
    public static IEnumerable<SyncFailure> OfRun(SqliteConnection connection, string stream, DateTimeOffset startedAt) =>
        Read(connection, $"({NotedSince})", stream, startedAt);

    /// <summary>Rows that could not be read in earlier runs of a stream, and were not met in this one: they are still missing.</summary>
    public static IEnumerable<SyncFailure> RowsBefore(SqliteConnection connection, string stream, DateTimeOffset startedAt) =>
        Read(connection, $"error_id = '{ErrorIds.RowUnreadable}' AND NOT ({NotedSince})", stream, startedAt);

    private static IEnumerable<SyncFailure> Read(SqliteConnection connection, string condition, string stream, DateTimeOffset startedAt)
    {
        var command = connection.CreateCommand($"{Select} WHERE stream = $stream AND {condition} ORDER BY failed_at, item");
        command.Parameters.AddWithValue("$stream", stream);
        command.Parameters.AddWithValue("$since", Iso.Stamp(startedAt));
        return Read(command);
    }

    /// <summary>Reads failures one by one, then closes the command.</summary>
    public static IEnumerable<SyncFailure> Read(SqliteCommand command)
    {
        using (command)
        {
            using var reader = command.ExecuteReader();
            while (reader.Read())
                yield return Map(reader);
        }
    }

    private static SyncFailure Map(SqliteDataReader row) => new()
    {
        Stream = row.GetString(0),
        Item = row.GetString(1),
        ErrorId = row.GetString(2),
        Message = row.GetString(3),
        Uri = row.Text(4) is { } uri ? new Uri(uri) : null,
        StatusCode = row.IsDBNull(5) ? null : row.GetInt32(5),
        FailedAt = Iso.Instant(row.GetString(6)),
        Cursor = row.Text(7) is { } position ? new SyncCursor { Stream = row.GetString(0), Position = position } : null,
        Since = Iso.Instant(row.GetString(8)),
        Attempts = row.GetInt32(9),
        IsBroken = row.GetInt32(10) >= BrokenRuns,
    };
}
