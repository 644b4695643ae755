using System.Collections.Concurrent;
using System.Globalization;
using CapitolSync.Engine.Store;
using CapitolSync.Engine.Store.Sqlite;
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
    private readonly TimeProvider _time;

    // On the writer's thread only.
    private long _beaten;

    private RunLease(StoreWriter writer, StreamDefinition stream, TimeProvider time, ConcurrentDictionary<string, byte> active)
    {
        _writer = writer;
        _stream = stream;
        _time = time;
        _active = active;
        _active.TryAdd(_token, 0);
        _heartbeat = time.CreateTimer(_ => Beat(), null, LeaseTable.Heartbeat, LeaseTable.Heartbeat);
    }

    /// <summary>Takes the stream.</summary>
    /// <param name="writer">Where the lease is kept.</param>
    /// <param name="stream">What to hold.</param>
    /// <param name="time">The clock.</param>
    /// <param name="active">The runs in progress in this process.</param>
    /// <param name="cancel">Stops waiting for a sign of life of the holder.</param>
    /// <exception cref="SyncException">Another live run holds it.</exception>
    public static async Task<RunLease> TakeAsync(
        StoreWriter writer, StreamDefinition stream, TimeProvider time, ConcurrentDictionary<string, byte> active, CancellationToken cancel)
    {
        var lease = new RunLease(writer, stream, time, active);
        try
        {
            Lease? held = null;
            await writer.StoreAsync(session => held = lease.TryTake(session, time, silent: null));
            if (held is null)
                return lease;
            if (!LeaseTable.SeemsSilent(held, time.GetUtcNow()))
                throw Busy(stream, held);
            // Whatever the clocks say, a run that is alive shows it meanwhile.
            await Task.Delay(1.5 * LeaseTable.Heartbeat, time, cancel);
            var silent = held;
            await writer.StoreAsync(session => held = lease.TryTake(session, time, silent));
            return held is null ? lease : throw Busy(stream, held);
        }
        catch
        {
            lease.Forget();
            throw;
        }
    }

    /// <summary>Makes sure that the run still holds the stream.</summary>
    /// <param name="session">The open transaction.</param>
    /// <exception cref="SyncException">Another run took it over.</exception>
    public void Require(StoreSession session)
    {
        if (IsOwn(session))
            return;
        var holder = LeaseTable.Find(session.Connection, _stream.Name);
        throw new SyncException(ErrorIds.StreamBusy,
            $"{_stream.Name} was taken over by {(holder is null ? "another run" : holder.ToString())} because this run showed no sign of life for a while (for example, its computer or process was suspended).")
        {
            Target = holder?.ToString(),
        };
    }

    /// <summary>Takes the stream, unless a live run holds it.</summary>
    /// <param name="session">The open transaction.</param>
    /// <param name="time">The clock.</param>
    /// <param name="silent">A lease that binds no longer, unless its holder has renewed it.</param>
    /// <returns>The lease that binds; <see langword="null"/> if there is none.</returns>
    private Lease? TryTake(StoreSession session, TimeProvider time, Lease? silent)
    {
        var held = LeaseTable.Find(session.Connection, _stream.Name);
        if (held is not null && held != silent && LeaseTable.IsHeld(held, time.GetUtcNow(), _active.ContainsKey))
            return held;
        LeaseTable.Save(session, _stream.Name, _token);
        return null;
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

    /// <summary>Every second, what is stored is a sign of life too: should the process be killed, the history says when it was alive.</summary>
    private bool IsOwn(StoreSession session)
    {
        if (_time.GetElapsedTime(_beaten) < LeaseTable.LeastBetweenBeats)
            return LeaseTable.IsOwn(session, _stream.Name, _token);
        _beaten = _time.GetTimestamp();
        return LeaseTable.Beat(session, _stream.Name, _token);
    }

    private void Forget()
    {
        _heartbeat.Dispose();
        _active.TryRemove(_token, out _);
    }

    private void Beat() => _writer.Post(session => LeaseTable.Beat(session, _stream.Name, _token));
}
