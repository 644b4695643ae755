using CapitolSync.Engine.Limits.Breakers;
using CapitolSync.Engine.Store.SyncTables;
using CapitolSync.Engine.Streams;
using CapitolSync.Engine.Telemetry;
using Microsoft.Data.Sqlite;

namespace CapitolSync.Engine.Runs;

/// <summary>
/// Records the state of a run's breaker in the database, reports changes to the user, and closes the breaker
/// when another process requests a reset.
/// </summary>
internal sealed class BreakerWatch : IAsyncDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);
    private readonly CircuitBreaker _breaker;
    private readonly StreamDefinition _stream;
    private readonly RunServices _services;
    private readonly ITimer _timer;
    private BreakerState _reported = BreakerState.Closed;

    /// <summary>Begins to watch a breaker that is closed.</summary>
    public BreakerWatch(CircuitBreaker breaker, StreamDefinition stream, RunServices services)
    {
        _breaker = breaker;
        _stream = stream;
        _services = services;
        _breaker.Changed += OnChanged;
        _timer = services.Time.CreateTimer(_ => LookForReset(), null, Interval, Interval);
    }

    public async ValueTask DisposeAsync()
    {
        _breaker.Changed -= OnChanged;
        await _timer.DisposeAsync();
        if (_reported is BreakerState.Open or BreakerState.HalfOpen)
            EngineMeter.OpenBreakers.Add(-1, new KeyValuePair<string, object?>("stream", _stream.Name));
    }

    private void OnChanged()
    {
        var status = _breaker.Status;
        var now = _services.Time.GetUtcNow();
        _services.Writer.Post(session => BreakerTable.Save(session, _stream.Name, status, now));
        if (status.State == _reported)
            return;
        Count(_reported, status.State);
        _reported = status.State;
        if (status.State == BreakerState.Open)
            _services.Port.Warning(FormattableString.Invariant($"{_stream.Name}: {_stream.Source.Name} failed {Wording.Count(status.Failures, "time")} in a row; waiting {status.ProbeIn?.TotalSeconds:0.#} s before trying again (break {status.Breaks})."));
        else
            _services.Port.Verbose($"{_stream.Name}: the breaker is {status.State}.");
    }

    private void LookForReset()
    {
        if (_breaker.Status.State is not (BreakerState.Open or BreakerState.HalfOpen))
            return;
        try
        {
            using var connection = _services.Database.ConnectForReading();
            if (BreakerTable.Find(connection, _stream.Name) is { IsResetAsked: true })
                _breaker.Reset();
        }
        catch (Exception error) when (error is SyncException or SqliteException)
        {
            // The next look is in a second; the writer reports what is wrong with the database.
        }
    }

    private void Count(BreakerState before, BreakerState after)
    {
        var change = IsOpen(after) - IsOpen(before);
        if (change != 0)
            EngineMeter.OpenBreakers.Add(change, new KeyValuePair<string, object?>("stream", _stream.Name));
    }

    private static int IsOpen(BreakerState state) => state is BreakerState.Open or BreakerState.HalfOpen ? 1 : 0;
}
