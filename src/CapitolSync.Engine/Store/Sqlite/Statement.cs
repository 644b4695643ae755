using System.Buffers;
using System.Text;
using CapitolSync.Engine.Store.Sqlite.Native;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace CapitolSync.Engine.Store.Sqlite;

/// <summary>
/// A prepared statement, bound by position. The writer runs hundreds of thousands of these a second,
/// and text often arrives as UTF-8 already, so this speaks to SQLite without a command object between.
/// </summary>
internal sealed class Statement : IDisposable
{
    private const int StackLimit = 512;
    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _statement;
    private readonly nint _handle;

    // Parameters that are NULL, as all are at first; what is bound stays bound from run to run, and of many rows' values
    // most are NULL again.
    private ulong _nulls = ulong.MaxValue;

    public Statement(sqlite3 database, string sql)
    {
        _database = database;
        SqliteException.ThrowExceptionForRC(
            raw.sqlite3_prepare_v3(database, sql, raw.SQLITE_PREPARE_PERSISTENT, out _statement), database);
        _handle = _statement.DangerousGetHandle();
    }

    public Statement Bind(int index, long value)
    {
        _nulls &= ~Bit(index);
        Check(NativeStatement.Bind(_handle, index, value));
        return this;
    }

    public Statement Bind(int index, long? value) => value is { } known ? Bind(index, known) : BindNull(index);

    public Statement Bind(int index, bool? value) => value is { } known ? Bind(index, known ? 1L : 0L) : BindNull(index);

    public Statement Bind(int index, double? value)
    {
        if (value is not { } known)
            return BindNull(index);
        _nulls &= ~Bit(index);
        Check(NativeStatement.Bind(_handle, index, known));
        return this;
    }

    public Statement Bind(int index, string? value)
    {
        if (value is null)
            return BindNull(index);
        var most = Encoding.UTF8.GetMaxByteCount(value.Length);
        if (most <= StackLimit)
        {
            Span<byte> buffer = stackalloc byte[most];
            return BindText(index, buffer[..Encoding.UTF8.GetBytes(value, buffer)]);
        }

        var rented = ArrayPool<byte>.Shared.Rent(most);
        BindText(index, rented.AsSpan(0, Encoding.UTF8.GetBytes(value, rented)));
        ArrayPool<byte>.Shared.Return(rented);
        return this;
    }

    /// <summary>Binds a day as <c>YYYY-MM-DD</c>.</summary>
    public Statement Bind(int index, DateOnly? value) => value is { } day ? Bind(index, day) : BindNull(index);

    /// <summary>Binds a day as <c>YYYY-MM-DD</c>.</summary>
    public Statement Bind(int index, DateOnly value)
    {
        Span<byte> text = stackalloc byte[Iso.DayLength];
        return BindText(index, text[..Iso.Day(value, text)]);
    }

    public Statement BindText(int index, ReadOnlySpan<byte> utf8)
    {
        _nulls &= ~Bit(index);
        Check(NativeStatement.Bind(_handle, index, utf8));
        return this;
    }

    public Statement BindNull(int index)
    {
        if ((_nulls & Bit(index)) != 0)
            return this;
        _nulls |= Bit(index);
        Check(NativeStatement.BindNull(_handle, index));
        return this;
    }

    /// <summary>Runs a statement that returns no rows.</summary>
    /// <returns>How many rows it changed.</returns>
    public int Run()
    {
        var code = NativeStatement.Step(_handle);
        _ = NativeStatement.Reset(_handle);
        if (code is not raw.SQLITE_DONE and not raw.SQLITE_ROW)
            Check(code);
        return NativeStatement.Changes(_database.DangerousGetHandle());
    }

    /// <summary>Runs a query for one number.</summary>
    /// <returns>The first column of the first row; <see langword="null"/> if there is none.</returns>
    public long? Scalar()
    {
        var code = NativeStatement.Step(_handle);
        var value = code == raw.SQLITE_ROW ? Long(0) : null;
        _ = NativeStatement.Reset(_handle);
        if (code is not raw.SQLITE_DONE and not raw.SQLITE_ROW)
            Check(code);
        return value;
    }

    /// <summary>Goes to the next row of a query.</summary>
    /// <returns>Whether there is one.</returns>
    public bool Step()
    {
        var code = NativeStatement.Step(_handle);
        if (code is not raw.SQLITE_DONE and not raw.SQLITE_ROW)
            Check(code);
        return code == raw.SQLITE_ROW;
    }

    /// <summary>Ends a query, so that it can be bound anew; before that, its rows keep the database as it was.</summary>
    public void Reset() => _ = NativeStatement.Reset(_handle);

    /// <summary>A number of the current row.</summary>
    public double? Real(int column) => NativeColumns.IsNull(_handle, column) ? null : NativeColumns.Real(_handle, column);

    /// <summary>A whole number of the current row.</summary>
    public long? Long(int column) => NativeColumns.IsNull(_handle, column) ? null : NativeColumns.Long(_handle, column);

    /// <summary>A text of the current row.</summary>
    public string? Text(int column) => NativeColumns.IsNull(_handle, column) ? null : Encoding.UTF8.GetString(NativeColumns.Utf8(_handle, column));

    /// <summary>Reads all rows of a query.</summary>
    /// <param name="map">Makes a value of the current row.</param>
    public List<T> ReadAll<T>(Func<Statement, T> map)
    {
        var rows = new List<T>();
        try
        {
            while (Step())
                rows.Add(map(this));
        }
        finally
        {
            Reset();
        }

        return rows;
    }

    /// <summary>A text of the current row; empty for NULL, and valid until the next step.</summary>
    public ReadOnlySpan<byte> Utf8(int column) => NativeColumns.Utf8(_handle, column);

    public void Dispose() => _statement.Dispose();

    /// <summary>The parameter's place in the set; those beyond its 64 have none and are always bound.</summary>
    private static ulong Bit(int index) => index is > 0 and <= 64 ? 1UL << (index - 1) : 0;

    private void Check(int code)
    {
        if (code != raw.SQLITE_OK)
            SqliteException.ThrowExceptionForRC(code, _database);
    }
}
