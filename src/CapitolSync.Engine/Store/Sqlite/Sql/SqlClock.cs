using SQLitePCL;

namespace CapitolSync.Engine.Store.Sqlite.Sql;

/// <summary>
/// Ends a query that runs for too long, or that nobody wants any more. Only the time that SQLite itself takes counts,
/// not that of whoever takes the rows.
/// </summary>
internal sealed class SqlClock(TimeSpan timeout, TimeProvider time, CancellationToken cancellation)
{
    /// <summary>Instructions of SQLite's virtual machine between two looks at the clock: well under a millisecond.</summary>
    private const int Instructions = 10_000;

    private TimeSpan _spent;
    private long _since;

    /// <summary>Whether the time is up.</summary>
    public bool IsOver { get; private set; }

    /// <summary>Has a connection look at this clock while it works.</summary>
    public void Watch(sqlite3 connection) => raw.sqlite3_progress_handler(connection, Instructions, _ => Check(), null);

    /// <summary>Does a step that counts.</summary>
    public bool Run(Func<bool> step)
    {
        _since = time.GetTimestamp();
        try
        {
            return step();
        }
        finally
        {
            _spent += time.GetElapsedTime(_since);
        }
    }

    private int Check()
    {
        IsOver |= timeout > TimeSpan.Zero && _spent + time.GetElapsedTime(_since) > timeout;
        return IsOver || cancellation.IsCancellationRequested ? 1 : 0;
    }
}
