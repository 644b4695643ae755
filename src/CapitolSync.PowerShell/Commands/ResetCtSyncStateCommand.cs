using System.Management.Automation;

namespace CapitolSync.PowerShell.Commands;

/// <summary>
/// <para type="synopsis">Forgets how a stream stands, so that its next sync starts afresh. Stored rows stay.</para>
/// </summary>
/// <remarks>
/// <para type="description">The next sync reads everything again; rows that are the same stay as they are, so
/// nothing is lost and nothing doubled. The details of trades and issuers count as not read any more.</para>
/// <para type="note">A stream that is being synced cannot be reset (StreamBusy).</para>
/// <para type="link">Get-CtSyncState</para>
/// <para type="link">about_CapitolSync</para>
/// </remarks>
/// <example>
/// <para>Read the whole listing again next time</para>
/// <code>Reset-CtSyncState ct.trades</code>
/// </example>
/// <example>
/// <para>See first</para>
/// <code>Reset-CtSyncState * -WhatIf</code>
/// </example>
[Cmdlet(VerbsCommon.Reset, "CtSyncState", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium)]
public sealed class ResetCtSyncStateCommand : SyncStateCommand
{
    /// <summary><para type="description">Streams by name; wildcards are allowed.</para></summary>
    [Parameter(Position = 0, Mandatory = true, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(StreamNameCompleter))]
    public string[] Stream { get; set; } = [];

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (var state in ReadStates(Stream))
        {
            if (ShouldProcess($"{state.Stream} in '{state.DatabasePath}' (now {state.Cursor?.Position})", "Forget the position; stored rows stay"))
                Reset(state.DatabasePath!, state.Stream);
        }
    }

    private void Reset(string path, string stream)
    {
        var reset = Task.Run(() => ModuleEngine.Instance.ResetAsync(path, stream));
        Guarded(() =>
        {
            ModuleEngine.WaitFor(reset);
            return true;
        });
    }
}
