using System.Collections.Concurrent;
using System.Globalization;
using CapitolSync.Engine.Store;
using CapitolSync.Engine.Store.SyncTables;
using CapitolSync.Engine.Streams;

namespace CapitolSync.Engine.Runs;

/// <summary>Holds a stream for one run: nobody else may run it meanwhile, in whatever process.</summary>
internal sealed class RunLease : IAsyncDisposable
{
    private readonly StoreWriter _writer;
    private readonly StreamDefinition _stream;
    private readonly ConcurrentDictionary<string, byte> _active;
    private readonly string _token = Guid.NewGuid().ToString("N");
    private readonly ITimer _heartbeat;

    private RunLease(StoreWriter writer, StreamDefinition stream, TimeProvider time, ConcurrentDictionary<string, byte> active)
    {
        _writer = writer;
        _stream = stream;
        _active = active;
        _active.TryAdd(_token, 0);
        _heartbeat = time.CreateTimer(_ => Beat(), null, LeaseTable.Heartbeat, LeaseTable.Heartbeat);
    }

    /// <summary>Takes the stream.</summary>
    /// <param name="writer">Where the lease is kept.</param>
    /// <param name="stream">What to hold.</param>
    /// <param name="time">The clock.</param>
    /// <param name="active">The runs going on in this process.</param>
    /// <exception cref="SyncException">Another live run holds it.</exception>
    public static async Task<RunLease> TakeAsync(
        StoreWriter writer, StreamDefinition stream, TimeProvider time, ConcurrentDictionary<string, byte> active)
    {
        var lease = new RunLease(writer, stream, time, active);
        try
        {
            await writer.StoreAsync(new DelegateBatch(session =>
            {
                if (LeaseTable.Find(session.Connection, stream.Name) is { } held && LeaseTable.IsHeld(held, time.GetUtcNow(), active.ContainsKey))
                    throw Busy(stream, held);
                LeaseTable.Save(session, stream.Name, lease._token);
            }), CancellationToken.None);
            return lease;
        }
        catch
        {
            lease.Forget();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        Forget();
        try
        {
            await _writer.StoreAsync(new DelegateBatch(session => LeaseTable.Remove(session, _stream.Name, _token)), CancellationToken.None);
        }
        catch (SyncException)
        {
            // The database is gone or full, which ends the run with its own error; the lease dies with the process.
        }
    }

    private static SyncException Busy(StreamDefinition stream, Lease held) => new(ErrorIds.StreamBusy, string.Create(CultureInfo.InvariantCulture,
        $"{stream.Name} is being synced by {held} since {held.AcquiredAt:yyyy-MM-dd HH:mm:ss} UTC. Wait for it to end, or stop it; nothing was changed."))
    {
        Target = held.ToString(),
    };

    private void Forget()
    {
        _heartbeat.Dispose();
        _active.TryRemove(_token, out _);
    }

    private void Beat()
    {
        // Nobody waits for a heartbeat, and a database that cannot be written ends the run by itself.
        var beat = _writer.StoreAsync(new DelegateBatch(session => LeaseTable.Beat(session, _stream.Name, _token)), CancellationToken.None);
        _ = beat.ContinueWith(static task => _ = task.Exception, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);
    }
}
