using CapitolSync.Engine.Telemetry;

namespace CapitolSync.TestKit;

/// <summary>Ignores everything a run reports; a subclass says what it does not ignore.</summary>
public class NullRunPort : IRunPort
{
    public virtual bool WantsRows => false;

    public virtual void Progress(SyncProgress progress)
    {
    }

    public virtual void Warning(string message)
    {
    }

    public virtual void Verbose(string message)
    {
    }

    public virtual void Failure(SyncFailure failure)
    {
    }

    public virtual ValueTask RowsAsync(IReadOnlyList<StoredRow> rows, CancellationToken cancel) => ValueTask.CompletedTask;
}
