using System.Globalization;
using CapitolSync.Engine.Store.Sqlite;
using CapitolSync.Engine.Store.SyncTables;

namespace CapitolSync.Engine.Streams;

/// <summary>Records rows that could not be read, so that each is reported and requested again.</summary>
internal static class RowFailures
{
    /// <summary>How many of an item's rows its failure names.</summary>
    public const int MostNamed = 10;

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
        var named = string.Join("; ", rows.Take(MostNamed).Select(static row => row.Name));
        if (rows.Count == 1)
            return named;
        var left = rows.Count - MostNamed;
        return string.Create(CultureInfo.InvariantCulture, $"{rows.Count:N0} rows cannot be read: {named}{(left > 0 ? $"; and {left:N0} more" : "")}");
    }
}
