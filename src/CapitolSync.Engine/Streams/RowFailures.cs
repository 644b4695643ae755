using System.Globalization;
using CapitolSync.Engine.Store.Sqlite;
using CapitolSync.Engine.Store.SyncTables;

namespace CapitolSync.Engine.Streams;

/// <summary>Records rows that could not be read, so that each is reported and requested again.</summary>
internal static class RowFailures
{
    /// <summary>Notes a row of its own.</summary>
    /// <param name="session">The open transaction.</param>
    /// <param name="stream">The stream.</param>
    /// <param name="item">The row's name among the stream's failures.</param>
    /// <param name="problem">Where it is and what is wrong with it.</param>
    /// <param name="address">Its page.</param>
    public static void Note(StoreSession session, string stream, string item, string problem, Uri? address) => FailureTable.Save(session, new SyncFailure
    {
        Stream = stream,
        Item = item,
        ErrorId = ErrorIds.RowUnreadable,
        Uri = address,
        Message = $"{stream}, {item}: {problem}. The other rows are stored, and the next run reads this row again.",
        FailedAt = Iso.Instant(session.Now),
    });

    /// <summary>Notes rows of an item that is stored but for them.</summary>
    /// <param name="session">The open transaction.</param>
    /// <param name="stream">The stream.</param>
    /// <param name="item">The item.</param>
    /// <param name="rows">Its rows that could not be read.</param>
    /// <param name="address">The page of the first of them.</param>
    public static void Note(StoreSession session, string stream, string item, IReadOnlyList<UnreadableRow> rows, Uri? address) =>
        Note(session, stream, item, Describe(rows), address);

    private static string Describe(IReadOnlyList<UnreadableRow> rows)
    {
        var first = rows[0].Key is { } key ? $"{key}, {rows[0].Problem}" : rows[0].Problem;
        return rows.Count == 1 ? first : string.Create(CultureInfo.InvariantCulture, $"{rows.Count} rows cannot be read, the first: {first}");
    }
}
