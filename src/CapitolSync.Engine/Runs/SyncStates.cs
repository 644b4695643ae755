using CapitolSync.Engine.Http;
using CapitolSync.Engine.Settings;
using CapitolSync.Engine.Sources;
using CapitolSync.Engine.Store.Queries.Text;
using CapitolSync.Engine.Store.Sqlite;
using CapitolSync.Engine.Store.SyncTables;
using CapitolSync.Engine.Streams;
using Microsoft.Data.Sqlite;

namespace CapitolSync.Engine.Runs;

/// <summary>Reads the state of the streams.</summary>
internal static class SyncStates
{
    public static IEnumerable<SyncState> Read(
        Database database, SourceCatalog catalog, IReadOnlyCollection<string>? streams, DateTimeOffset now, Func<string, bool> isRunningHere) =>
        database.Read(connection => catalog.Streams
            .Where(definition => Wanted(definition.Name, streams))
            .SelectMany(definition => Read(connection, definition, catalog.Settings, database.FilePath, now, isRunningHere)));

    public static bool Wanted(string stream, IReadOnlyCollection<string>? patterns) =>
        patterns is not { Count: > 0 } || patterns.Any(pattern => Wildcard.ToRegex(pattern).IsMatch(stream));

    private static IEnumerable<SyncState> Read(
        SqliteConnection connection, StreamDefinition definition, SettingCatalog settings, string path, DateTimeOffset now, Func<string, bool> isRunningHere)
    {
        var stream = definition.Name;
        var lease = LeaseTable.Find(connection, stream);
        var isHeld = lease is not null && LeaseTable.IsHeld(lease, now, isRunningHere);
        var lastRun = RunTable.LastStatus(connection, stream);
        var breaker = BreakerTable.Find(connection, stream);
        var (failures, broken) = FailureTable.Count(connection, stream);
        var failed = failures - broken;
        var block = SourceTable.Find(connection, definition.Source.Name);
        var budget = BudgetAccount.Left(connection, definition.Source, settings, now);
        foreach (var part in definition.Describe(connection))
        {
            // What failed is to do, whatever was complete before.
            var isComplete = part.IsComplete && failed == 0;
            // Of a stream without parts; which of several parts a failure belongs to is not told.
            var remaining = !part.IsComplete ? part.Progress.Remaining : part.Part.Length == 0 ? failed : 0;
            yield return new SyncState
            {
                Stream = stream,
                Source = definition.Source.Name,
                Part = part.Part,
                Status = StatusOf(isComplete, isHeld, hasWork: part.Progress.Remaining != 0 || failed > 0, lastRun),
                Done = part.Progress.Done,
                Failed = failed,
                Broken = broken,
                Remaining = remaining,
                CompletedAt = part.CompletedAt,
                UpdatedAt = part.UpdatedAt,
                Breaker = breaker?.State,
                BreakerFailures = breaker?.Failures ?? 0,
                NextProbeIn = breaker?.ProbeAt is { } probe && probe > now ? probe - now : null,
                BudgetLeft = budget,
                BlockedUntil = block is not null && block.IsInForce(now) ? block.Until : null,
                Holder = isHeld ? lease!.ToString() : null,
                DatabasePath = path,
                Cursor = part.Progress.ToCursor(stream) with
                {
                    Failed = failed,
                    Remaining = remaining,
                    SavedAt = part.UpdatedAt,
                    DatabasePath = path,
                },
            };
        }
    }

    private static SyncStatus StatusOf(bool isComplete, bool isHeld, bool hasWork, SyncStatus? lastRun) => (isHeld, isComplete, lastRun) switch
    {
        (true, _, _) => SyncStatus.Running,
        (_, true, _) => SyncStatus.Complete,
        (_, _, null) => SyncStatus.NeverRun,
        // A run that never recorded its end, and no holder of the stream: its process died.
        (_, _, SyncStatus.Running) => SyncStatus.Interrupted,
        // There was nothing to do, and there is nothing now.
        (_, _, SyncStatus.Complete) when !hasWork => SyncStatus.Complete,
        // A queue that was worked off and has grown since.
        (_, _, SyncStatus.Complete) => SyncStatus.Incomplete,
        (_, _, { } status) => status,
    };
}
