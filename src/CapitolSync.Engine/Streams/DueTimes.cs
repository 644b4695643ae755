using CapitolSync.Engine.Store.Sqlite;
using CapitolSync.Engine.Store.SyncTables;

namespace CapitolSync.Engine.Streams;

/// <summary>When a stream is due.</summary>
internal static class DueTimes
{
    /// <summary>A little less than a day, so that a nightly run that begins earlier than the last finds it due.</summary>
    public static readonly TimeSpan Daily = TimeSpan.FromHours(20);

    public static readonly TimeSpan Weekly = TimeSpan.FromDays(7);

    /// <summary>It was never complete, or not within this time. What was complete in the future was so by a clock that was wrong.</summary>
    public static bool IsDue(StreamContext context, string stream, string part, TimeSpan every)
    {
        if (context.Database is null)
            return true;
        var now = context.Time.GetUtcNow();
        using var connection = context.Database.ConnectForReading();
        return SyncStateTable.Find(connection, stream, part)?.CompletedAt is not { } completed || now - completed >= every || completed > now
            // What could not be read is asked for again by the next run.
            || HasFailures(context, stream);
    }

    /// <summary>Something failed that is not broken at the source for good.</summary>
    private static bool HasFailures(StreamContext context, string stream)
    {
        using var connection = context.Database!.ConnectForReading();
        return FailureTable.Count(connection, stream) is var (all, broken) && all > broken;
    }

    /// <summary>There is something to do, or something failed that is not broken at the source for good.</summary>
    /// <param name="context">The run.</param>
    /// <param name="stream">The stream.</param>
    /// <param name="query">Returns a row if there is something to do.</param>
    public static bool HasRows(StreamContext context, string stream, string query) => HasRows(context, query) || HasFailures(context, stream);

    /// <summary>There is something to do.</summary>
    public static bool HasRows(StreamContext context, string query)
    {
        if (context.Database is null)
            return true;
        using var connection = context.Database.ConnectForReading();
        using var command = connection.CreateCommand(query);
        return command.ExecuteScalar() is not null;
    }
}
