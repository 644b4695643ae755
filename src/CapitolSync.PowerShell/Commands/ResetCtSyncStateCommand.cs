using System.Management.Automation;
using CapitolSync.PowerShell.Commands.Abstractions;
using CapitolSync.PowerShell.Commands.Parameters;

namespace CapitolSync.PowerShell.Commands;

/// <summary>
/// <para type="synopsis">Discards a stream's saved position, so that its next sync starts over. Stored rows are kept.</para>
/// </summary>
/// <remarks>
/// <para type="description">The next sync reads everything again. Rows that have not changed stay as they are, so
/// nothing is lost and nothing is duplicated. The details of trades and issuers count as not read yet.</para>
/// <para type="note">A stream that is being synced cannot be reset (StreamBusy).</para>
/// <para type="link">Get-CtSyncState</para>
/// <para type="link">about_CapitolSync</para>
/// </remarks>
/// <example>
/// <para>Read the whole listing again next time</para>
/// <code>Reset-CtSyncState ct.trades</code>
/// </example>
/// <example>
/// <para>Preview a reset</para>
/// <code>Reset-CtSyncState * -WhatIf</code>
/// </example>
[Cmdlet(VerbsCommon.Reset, "CtSyncState", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium)]
public sealed class ResetCtSyncStateCommand : SyncStateCommand
{
    /// <summary><para type="description">Streams to reset, by name. Wildcards are allowed.</para></summary>
    [Parameter(Position = 0, Mandatory = true, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(StreamNameCompleter))]
    public string[] Stream { get; set; } = [];

    /// <summary><para type="description">Only close the circuit breaker, of the current run or of the last one, and keep the position.</para></summary>
    [Parameter]
    public SwitchParameter Breaker { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (var state in ReadStates(Stream).DistinctBy(state => state.Stream, StringComparer.Ordinal))
        {
            var (target, action) = Breaker
                ? ($"the breaker of {state.Stream} in '{state.DatabasePath}' (now {state.Breaker ?? BreakerState.Closed})", "Close it and keep the position")
                : ($"{state.Stream} in '{state.DatabasePath}' (now {state.Cursor?.Position})", "Discard the position and keep the stored rows");
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
