using CapitolSync.Engine.Http;
using CapitolSync.Engine.Limits.Breakers;
using CapitolSync.Engine.Store.SyncTables;
using CapitolSync.Engine.Streams;
using CapitolSync.Engine.Telemetry;

namespace CapitolSync.Engine.Runs;

/// <summary>
/// The one piece of code that runs a stream, whichever it is: a few workers take partitions as they come
/// free, fetch and parse side by side, and hand batches to the writer. Each requests its next partition while
/// its last one is parsed and committed, and goes no further ahead: so a kill loses at most two partitions of
/// each worker, one being requested and one being stored.
/// </summary>
internal sealed class StreamRun(StreamDefinition stream, IPlan plan, PartitionContext context, CircuitBreaker breaker, RunFigures figures, long runId, RunServices services)
    : IDisposable
{
    // One worker at a time asks the plan.
    private readonly SemaphoreSlim _planning = new(1);
    private readonly Queue<Partition> _again = new();
    private readonly FailureStreak _streak = new();
    private readonly DateTimeOffset _startedAt = services.Time.GetUtcNow();
    private readonly long _started = services.Time.GetTimestamp();

    // Items whose failure has been counted: one may be read, and fail, more than once in a run. Guarded by itself.
    private readonly HashSet<string> _failedItems = new(StringComparer.Ordinal);
    // Pages that failed and do not count towards the limit: the rest of the run goes to what comes after them. Guarded by _again.
    private readonly HashSet<Partition> _uncounted = [];
    private long _handedOut;
    private long _excused;
    private bool _limited;

    /// <summary>The plan had more, but the run was limited (-MaxItems).</summary>
    public bool IsLimited => _limited;

    /// <summary>Works until there is nothing left to do.</summary>
    /// <returns>What ended the run early; <see langword="null"/> if nothing did.</returns>
    /// <exception cref="OperationCanceledException">The user stopped it.</exception>
    public async Task<Exception?> WorkAsync(int workers, CancellationToken cancel)
    {
        using var end = new EarlyEnd(cancel);
        await Task.WhenAll(Enumerable.Range(0, workers).Select(_ => Task.Run(() => WorkerAsync(end), CancellationToken.None)));
        cancel.ThrowIfCancellationRequested();
        if (breaker.Tripped is { } tripped)
            end.Take(tripped);
        // Failures of a streak that tripped the breaker are the source's, and the items are simply not done. Items whose pages
        // show an error come last in the next run, so that it gets past them if they are broken.
        var isOutage = end.Error is BreakerTrippedException;
        try
        {
            await NoteFailuresAsync([.. _streak.Take().Where(failed => !isOutage || Failures.MayBeItsOwn(failed.Partition, failed.Failure))]);
        }
        catch (SyncException error)
        {
            // If the database cannot be written, that has mostly ended the run before.
            end.Take(error);
        }

        return end.Error;
    }

    public void Dispose() => _planning.Dispose();

    private async Task WorkerAsync(EarlyEnd end)
    {
        // The partition before, which is being parsed and stored while the next one is requested.
        var before = Task.CompletedTask;
        var own = context.Next(before);
        own.EndRequests();
        try
        {
            while (true)
            {
                var isStored = before.IsCompleted;
                if (await TakeAsync(end) is { } partition)
                {
                    own = own.Next(before);
                    var reading = ReadToEndAsync(partition, own, end);
                    await own.Requested;
                    await before;
                    before = reading;
                }
                else if (isStored)
                {
                    break;
                }
                else
                {
                    // Its outcome may be what the plan waits for.
                    await before;
                }
            }
        }
        catch (Exception error)
        {
            end.Take(error);
        }
        finally
        {
            await before;
        }
    }

    /// <summary>Reads a partition and takes its outcome; it never fails itself.</summary>
    private async Task ReadToEndAsync(Partition partition, PartitionContext own, EarlyEnd end)
    {
        try
        {
            await ReadAsync(partition, own, end.Token);
        }
        catch (Exception error)
        {
            end.Take(error);
        }
        finally
        {
            own.EndRequests();
        }
    }

    private async Task<Partition?> TakeAsync(EarlyEnd early)
    {
        await _planning.WaitAsync(early.Token);
        try
        {
            if (early.Error is not null)
                return null;
            if (TakeAgain() is { } again)
                return again;
            if (IsUsedUp)
            {
                var end = plan.Conclude();
                _limited |= end is null;
                return end;
            }

            var partition = await plan.NextAsync(early.Token);
            if (partition is { IsBookkeeping: false })
                HandOut(partition);
            return partition;
        }
        finally
        {
            _planning.Release();
        }
    }

    /// <summary>All that the run may have has been handed out.</summary>
    private bool IsUsedUp => services.Options.MaxItems is { } most && Volatile.Read(ref _handedOut) >= most;

    /// <summary>A partition that failed in an outage that is over.</summary>
    private Partition? TakeAgain()
    {
        lock (_again)
        {
            while (_again.TryDequeue(out var again))
            {
                if (!_uncounted.Remove(again))
                    return again;
                Interlocked.Add(ref _excused, -Share(again));
                // Others have had its share meanwhile.
                _limited |= IsUsedUp;
                if (IsUsedUp)
                    continue;
                HandOut(again);
                return again;
            }
        }

        return null;
    }

    /// <summary>Counts its items as if it had all that it may have; what it turns out not to have is given back.</summary>
    private void HandOut(Partition partition)
    {
        _limited = false;
        if (services.Options.MaxItems is { } most)
            partition.Allowance = Math.Max(1, most - Volatile.Read(ref _handedOut));
        Interlocked.Add(ref _handedOut, Share(partition));
    }

    private static long Share(Partition partition) => Math.Min(partition.Weight, partition.Allowance);

    /// <summary>
    /// A limited run has as much again for pages that fail, where their order is fixed: otherwise broken ones at the
    /// beginning would take every run.
    /// </summary>
    private void Excuse(Partition partition)
    {
        if (services.Options.MaxItems is not { } most || plan.MayPostpone || partition.IsBookkeeping || Interlocked.Add(ref _excused, Share(partition)) > most)
            return;
        lock (_again)
            _uncounted.Add(partition);
        Interlocked.Add(ref _handedOut, -Share(partition));
    }

    private async Task ReadAsync(Partition partition, PartitionContext own, CancellationToken cancel)
    {
        var succeeded = false;
        try
        {
            // What failed is on record before the plan concludes from it that nothing is missing, and clears it.
            if (partition.IsBookkeeping && breaker.Tripped is null)
                await NoteFailuresAsync(_streak.Take());
            var failuresBefore = _streak.Count;
            succeeded = await TryAsync(partition, own, cancel);
            if (!succeeded || partition.IsSetAside)
                return;
            await ForgetFailureAsync(partition);
            if (!partition.IsBookkeeping)
                figures.CountItem();
            // What was in flight already when others failed says nothing about why they did.
            if (breaker.Tripped is null)
                await NoteFailuresAsync(_streak.Take(failuresBefore));
        }
        finally
        {
            // Only now, for the same reason.
            plan.Complete(partition, succeeded);
        }
    }

    private async Task<bool> TryAsync(Partition partition, PartitionContext own, CancellationToken cancel)
    {
        try
        {
            try
            {
                await partition.RunAsync(own, cancel);
            }
            finally
            {
                // A batch that was handed over has an outcome, whatever came after it; that it was rejected weighs more.
                await own.StoredAsync();
            }

            if (!partition.IsBookkeeping)
                Interlocked.Add(ref _handedOut, partition.Taken - Share(partition));
            return true;
        }
        catch (Exception error) when (error is PageException or SyncException { ErrorId: ErrorIds.RowsRejected })
        {
            services.Port.Verbose($"{stream.Name}, {partition.Item}: {error.Message}");
            // A document that came and cannot be read is no outage, whatever follows.
            if (Failures.IsItsOwn(error))
                await NoteFailuresAsync([(partition, error)]);
            else
                _streak.Add(partition, error);
            Excuse(partition);
            if (breaker.Status.State is BreakerState.Open or BreakerState.HalfOpen)
                TryAgainLater();
            return false;
        }
    }

    /// <summary>Clears the failure of an item that failed and was read again successfully in this run.</summary>
    private async Task ForgetFailureAsync(Partition partition)
    {
        lock (_failedItems)
        {
            if (!_failedItems.Remove(partition.Item))
                return;
        }

        await context.StoreAsync(session => FailureTable.Remove(session, stream.Name, partition.Item), CancellationToken.None);
        figures.UncountFailure();
    }

    private void TryAgainLater()
    {
        lock (_again)
        {
            foreach (var (partition, _) in _streak.Take())
                _again.Enqueue(partition);
        }
    }

    private async Task NoteFailuresAsync(IReadOnlyList<(Partition Partition, Exception Failure)> failures)
    {
        if (failures.Count == 0)
            return;
        // Never before the run began, even if the clock was set back since: failures after that time are reported.
        var now = _startedAt + services.Time.GetElapsedTime(_started);
        var described = failures.Select(failed => Failures.Describe(stream, failed.Partition, failed.Failure, now)).ToLookup(Failures.IsWork);
        // What does not exist is an error but leaves no work to do, so it is not recorded.
        foreach (var failure in described[false])
            services.Unkept.Enqueue(failure);
        if (described.Contains(true))
            await context.StoreAsync(new FailureBatch([.. described[true]], runId), CancellationToken.None);
        int count;
        lock (_failedItems)
            count = failures.Count(failed => _failedItems.Add(failed.Partition.Item));
        for (var i = 0; i < count; i++)
            figures.CountFailure();
        EngineMeter.Failures.Add(count, new KeyValuePair<string, object?>("stream", stream.Name));
    }
}
