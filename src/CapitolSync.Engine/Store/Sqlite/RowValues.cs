using System.Data.Common;

namespace CapitolSync.Engine.Store.Sqlite;

/// <summary>Reads columns that may be null.</summary>
internal static class RowValues
{
    public static string? Text(this DbDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetString(column);

    public static long? Long(this DbDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetInt64(column);

    public static double? Real(this DbDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetDouble(column);

    /// <summary>USD kept as a floating number; decimal takes it back to the digits that were written.</summary>
    public static decimal? Money(this DbDataReader reader, int column) => reader.IsDBNull(column) ? null : (decimal)reader.GetDouble(column);

    /// <summary>USD kept in whole cents.</summary>
    public static decimal? Cents(this DbDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetInt64(column) / 100m;

    public static bool? Flag(this DbDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetInt64(column) != 0;

    public static DateOnly? Day(this DbDataReader reader, int column) => reader.IsDBNull(column) ? null : Iso.Day(reader.GetString(column));

    /// <summary>A day as users see it.</summary>
    public static DateTime? Date(this DbDataReader reader, int column) => reader.Day(column) is { } day ? Iso.Date(day) : null;

    public static DateTimeOffset? Instant(this DbDataReader reader, int column) => reader.IsDBNull(column) ? null : Iso.Instant(reader.GetString(column));

    /// <summary>A list that was put together with group_concat and the unit separator.</summary>
    public static string[] List(this DbDataReader reader, int column) =>
        reader.IsDBNull(column) ? [] : reader.GetString(column).Split('\u001f');
}
