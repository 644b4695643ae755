using CapitolSync.Engine.Store.Sqlite;
using Microsoft.Data.Sqlite;

namespace CapitolSync.Engine.Store.SyncTables;

/// <summary>Requests sent lately. Reserving is one transaction, so that processes cannot both take the last one.</summary>
internal static class BudgetTable
{
    private static readonly TimeSpan Kept = TimeSpan.FromHours(25);

    /// <summary>Takes requests out of the budget.</summary>
    /// <param name="session">The open transaction.</param>
    /// <param name="source">Whose budget.</param>
    /// <param name="limits">The windows that must all allow it.</param>
    /// <param name="wanted">Maximum number.</param>
    /// <param name="now">The time.</param>
    public static BudgetGrant Reserve(StoreSession session, string source, IReadOnlyList<RateLimit> limits, int wanted, DateTimeOffset now)
    {
        var grant = Available(session.Connection, source, limits, now);
        var taken = (int)Math.Min(wanted, grant.Requests);
        if (taken > 0)
            Add(session, source, taken, now);
        session.Prepare("DELETE FROM sync_requests WHERE source = ?1 AND sent_at < ?2").Bind(1, source).Bind(2, Iso.Stamp(now - Kept)).Run();
        return grant with { Requests = taken };
    }

    /// <summary>What is left, and when there will be more if that is nothing.</summary>
    public static BudgetGrant Available(SqliteConnection connection, string source, IReadOnlyList<RateLimit> limits, DateTimeOffset now)
    {
        var left = long.MaxValue;
        DateTimeOffset? again = null;
        foreach (var limit in limits)
        {
            var (sent, freedAt) = Sent(connection, source, now - limit.Window, now + Kept, limit.Requests);
            left = Math.Min(left, limit.Requests - sent);
            if (freedAt + limit.Window is { } freed && (again is null || freed > again))
                again = freed;
        }

        return new BudgetGrant((int)Math.Clamp(left, 0, int.MaxValue), again);
    }

    /// <summary>Notes requests: those reserved, those others sent with the same key, and, negative, those given back.</summary>
    public static void Add(StoreSession session, string source, int count, DateTimeOffset now) =>
        session.Prepare("INSERT INTO sync_requests (source, sent_at, count) VALUES (?1, ?2, ?3)")
            .Bind(1, source).Bind(2, Iso.Stamp(now)).Bind(3, count).Run();

    /// <summary>
    /// Counts requests within a window and, if they are too many, finds the one whose leaving the window makes
    /// room for another.
    /// </summary>
    private static (long Sent, DateTimeOffset? FreedAt) Sent(SqliteConnection connection, string source, DateTimeOffset since, DateTimeOffset until, int most)
    {
        using var command = connection.CreateCommand(
            "SELECT sent_at, count FROM sync_requests WHERE source = $source AND sent_at > $since AND sent_at < $until ORDER BY sent_at DESC");
        command.Parameters.AddWithValue("$source", source);
        command.Parameters.AddWithValue("$since", Iso.Stamp(since));
        // A wait of the server's is noted ahead of time, but never by more than a day.
        command.Parameters.AddWithValue("$until", Iso.Stamp(until));
        using var reader = command.ExecuteReader();
        var sent = 0L;
        DateTimeOffset? freedAt = null;
        while (reader.Read())
        {
            sent += reader.GetInt64(1);
            // The newest requests that fill the budget have to stay; the next older one is the first to go.
            if (sent >= most)
                freedAt ??= Iso.Instant(reader.GetString(0));
        }

        return (sent, sent >= most ? freedAt : null);
    }
}
