using System.Diagnostics;

namespace CapitolSync.Replica.Serving;

/// <summary>
/// Waits to the millisecond. <see cref="Task.Delay(TimeSpan)"/> goes by a clock that ticks every 4 ms on Linux and
/// comes up to 5 ms late, which would be seen in every latency that a benchmark takes from us.
/// </summary>
internal sealed class DelayLine : IDisposable
{
    private readonly object _gate = new();
    private readonly PriorityQueue<TaskCompletionSource, long> _waiting = new();
    private readonly Thread _thread;
    private bool _closed;

    public DelayLine()
    {
        _thread = new Thread(Run) { IsBackground = true, Name = "Replica delays" };
        _thread.Start();
    }

    /// <summary>Waits until the delay has passed since the timestamp, or not at all when it already has.</summary>
    public async Task WaitAsync(long since, TimeSpan delay, CancellationToken ct)
    {
        var due = since + (long)(delay.TotalSeconds * Stopwatch.Frequency);
        if (due <= Stopwatch.GetTimestamp())
            return;

        var waiter = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_closed, this);
            _waiting.Enqueue(waiter, due);
            Monitor.Pulse(_gate);
        }
        using (ct.Register(() => waiter.TrySetCanceled(ct)))
            await waiter.Task;
    }

    public void Dispose()
    {
        lock (_gate)
        {
            _closed = true;
            Monitor.Pulse(_gate);
        }
        _thread.Join();
    }

    private void Run()
    {
        lock (_gate)
        {
            while (!_closed)
            {
                if (!_waiting.TryPeek(out var waiter, out var due))
                {
                    Monitor.Wait(_gate);
                    continue;
                }
                var left = Stopwatch.GetElapsedTime(Stopwatch.GetTimestamp(), due);
                if (left <= TimeSpan.Zero)
                {
                    _waiting.Dequeue();
                    waiter.TrySetResult();
                }
                else
                {
                    Monitor.Wait(_gate, (int)Math.Min(Math.Ceiling(left.TotalMilliseconds), int.MaxValue));
                }
            }
            while (_waiting.TryDequeue(out var waiter, out _))
                waiter.TrySetCanceled();
        }
    }
}
