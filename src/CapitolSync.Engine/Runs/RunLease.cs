using System.Collections.Concurrent;
using System.Globalization;
using CapitolSync.Engine.Store;
using CapitolSync.Engine.Store.SyncTables;
using CapitolSync.Engine.Streams;

namespace CapitolSync.Engine.Runs;

/// <summary>Holds a stream for one run: no other run, in any process, may have it meanwhile.</summary>
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
    /// <param name="active">The runs in progress in this process.</param>
    /// <exception cref="SyncException">Another live run holds it.</exception>
    public static async Task<RunLease> TakeAsync(
        StoreWriter writer, StreamDefinition stream, TimeProvider time, ConcurrentDictionary<string, byte> active)
    {
        var lease = new RunLease(writer, stream, time, active);
        try
        {
            await writer.StoreAsync(session =>
            {
                if (LeaseTable.Find(session.Connection, stream.Name) is { } held && LeaseTable.IsHeld(held, time.GetUtcNow(), active.ContainsKey))
                    throw Busy(stream, held);
                LeaseTable.Save(session, stream.Name, lease._token);
            });
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
        // If it cannot be stored, the lease dies with the process.
        await _writer.TryStoreAsync(session => LeaseTable.Remove(session, _stream.Name, _token));
    }

    private static SyncException Busy(StreamDefinition stream, Lease held) => new(ErrorIds.StreamBusy, string.Create(CultureInfo.InvariantCulture,
        $"{stream.Name} is already being synced by {held}, since {held.AcquiredAt:yyyy-MM-dd HH:mm:ss} UTC. Wait for that run to end, or stop it; nothing was changed."))
    {
        Target = held.ToString(),
    };

    private void Forget()
    {
        _heartbeat.Dispose();
        _active.TryRemove(_token, out _);
    }

    private void Beat() => _writer.Post(session => LeaseTable.Beat(session, _stream.Name, _token));
}
