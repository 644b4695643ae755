using CapitolSync.Engine.Telemetry;

namespace CapitolSync.TestHost;

/// <summary>Hears everything and says nothing: what counts is in the database.</summary>
internal sealed class SilentPort : IRunPort
{
    public bool WantsRows => false;

    public void Progress(SyncProgress progress)
    {
    }

    public void Warning(string message)
    {
    }

    public void Verbose(string message)
    {
    }

    public void Failure(SyncFailure failure)
    {
    }

    public ValueTask RowsAsync(IReadOnlyList<object> rows, CancellationToken cancel) => ValueTask.CompletedTask;
}
