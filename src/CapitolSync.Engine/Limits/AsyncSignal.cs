namespace CapitolSync.Engine.Limits;

/// <summary>
/// Wakes everyone who waits, each time it is raised. It has no lock of its own: take <see cref="Next"/> and call
/// <see cref="Raise"/> under the lock that protects what is waited for.
/// </summary>
internal sealed class AsyncSignal
{
    private TaskCompletionSource _next = Create();

    /// <summary>Completes when the signal is raised the next time.</summary>
    public Task Next => _next.Task;

    public void Raise()
    {
        _next.SetResult();
        _next = Create();
    }

    // Without this flag the waiters' code would run inside the lock.
    private static TaskCompletionSource Create() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
