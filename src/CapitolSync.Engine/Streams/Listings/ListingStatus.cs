using CapitolSync.Engine.Store.Sqlite;
using CapitolSync.Engine.Store.SyncTables;
using Microsoft.Data.Sqlite;

namespace CapitolSync.Engine.Streams.Listings;

/// <summary>The state of a listing in the database.</summary>
internal static class ListingStatus
{
    public static StreamPart Describe(SqliteConnection connection, string stream, int pageSize, string countRows)
    {
        var saved = SyncStateTable.Find(connection, stream);
        var state = saved is null ? new ListingState() : saved.Read(stream, ListingJson.Default.ListingState);
        var progress = state.Pass is { } pass
            ? ListingProgress.Of(pass, pageSize, state.Newest)
            : Between(state, connection.QueryInt64(countRows));
        return new StreamPart("", progress, state is { HasCompleted: true, Pass: null, Unreadable.Count: 0 })
        {
            CompletedAt = saved?.CompletedAt,
            UpdatedAt = saved?.UpdatedAt,
        };
    }

    /// <summary>Between two passes only rows that cannot be read are missing.</summary>
    private static PlanProgress Between(ListingState state, long rows) => state.HasCompleted
        ? new PlanProgress("complete", rows, rows + state.Unreadable.Count) { NewestPublished = state.Newest }
        : new PlanProgress("at the beginning", rows, null);

    public static void Reset(StoreSession session, string stream)
    {
        SyncStateTable.Remove(session, stream);
        ListingMarks.Clear(session, stream);
        FailureTable.Clear(session, stream);
    }
}
