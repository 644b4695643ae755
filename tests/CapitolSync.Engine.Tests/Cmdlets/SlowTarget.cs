using CapitolSync.Engine.Telemetry;
using CapitolSync.PowerShell.Pipeline;

namespace CapitolSync.Engine.Tests.Cmdlets;

/// <summary>A pipeline that is stuck in its first write until the gate is opened, and keeps what is written.</summary>
internal sealed class SlowTarget : IPumpTarget, IDisposable
{
    private readonly ManualResetEventSlim _gate = new();

    /// <summary>Streams and what was shown of them: how many items were done, or that they ended.</summary>
    public List<string> Shown { get; } = [];

    /// <summary>Lets the pipeline go on.</summary>
    public void Open() => _gate.Set();

    public void WriteVerbose(string message) => _gate.Wait(TestContext.Current.CancellationToken);

    public void WriteProgress(SyncProgress progress) => Shown.Add($"{progress.Stream} {progress.Done}{(progress.Completed ? ", ended" : "")}");

    public void EndProgress() => Shown.Add("all ended");

    public void WriteRow(StoredRow row) => throw new NotSupportedException();

    public void WriteWarning(string message) => throw new NotSupportedException();

    public void WriteDebug(string message) => throw new NotSupportedException();

    public void WriteFailure(SyncFailure failure) => throw new NotSupportedException();

    public void Dispose() => _gate.Dispose();
}
