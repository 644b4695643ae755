using System.Collections.Concurrent;
using CapitolSync.Engine.Telemetry;

namespace CapitolSync.PowerShell.Pipeline;

/// <summary>
/// The way from the engine's threads to the pipeline thread, the only one that may write: a bounded queue
/// that the cmdlet drains during the run.
/// </summary>
internal sealed class PipelinePump(IPumpTarget target, bool wantsRows, bool wantsRequests = false) : IRunPort, IDisposable
{
    private const int Capacity = 1024;

    // Batches of rows that may wait for a slow pipeline; more would only be memory.
    private const int RowBatches = 8;

    // How long a stopped run has to release everything; it needs a fraction of that.
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(30);

    private readonly BlockingCollection<Action> _queue = new(Capacity);
    private readonly SemaphoreSlim _room = new(RowBatches);
    private readonly CancellationTokenSource _stop = new();
    private readonly PendingProgress _progress = new();

    public bool WantsRows => wantsRows;

    public bool WantsRequests => wantsRequests;

    /// <summary>Runs something on other threads and writes what it reports, until it ends.</summary>
    /// <returns>What it returned.</returns>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    /// <exception cref="SyncException">It ended early.</exception>
    public T Run<T>(Func<IRunPort, CancellationToken, Task<T>> work)
    {
        T? result = default;
        Exception? failure = null;
        var run = Task.Run(async () =>
        {
            try
            {
                result = await work(this, _stop.Token);
            }
            catch (Exception error) when (error is SyncException or OperationCanceledException)
            {
                failure = error;
            }
            catch (Exception error)
            {
                failure = new SyncException(ErrorIds.Unexpected, $"An unexpected error occurred; please report it: {error.Message}", error);
            }
            finally
            {
                _queue.CompleteAdding();
            }
        });
        try
        {
            foreach (var write in _queue.GetConsumingEnumerable())
                write();
            if (!_stop.IsCancellationRequested)
                WriteLastProgress();
        }
        finally
        {
            // A write that throws (Select-Object -First, a failing cmdlet downstream) comes here without
            // StopProcessing. Either way the run must have let go of everything before the cmdlet returns.
            Stop();
            run.Wait(Deadline);
        }

        if (failure is not null)
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(failure);
        return result!;
    }

    /// <summary>Stops the run. May be called from any thread.</summary>
    public void Stop()
    {
        try
        {
            _stop.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // Ctrl+C in the very moment of the end.
        }
    }

    public void Progress(SyncProgress progress)
    {
        if (_progress.Add(progress))
            Post(WriteProgress);
    }

    public void Warning(string message) => Post(() => target.WriteWarning(message));

    public void Verbose(string message) => Post(() => target.WriteVerbose(message));

    public void Request(string message) => Post(() => target.WriteDebug(message));

    public void Failure(SyncFailure failure) => Post(() => target.WriteFailure(failure));

    public async ValueTask RowsAsync(IReadOnlyList<StoredRow> rows, CancellationToken cancel)
    {
        await _room.WaitAsync(cancel);
        Post(() =>
        {
            _room.Release();
            foreach (var row in rows)
                target.WriteRow(row);
        });
    }

    public void Dispose()
    {
        _queue.Dispose();
        _room.Dispose();
        _stop.Dispose();
    }

    private void WriteProgress()
    {
        foreach (var progress in _progress.Take())
            target.WriteProgress(progress);
    }

    private void WriteLastProgress()
    {
        _progress.FinishAll();
        WriteProgress();
        target.EndProgress();
    }

    private void Post(Action write)
    {
        try
        {
            _queue.Add(write, _stop.Token);
        }
        catch (Exception error) when (error is OperationCanceledException or InvalidOperationException)
        {
            // Stopped: nothing may be written any more, and what matters is in the database.
        }
    }
}
