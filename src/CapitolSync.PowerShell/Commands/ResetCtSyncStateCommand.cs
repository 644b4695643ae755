using System.Management.Automation;
using CapitolSync.PowerShell.Commands.Abstractions;
using CapitolSync.PowerShell.Commands.Parameters;

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

    /// <summary><para type="description">Close the breaker only, of the run that goes on or of the last one; the position stays.</para></summary>
    [Parameter]
    public SwitchParameter Breaker { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (var state in ReadStates(Stream).DistinctBy(state => state.Stream, StringComparer.Ordinal))
        {
            var (target, action) = Breaker
                ? ($"the breaker of {state.Stream} in '{state.DatabasePath}' (now {state.Breaker ?? BreakerState.Closed})", "Close it; the position stays")
                : ($"{state.Stream} in '{state.DatabasePath}' (now {state.Cursor?.Position})", "Forget the position; stored rows stay");
            if (ShouldProcess(target, action))
                Reset(state.DatabasePath!, state.Stream);
        }
    }

    private void Reset(string path, string stream)
    {
        var engine = ModuleEngine.Instance;
        var reset = Task.Run(() => Breaker ? engine.ResetBreakerAsync(path, stream) : engine.ResetAsync(path, stream));
        Guarded(() =>
        {
            ModuleEngine.WaitFor(reset);
            return true;
        });
    }
}
