using CapitolSync.Engine.Limits.Breakers;

namespace CapitolSync.Engine.Runs;

/// <summary>What ends a run early, if anything does: the first error counts, and stops what is under way.</summary>
/// <param name="cancel">The user's, which stops it as well.</param>
internal sealed class EarlyEnd(CancellationToken cancel) : IDisposable
{
    // How long requests in flight may still finish when the breaker trips or the source refuses.
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    private readonly CancellationTokenSource _stopping = CancellationTokenSource.CreateLinkedTokenSource(cancel);
    private Exception? _error;

    /// <summary>What ended the run; <see langword="null"/> if nothing has.</summary>
    public Exception? Error => Volatile.Read(ref _error);

    /// <summary>Stops what is under way.</summary>
    public CancellationToken Token => _stopping.Token;

    /// <summary>Ends the run, unless it has ended.</summary>
    public void Take(Exception error)
    {
        // Of what is stopped, the user's token or the first error says why.
        if (!(error is OperationCanceledException && _stopping.IsCancellationRequested) && Interlocked.CompareExchange(ref _error, error, null) is null)
            // What is in flight when the budget is used up has been paid for.
            _stopping.CancelAfter(error is BreakerTrippedException or SyncException { ErrorId: ErrorIds.RateBudgetSpent } ? Grace : TimeSpan.Zero);
    }

    public void Dispose() => _stopping.Dispose();
}
