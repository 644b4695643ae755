using CapitolSync.Engine.Store.Sqlite;
using CapitolSync.Engine.Store.SyncTables;
using CapitolSync.Engine.Streams;
using CapitolSync.Engine.Streams.Listings;

namespace CapitolSync.Engine.Sources.CapitolTrades.Politicians;

/// <summary>First the catalog, unless an earlier run has read it; then the committees that are still to do.</summary>
internal sealed class PoliticiansPlan(ListingPlan catalog, Checkpoint<CongressCommitteesState> committees, Database? database, DateTimeOffset now, bool hasCatalog) : IPlan
{
    // A catalog page that cannot be read must not keep the committees from being read.
    private readonly bool _isCatalogRead = committees.Value.Since is not null && hasCatalog;
    private Queue<string>? _queue;
    private int _total;
    private int _done;
    private int _open;
    private bool _ending;
    private bool _complete;

    public bool IsComplete => _complete;

    public long UnreadableRows => catalog.UnreadableRows;

    public PlanProgress Progress
    {
        get
        {
            if (_complete)
                return new PlanProgress("complete", _total, _total + catalog.UnreadableRows);
            if (_queue is null && !_isCatalogRead)
                return catalog.Progress;
            return PlanProgress.Of(_done, _total, "committees");
        }
    }

    public async ValueTask<Partition?> NextAsync(CancellationToken cancel)
    {
        if (!_isCatalogRead && !catalog.IsComplete && await catalog.NextAsync(cancel) is { } page)
            return page;
        _queue ??= Load();
        if (_queue.TryDequeue(out var committee))
        {
            Interlocked.Increment(ref _open);
            return new CongressCommitteePartition(committee);
        }

        if (_ending || Volatile.Read(ref _open) > 0 || (!_isCatalogRead && !catalog.IsComplete))
            return null;
        _ending = true;
        return new BookkeepingPartition("end of the committees", session =>
        {
            committees.Stage(session, _ => new CongressCommitteesState());
            committees.StageCompleted(session);
            FailureTable.ClearItems(session, StreamNames.Politicians);
        });
    }

    public void Complete(Partition partition, bool succeeded)
    {
        switch (partition)
        {
            case CongressCommitteePartition when succeeded:
                Interlocked.Decrement(ref _open);
                Interlocked.Increment(ref _done);
                break;
            case CongressCommitteePartition:
                break;
            case BookkeepingPartition when _ending:
                _complete = succeeded;
                break;
            default:
                catalog.Complete(partition, succeeded);
                break;
        }
    }

    public void Dispose() => catalog.Dispose();

    private Queue<string> Load()
    {
        var due = new Queue<string>();
        if (database is null)
            return due;
        using var connection = database.ConnectForReading();
        using var command = connection.CreateCommand(
            "SELECT committee FROM committees WHERE last_synced IS NULL OR last_synced < $since ORDER BY committee");
        command.Parameters.AddWithValue("$since", Iso.Stamp(committees.Value.Since ?? now));
        using var reader = command.ExecuteReader();
        while (reader.Read())
            due.Enqueue(reader.GetString(0));
        _total = due.Count;
        return due;
    }
}
