using CapitolSync.Engine.Settings;

namespace CapitolSync.Engine.Limits;

/// <summary>What every request to a source passes, shared by all streams and runs of this process.</summary>
internal sealed class SourceGate(TimeProvider time)
{
    private readonly RequestSlots _slots = new();
    private readonly Pacer _pacer = new(time);

    /// <summary>Waits for a free slot, for the budget, and then for the pace and the delay; <see cref="Leave"/> releases the slot.</summary>
    public async ValueTask EnterAsync(SourceSettings settings, Func<int> limit, RequestBudget? budget, CancellationToken cancel)
    {
        await _slots.EnterAsync(limit, cancel);
        try
        {
            if (budget is not null)
                await budget.TakeAsync(cancel);
            if (settings.RequestsPerSecond is { } perSecond)
                await _pacer.TakeTurnAsync(perSecond, cancel);
            if (settings.Delay > TimeSpan.Zero)
                await Task.Delay(settings.Delay, time, cancel);
        }
        catch
        {
            _slots.Leave();
            throw;
        }
    }

    public void Leave() => _slots.Leave();

    /// <summary>A run's limit has grown.</summary>
    public void Widen() => _slots.Admit();
}
