using System.Management.Automation;
using CapitolSync.Engine.Telemetry;
using CapitolSync.PowerShell.Commands.Abstractions;
using CapitolSync.PowerShell.Commands.Parameters;
using CapitolSync.PowerShell.Commands.Parameters.Values;

namespace CapitolSync.PowerShell.Commands;

/// <summary>
/// <para type="synopsis">Discards a stream's saved position, so that its next sync starts over. Stored rows are kept.</para>
/// </summary>
/// <remarks>
/// <para type="description">The next sync reads everything again. Rows that have not changed stay as they are, so
/// nothing is lost and nothing is duplicated. The details of trades and issuers count as not read yet. Since that can
/// mean hours of requests, the cmdlet asks for confirmation first; -Confirm:$false suppresses that.</para>
/// <para type="description">With -Failed it only discards the recorded failures, and with -Breaker it only closes the
/// circuit breaker. Neither asks for confirmation.</para>
/// <para type="note">A stream that is being synced cannot be reset (StreamBusy).</para>
/// <para type="link">Get-CtSyncState</para>
/// <para type="link">about_CapitolSync</para>
/// </remarks>
/// <example>
/// <para>Read the whole listing again next time</para>
/// <code>Reset-CtSyncState ct.trades -Confirm:$false</code>
/// </example>
/// <example>
/// <para>Discard the recorded failures</para>
/// <code>Reset-CtSyncState ct.issuers -Failed</code>
/// </example>
/// <example>
/// <para>Preview a reset</para>
/// <code>Reset-CtSyncState * -WhatIf</code>
/// </example>
[Cmdlet(VerbsCommon.Reset, "CtSyncState", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High, DefaultParameterSetName = PositionSet)]
public sealed class ResetCtSyncStateCommand : SyncStateCommand
{
    private const string PositionSet = "Position";
    private const string BreakerSet = "Breaker";
    private const string FailedSet = "Failed";

    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    /// <summary><para type="description">Streams to reset, by name. Wildcards are allowed.</para></summary>
    [Parameter(Position = 0, Mandatory = true, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [SupportsWildcards]
    [NamesArgument]
    [ArgumentCompleter(typeof(StreamNameCompleter))]
    public string[] Stream { get; set; } = [];

    /// <summary><para type="description">Only close the circuit breaker, of the current run or of the last one, and keep the position.</para></summary>
    [Parameter(Mandatory = true, ParameterSetName = BreakerSet)]
    public SwitchParameter Breaker { get; set; }

    /// <summary><para type="description">Only discard the recorded failures, as listed by Get-CtSyncFailure, and keep the position.</para></summary>
    [Parameter(Mandatory = true, ParameterSetName = FailedSet)]
    public SwitchParameter Failed { get; set; }

    /// <summary>Only a reset that causes many requests asks for confirmation by default.</summary>
    private bool NeedsAnswer => IsWhatIf || !(Breaker || Failed) || MyInvocation.BoundParameters.ContainsKey("Confirm")
        || MyInvocation.BoundParameters.ContainsKey("Verbose");

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        // A stream of several parts comes down the pipeline as often.
        foreach (var parts in ReadStates(Stream).GroupBy(state => state.Stream, StringComparer.Ordinal).Where(parts => _seen.Add(parts.Key)))
        {
            var state = parts.First();
            if (Failed && state.Failed + state.Broken == 0)
                continue;
            var (target, action) = Describe(state, [.. parts]);
            if (!NeedsAnswer || ShouldProcess(target, action))
                Reset(state.DatabasePath!, state.Stream);
        }
    }

    private (string Target, string Action) Describe(SyncState state, IReadOnlyList<SyncState> parts) => ParameterSetName switch
    {
        BreakerSet => ($"the breaker of {state.Stream} in '{state.DatabasePath}' (now {state.Breaker ?? BreakerState.Closed})", "Close it and keep the position"),
        FailedSet => ($"{Wording.Count(state.Failed + state.Broken, "failure")} of {state.Stream} in '{state.DatabasePath}'", "Discard them and keep the position"),
        _ => ($"{state.Stream} in '{state.DatabasePath}' (now {(parts.Count == 1 ? state.Cursor?.Position : $"in {Wording.Count(parts.Count, "part")}")})", $"Discard the position, so that {WhatIsRead(parts)} read again, and keep the stored rows"),
    };

    private static string WhatIsRead(IReadOnlyList<SyncState> parts)
    {
        var stream = ModuleEngine.Instance.Catalog.Stream(parts[0].Stream);
        var done = parts.Sum(part => part.Done);
        return stream.CountsUnits ? $"{Wording.Count(done, stream.Unit)} {(done == 1 ? "is" : "are")}" : "everything is";
    }

    private void Reset(string path, string stream)
    {
        var engine = ModuleEngine.Instance;
        var reset = Task.Run(() => ParameterSetName switch
        {
            BreakerSet => engine.ResetBreakerAsync(path, stream),
            FailedSet => engine.ForgetFailuresAsync(path, stream),
            _ => engine.ResetAsync(path, stream),
        });
        Guarded(() =>
        {
            ModuleEngine.WaitFor(reset);
            return true;
        });
    }
}
