namespace CapitolSync.PowerShell.Pipeline;

/// <summary>What a pump writes to; called on the pipeline thread only.</summary>
internal interface IPumpTarget
{
    void WriteObject(object row);

    void WriteProgress(SyncProgress progress);

    void WriteWarning(string message);

    void WriteVerbose(string message);

    void WriteFailure(SyncFailure failure);
}
