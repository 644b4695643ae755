using CapitolSync.Engine.Telemetry;

namespace CapitolSync.SoakHost;

/// <summary>Listens to nothing.</summary>
internal sealed class QuietPort : IRunPort
{
    public bool WantsRows => false;

    public void Progress(SyncProgress progress)
    {
        // Nobody looks.
    }

    public void Warning(string message)
    {
        // Nobody looks.
    }

    public void Verbose(string message)
    {
        // Nobody looks.
    }

    public void Failure(SyncFailure failure)
    {
        // The database has it.
    }

    public ValueTask RowsAsync(IReadOnlyList<object> rows, CancellationToken cancel) => ValueTask.CompletedTask;
}
