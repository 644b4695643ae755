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
            : new PlanProgress(state.HasCompleted ? "complete" : "at the beginning", connection.QueryInt64(countRows), null) { NewestPublished = state.Newest };
        return new StreamPart("", progress, state is { HasCompleted: true, Pass: null, Unreadable.Count: 0 })
        {
            CompletedAt = saved?.CompletedAt,
            UpdatedAt = saved?.UpdatedAt,
        };
    }

    public static void Reset(StoreSession session, string stream)
    {
        SyncStateTable.Remove(session, stream);
        ListingMarks.Clear(session, stream);
        FailureTable.Clear(session, stream);
    }
}
