using CapitolSync.Engine.Telemetry;

namespace CapitolSync.Bench;

/// <summary>Listens to nothing but failures, which no bench may have.</summary>
internal sealed class SilentPort : IRunPort
{
    public bool WantsRows => false;

    public void Progress(SyncProgress progress)
    {
        // What it costs to make is in the measured time.
    }

    public void Warning(string message)
    {
        // The replica has names that are to be warned of.
    }

    public void Verbose(string message)
    {
        // Not measured.
    }

    public void Failure(SyncFailure failure) => throw new InvalidOperationException(failure.Message);

    public ValueTask RowsAsync(IReadOnlyList<object> rows, CancellationToken cancel) => ValueTask.CompletedTask;
}
