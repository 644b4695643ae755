using System.Diagnostics;
using System.Threading.Channels;
using CapitolSync.Engine.Store.Sqlite;
using CapitolSync.Engine.Telemetry;
using Microsoft.Data.Sqlite;

namespace CapitolSync.Engine.Store;

/// <summary>
/// The one writer: a thread of its own takes what is waiting in a bounded channel and stores it, rows and
/// cursors, in one transaction. SQLite's calls block, which is why it is a thread and not a task.
/// </summary>
internal sealed class StoreWriter : IAsyncDisposable
{
    private readonly Database _database;
    private readonly StoreSession _session;
    private readonly Channel<PendingBatch> _channel;
    private readonly int _maxBatchesPerCommit;
    // It does not spin: what it waits for is mostly the network.
    private readonly ManualResetEventSlim _wake = new(initialState: false, spinCount: 0);
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private SyncException? _broken;

    /// <param name="database">Where to write.</param>
    /// <param name="time">The clock for what is dated.</param>
    /// <param name="capacity">How many batches may wait; whoever adds one more waits for room.</param>
    /// <param name="maxBatchesPerCommit">How many waiting batches may share a commit; 1 commits each alone.</param>
    public StoreWriter(Database database, TimeProvider time, int capacity = 32, int maxBatchesPerCommit = 64)
    {
        _database = database;
        _maxBatchesPerCommit = maxBatchesPerCommit;
        _session = new StoreSession(database.ConnectForWriting(), time);
        _channel = Channel.CreateBounded<PendingBatch>(new BoundedChannelOptions(capacity) { SingleReader = true });
        new Thread(Write) { IsBackground = true, Name = "CapitolSync writer" }.Start();
    }

    /// <summary>Has a batch stored.</summary>
    /// <returns>What changed, once it is committed.</returns>
    /// <exception cref="SyncException">The rows were refused, or the database cannot be written any more.</exception>
    public async Task<StoredCounts> StoreAsync(Batch batch, CancellationToken cancel)
    {
        var pending = new PendingBatch(batch);
        try
        {
            await _channel.Writer.WriteAsync(pending, cancel);
        }
        catch (ChannelClosedException) when (_broken is not null)
        {
            throw new SyncException(_broken.ErrorId, _broken.Message, _broken) { Target = _broken.Target };
        }

        _wake.Set();
        // No token here: once handed over it will be stored, and only that answer is the truth.
        return await pending.Stored;
    }

    /// <summary>Stores bookkeeping, which no cancellation may keep from being stored.</summary>
    /// <exception cref="SyncException">The database cannot be written any more.</exception>
    public Task StoreAsync(Action<StoreSession> store) => StoreAsync(new DelegateBatch(store), CancellationToken.None);

    /// <summary>Stores bookkeeping at the end of something, if the database can still be written.</summary>
    /// <returns>Whether it was stored. If not, the writer has broken, and that error is being reported already.</returns>
    public async Task<bool> TryStoreAsync(Action<StoreSession> store)
    {
        try
        {
            await StoreAsync(store);
            return true;
        }
        catch (Exception error) when (error is SyncException or ChannelClosedException)
        {
            return false;
        }
    }

    /// <summary>Stores bookkeeping that nobody waits for; a database that cannot be written ends the run by itself.</summary>
    public void Post(Action<StoreSession> store) => _ = TryStoreAsync(store);

    /// <summary>Stores what is waiting, then closes the connection.</summary>
    public async ValueTask DisposeAsync()
    {
        _channel.Writer.TryComplete();
        _wake.Set();
        await _ended.Task;
        _wake.Dispose();
    }

    private void Write()
    {
        var group = new List<PendingBatch>(_maxBatchesPerCommit);
        try
        {
            while (!_channel.Reader.Completion.IsCompleted)
            {
                // Reset before looking: what is handed over after the look sets it again.
                _wake.Reset();
                while (group.Count < _maxBatchesPerCommit && _channel.Reader.TryRead(out var pending))
                    group.Add(pending);
                if (group.Count == 0)
                {
                    if (!_channel.Reader.Completion.IsCompleted)
                        _wake.Wait();
                    continue;
                }

                StoreGroup(group);
                group.Clear();
            }

            if (_broken is null)
                _session.CountRows();
        }
        finally
        {
            try
            {
                _session.Dispose();
            }
            finally
            {
                _ended.SetResult();
            }
        }
    }

    private void StoreGroup(List<PendingBatch> group)
    {
        if (_broken is { } broken)
        {
            group.ForEach(pending => pending.Fail(broken));
            return;
        }

        var refused = TryStore(group, takesMore: true);
        // One page's rows must not cost another page's: what was refused together is tried one by one.
        if (refused is not null && group.Count > 1)
            group.ForEach(pending => TryStore([pending])?.Tell(pending));
        else
            refused?.Tell(group[0]);
    }

    /// <summary>Stores a group in one transaction.</summary>
    /// <param name="group">What is waiting.</param>
    /// <param name="takesMore">Batches that arrive meanwhile are added to it.</param>
    /// <returns>The refusal, if the rows are to blame; everything else has been answered.</returns>
    private Refusal? TryStore(List<PendingBatch> group, bool takesMore = false)
    {
        if (_broken is { } broken)
            return new Refusal(broken);
        try
        {
            if (_session.HasMoved || !File.Exists(_database.FilePath))
                throw StoreErrors.Gone(_database.FilePath);
            var started = Stopwatch.GetTimestamp();
            _session.Begin();
            for (var i = 0; i < group.Count; i++)
            {
                group[i].Store(_session);
                // What arrived meanwhile shares the commit: fewer of them, the busier it is.
                while (takesMore && group.Count < _maxBatchesPerCommit && _channel.Reader.TryRead(out var pending))
                    group.Add(pending);
            }

            _session.Commit();
            EngineMeter.CommitDuration.Record(Stopwatch.GetElapsedTime(started).TotalSeconds);
            group.ForEach(pending => pending.Succeed());
            return null;
        }
        catch (Exception error)
        {
            return Undo(group, error);
        }
    }

    private Refusal? Undo(List<PendingBatch> group, Exception error)
    {
        var translated = error switch
        {
            SqliteException sqlite => StoreErrors.Translate(sqlite, _database.FilePath),
            BatchRefusedException refused => refused.Reason,
            SyncException known => known,
            _ => new SyncException(ErrorIds.Unexpected, $"The batch could not be stored: {error.Message}", error),
        };
        try
        {
            _session.Rollback();
        }
        catch (SqliteException)
        {
            // The first error is the one to report; the connection is abandoned below.
        }

        if (error is BatchRefusedException || (error is SqliteException cause && StoreErrors.IsAboutRows(cause)))
            return new Refusal(translated);

        _broken = translated;
        _channel.Writer.TryComplete();
        group.ForEach(pending => pending.Fail(translated));
        return null;
    }

    private sealed record Refusal(SyncException Error)
    {
        public void Tell(PendingBatch pending) => pending.Fail(Error);
    }

    /// <summary>The batch itself says no; the database is fine.</summary>
    private sealed class BatchRefusedException(SyncException reason) : Exception(reason.Message, reason)
    {
        public SyncException Reason => reason;
    }

    private sealed class PendingBatch(Batch batch)
    {
        // Without this flag the engine's code would run on the writer's thread.
        private readonly TaskCompletionSource<StoredCounts> _stored = new(TaskCreationOptions.RunContinuationsAsynchronously);

        private StoredCounts _counts = StoredCounts.None;

        public Task<StoredCounts> Stored => _stored.Task;

        public void Store(StoreSession session)
        {
            try
            {
                _counts = batch.Store(session);
            }
            catch (SyncException reason)
            {
                throw new BatchRefusedException(reason);
            }
        }

        public void Succeed() => _stored.SetResult(_counts);

        public void Fail(SyncException error) => _stored.SetException(error);
    }
}
