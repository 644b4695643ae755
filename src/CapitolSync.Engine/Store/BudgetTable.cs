using CapitolSync.Engine.Sources;

namespace CapitolSync.Engine.Store;

/// <summary>Requests sent lately. Reserving is one transaction, so that processes cannot both take the last one.</summary>
internal static class BudgetTable
{
    private static readonly TimeSpan Kept = TimeSpan.FromHours(25);

    /// <summary>Takes requests out of the budget.</summary>
    /// <param name="session">The open transaction.</param>
    /// <param name="source">Whose budget.</param>
    /// <param name="limits">The windows that must all allow it.</param>
    /// <param name="wanted">How many at most.</param>
    /// <param name="now">The time.</param>
    public static BudgetGrant Reserve(StoreSession session, string source, IReadOnlyList<RateLimit> limits, int wanted, DateTimeOffset now)
    {
        var grant = Available(session, source, limits, now);
        var taken = (int)Math.Min(wanted, grant.Requests);
        if (taken > 0)
            Add(session, source, taken, now);
        session.Prepare("DELETE FROM sync_requests WHERE source = ?1 AND sent_at < ?2").Bind(1, source).Bind(2, Iso.Stamp(now - Kept)).Run();
        return grant with { Requests = taken };
    }

    /// <summary>What is left, and when there will be more if that is nothing.</summary>
    public static BudgetGrant Available(StoreSession session, string source, IReadOnlyList<RateLimit> limits, DateTimeOffset now)
    {
        var left = long.MaxValue;
        DateTimeOffset? again = null;
        foreach (var limit in limits)
        {
            var since = Iso.Stamp(now - limit.Window);
            var sent = session.Prepare("SELECT sum(count) FROM sync_requests WHERE source = ?1 AND sent_at > ?2").Bind(1, source).Bind(2, since).Scalar() ?? 0;
            left = Math.Min(left, limit.Requests - sent);
            if (sent < limit.Requests)
                continue;
            var freed = FirstFreed(session, source, since, sent - limit.Requests) + limit.Window;
            again = again is null || freed > again ? freed : again;
        }

        return new BudgetGrant((int)Math.Clamp(left, 0, int.MaxValue), again);
    }

    /// <summary>Notes requests that others sent with the same key, as the server's own count shows.</summary>
    public static void Add(StoreSession session, string source, int count, DateTimeOffset now) =>
        session.Prepare("INSERT INTO sync_requests (source, sent_at, count) VALUES (?1, ?2, ?3)")
            .Bind(1, source).Bind(2, Iso.Stamp(now)).Bind(3, count).Run();

    /// <summary>When enough of the oldest requests were sent that their leaving the window makes room for one.</summary>
    private static DateTimeOffset FirstFreed(StoreSession session, string source, string since, long tooMany)
    {
        using var command = session.Connection.CreateCommand(
            "SELECT sent_at, count FROM sync_requests WHERE source = $source AND sent_at > $since ORDER BY sent_at");
        command.Parameters.AddWithValue("$source", source);
        command.Parameters.AddWithValue("$since", since);
        using var reader = command.ExecuteReader();
        var last = DateTimeOffset.MinValue;
        while (tooMany >= 0 && reader.Read())
        {
            last = Iso.Instant(reader.GetString(0));
            tooMany -= reader.GetInt64(1);
        }

        return last;
    }
}
