using CapitolSync.Engine.Telemetry;

namespace CapitolSync.PowerShell.Pipeline;

/// <summary>What a pump writes to; called on the pipeline thread only.</summary>
internal interface IPumpTarget
{
    void WriteRow(StoredRow row);

    void WriteProgress(SyncProgress progress);

    /// <summary>Called once every stream has been shown to end, unless the run was stopped.</summary>
    void EndProgress();

    void WriteWarning(string message);

    void WriteVerbose(string message);

    void WriteDebug(string message);

    void WriteFailure(SyncFailure failure);
}
