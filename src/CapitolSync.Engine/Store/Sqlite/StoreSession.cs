using System.Runtime.CompilerServices;
using CapitolSync.Engine.Store.Sqlite.Native;
using Microsoft.Data.Sqlite;

namespace CapitolSync.Engine.Store.Sqlite;

/// <summary>
/// What a batch is given while it is stored: the prepared statements of the writer's connection, and
/// the list of cursors that the open transaction moves. Used on the writer's thread only.
/// </summary>
internal sealed class StoreSession(SqliteConnection connection, TimeProvider time) : IDisposable
{
    private readonly Dictionary<string, Statement> _statements = new(ReferenceComparer.Instance);
    private readonly List<IEnlisted> _enlisted = [];
    private readonly Dictionary<RowKey, object> _last = [];
    private long _stamped;
    private string? _stamp;

    /// <summary>For reading within the open transaction.</summary>
    public SqliteConnection Connection => connection;

    /// <summary>The time as the database keeps it. Hundreds of rows are stored within the same millisecond.</summary>
    public string Now
    {
        get
        {
            var now = time.GetUtcNow();
            var milliseconds = now.ToUnixTimeMilliseconds();
            if (_stamp is null || milliseconds != _stamped)
                (_stamped, _stamp) = (milliseconds, Iso.Stamp(now));
            return _stamp;
        }
    }

    /// <summary>The prepared statement for a text; pass a constant, it is found by identity.</summary>
    public Statement Prepare(string sql)
    {
        if (!_statements.TryGetValue(sql, out var statement))
            _statements.Add(sql, statement = new Statement(connection.Handle!, sql));
        return statement;
    }

    /// <summary>What the batch that is being stored changes; <see langword="null"/> if nobody wants to know.</summary>
    public Dictionary<RowKey, RowChange>? Changes { get; set; }

    /// <summary>The run whose batch is being stored; <see langword="null"/> if none is.</summary>
    public long? RunId { get; set; }

    /// <summary>Notes what storing a row changed.</summary>
    /// <returns>The same.</returns>
    public RowChange Note<T>(object id, RowChange change)
    {
        if (Changes is { } changes)
        {
            ref var noted = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(changes, new RowKey(typeof(T), id), out _);
            // A row can come more than once in a batch: what was added is new, whatever followed.
            if (noted != RowChange.Added && change != RowChange.Unchanged)
                noted = change;
        }

        return change;
    }

    /// <summary>
    /// Whether a row is the same as the last one of its ID in this session, so that it need not be stored again: what another
    /// process may have changed since is as new as this. If not, it is the last one now.
    /// </summary>
    public bool IsRepeated<T>(object id, T row)
        where T : class
    {
        ref var last = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(_last, new RowKey(typeof(T), id), out _);
        if (row.Equals(last))
            return true;
        last = row;
        return false;
    }

    /// <summary>Has a cursor saved with the open transaction, once, however many batches move it.</summary>
    public void Enlist(IEnlisted cursor)
    {
        if (!_enlisted.Contains(cursor))
            _enlisted.Add(cursor);
    }

    /// <summary>The file that is open is no longer the one at its path: it was moved, deleted or replaced.</summary>
    public bool HasMoved => NativeFile.HasMoved(connection.Handle!);

    public void Begin() => Prepare("BEGIN IMMEDIATE").Run();

    public void Commit()
    {
        foreach (var cursor in _enlisted)
            cursor.Save(this);
        Prepare("COMMIT").Run();
        foreach (var cursor in _enlisted)
            cursor.Committed();
        _enlisted.Clear();
    }

    public void Rollback()
    {
        foreach (var cursor in _enlisted)
            cursor.RolledBack();
        _enlisted.Clear();
        _last.Clear();
        // SQLite has rolled back by itself after some errors (a full disk, for one).
        if (SQLitePCL.raw.sqlite3_get_autocommit(connection.Handle) == 0)
            Prepare("ROLLBACK").Run();
    }

    /// <summary>
    /// Lets SQLite count the tables that have grown tenfold since it last did. Without counts it takes all for equally
    /// large, and sorts the lines of a million filings before it gives the first.
    /// </summary>
    public void CountRows() =>
        // What was to be stored is stored, and nobody waits for this: a database that is busy is counted after the next
        // run. Not by a command, which would try again for as long as one waits for a lock. 0x10012: all tables, from samples.
        _ = SQLitePCL.raw.sqlite3_exec(connection.Handle, "PRAGMA busy_timeout = 0; PRAGMA optimize = 0x10012");

    public void Dispose()
    {
        foreach (var statement in _statements.Values)
            statement.Dispose();
        connection.Dispose();
    }

    private sealed class ReferenceComparer : IEqualityComparer<string>
    {
        public static readonly ReferenceComparer Instance = new();

        public bool Equals(string? x, string? y) => ReferenceEquals(x, y);

        public int GetHashCode(string obj) => RuntimeHelpers.GetHashCode(obj);
    }
}
