namespace CapitolSync.Engine.Limits;

/// <summary>Spreads requests evenly, so that a budget is not spent in one burst.</summary>
internal sealed class Pacer(TimeProvider time)
{
    // Protects the field below.
    private readonly Lock _lock = new();
    private long _next;

    /// <summary>Waits for the caller's turn.</summary>
    /// <param name="perSecond">Maximum number of turns a second.</param>
    /// <param name="cancel">Gives the turn up; it is not handed to another.</param>
    public Task TakeTurnAsync(double perSecond, CancellationToken cancel)
    {
        var step = (long)(time.TimestampFrequency / perSecond);
        long turn;
        var now = time.GetTimestamp();
        lock (_lock)
        {
            turn = Math.Max(_next, now);
            _next = turn + step;
        }

        var wait = time.GetElapsedTime(now, turn);
        return wait > TimeSpan.Zero ? Task.Delay(wait, time, cancel) : Task.CompletedTask;
    }
}
