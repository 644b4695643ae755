using System.Data.Common;
using System.Text;
using CapitolSync.Engine.Store.Sqlite.Native;
using Microsoft.Data.Sqlite;

namespace CapitolSync.Engine.Store.Sqlite;

/// <summary>
/// Reads columns that may be null. Of SQLite's own reader they are read past it: each of its calls asks again whether the
/// value is null, which for rows of fifty columns costs more than reading them.
/// </summary>
internal static class RowValues
{
    public static string? Text(this DbDataReader reader, int column)
    {
        if (Statement(reader) is not (var statement and not 0))
            return reader.IsDBNull(column) ? null : reader.GetString(column);
        return NativeColumns.IsNull(statement, column) ? null : Encoding.UTF8.GetString(NativeColumns.Utf8(statement, column));
    }

    public static long? Long(this DbDataReader reader, int column)
    {
        if (Statement(reader) is not (var statement and not 0))
            return reader.IsDBNull(column) ? null : reader.GetInt64(column);
        return NativeColumns.IsNull(statement, column) ? null : NativeColumns.Long(statement, column);
    }

    public static double? Real(this DbDataReader reader, int column)
    {
        if (Statement(reader) is not (var statement and not 0))
            return reader.IsDBNull(column) ? null : reader.GetDouble(column);
        return NativeColumns.IsNull(statement, column) ? null : NativeColumns.Real(statement, column);
    }

    /// <summary>USD kept as a floating number; decimal takes it back to the digits that were written.</summary>
    public static decimal? Money(this DbDataReader reader, int column) => (decimal?)reader.Real(column);

    /// <summary>USD kept in whole cents.</summary>
    public static decimal? Cents(this DbDataReader reader, int column) => reader.Long(column) / 100m;

    public static bool? Flag(this DbDataReader reader, int column) => reader.Long(column) is { } number ? number != 0 : null;

    public static DateOnly? Day(this DbDataReader reader, int column) =>
        Utf8Iso.TryDay(reader.Utf8(column), out var day) ? day : reader.Text(column) is { } text ? Iso.Day(text) : null;

    /// <summary>A day as users see it.</summary>
    public static DateTime? Date(this DbDataReader reader, int column) => reader.Day(column) is { } day ? Iso.Date(day) : null;

    public static DateTimeOffset? Instant(this DbDataReader reader, int column) =>
        Utf8Iso.TryInstant(reader.Utf8(column), out var instant) ? instant : reader.Text(column) is { } text ? Iso.Instant(text) : null;

    /// <summary>A text as SQLite has it, valid until the next row; empty for NULL, and for readers that are not SQLite's own.</summary>
    public static ReadOnlySpan<byte> Utf8(this DbDataReader reader, int column) => Statement(reader) is var statement and not 0 ? NativeColumns.Utf8(statement, column) : [];

    /// <summary>A list that was put together with group_concat and the unit separator.</summary>
    public static string[] List(this DbDataReader reader, int column) => reader.Text(column)?.Split('\u001f') ?? [];

    // None of a closed reader: it then says so itself.
    private static nint Statement(DbDataReader reader) => (reader as SqliteDataReader)?.Handle?.DangerousGetHandle() ?? 0;
}
