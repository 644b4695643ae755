using CapitolSync.Engine.Telemetry;

namespace CapitolSync.Demo;

/// <summary>Shows on the console what a run reports.</summary>
internal sealed class ConsolePort : IRunPort
{
    private readonly ProgressLine _line = new();

    public bool WantsRows => false;

    public void Progress(SyncProgress progress)
    {
        var share = progress.Total is > 0 and var total ? $"{100 * progress.Done / total,3} %" : "    ?";
        var failed = progress.Failed > 0 ? $", {progress.Failed:N0} failed" : "";
        _line.Show($"{progress.Stream,-16} {share}  {progress.Status}  {progress.Rows:N0} rows{failed}, {progress.RowsPerSecond:N0} rows/s", progress.Completed);
    }

    public void Warning(string message) => _line.Interrupt($"Warning: {message}");

    public void Verbose(string message)
    {
        // For those who debug.
    }

    public void Failure(SyncFailure failure) => _line.Interrupt($"{failure}: {failure.Message}");

    public ValueTask RowsAsync(IReadOnlyList<object> rows, CancellationToken cancel) => ValueTask.CompletedTask;
}
