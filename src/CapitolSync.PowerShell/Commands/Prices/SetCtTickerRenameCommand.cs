using System.Globalization;
using System.Management.Automation;
using CapitolSync.PowerShell.Commands.Abstractions;
using CapitolSync.PowerShell.Commands.Parameters;
using CapitolSync.PowerShell.Errors;

namespace CapitolSync.PowerShell.Commands.Prices;

/// <summary>
/// <para type="synopsis">Adds a ticker to the list of renamed tickers, or removes one.</para>
/// </summary>
/// <remarks>
/// <para type="description">Trades under the old ticker count as trades of the new one, and their prices are looked up under
/// it. If the old ticker was given to another security later, say when with -ReusedOn: from that day on it is not
/// followed.</para>
/// <para type="note">Prices that are stored under the old ticker are not moved. The next Sync-CtPrice reads those of the new
/// one.</para>
/// <para type="link">Get-CtTickerRename</para>
/// <para type="link">Sync-CtPrice</para>
/// <para type="link">about_CapitolSync</para>
/// </remarks>
/// <example>
/// <para>Add a rename</para>
/// <code>Set-CtTickerRename -OldTicker OLDX -NewTicker NEWX -EffectiveOn 2026-03-02</code>
/// </example>
/// <example>
/// <para>Copy your own additions to another database</para>
/// <code>Get-CtTickerRename | Where-Object IsCustom | Export-CtTable renames.csv; Import-Csv renames.csv | Set-CtTickerRename -DatabasePath other.db</code>
/// </example>
/// <example>
/// <para>Remove it again</para>
/// <code>Get-CtTickerRename OLDX | Set-CtTickerRename -Remove</code>
/// </example>
[Cmdlet(VerbsCommon.Set, "CtTickerRename", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Low, DefaultParameterSetName = AddSet)]
[OutputType(typeof(TickerRename))]
public sealed class SetCtTickerRenameCommand : CapitolCommand
{
    private const string AddSet = "Add", RemoveSet = "Remove";

    /// <summary><para type="description">The old ticker.</para></summary>
    [Parameter(Position = 0, Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(StoredValueCompleter))]
    public string OldTicker { get; set; } = "";

    /// <summary><para type="description">The new ticker.</para></summary>
    [Parameter(Position = 1, Mandatory = true, ValueFromPipelineByPropertyName = true, ParameterSetName = AddSet)]
    [ValidateNotNullOrEmpty]
    public string NewTicker { get; set; } = "";

    /// <summary><para type="description">The first day of the new ticker.</para></summary>
    [Parameter(Position = 2, Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [DateArgument(IsDay = true)]
    public DateTime EffectiveOn { get; set; }

    /// <summary><para type="description">The first day on which the old ticker is another security's.</para></summary>
    [Parameter(ValueFromPipelineByPropertyName = true, ParameterSetName = AddSet)]
    [DateArgument(IsDay = true, IsOptional = true)]
    public DateTime? ReusedOn { get; set; }

    /// <summary><para type="description">Remove the rename from the list.</para></summary>
    [Parameter(Mandatory = true, ParameterSetName = RemoveSet)]
    public SwitchParameter Remove { get; set; }

    /// <summary><para type="description">Return the rename as stored.</para></summary>
    [Parameter(ParameterSetName = AddSet)]
    public SwitchParameter PassThru { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        var path = ResolveDatabase(willWrite: !IsWhatIf);
        var old = TickerArgument.Require(this, OldTicker, mayBeOdd: Remove);
        var day = DateOnly.FromDateTime(EffectiveOn);
        if (Remove)
        {
            if (ShouldProcess($"{old} in '{path}'", "Remove the rename"))
                Guarded(() => ModuleEngine.WaitFor(ModuleEngine.Instance.RemoveTickerRenameAsync(path, old, day)));
            return;
        }

        if (ReusedOn < EffectiveOn.Date)
            ThrowTerminatingError(ErrorRecords.FromArgument(ErrorIds.InvalidDate, $"{old} cannot be another security's (-ReusedOn {Iso(ReusedOn)}) before it is renamed (-EffectiveOn {Iso(EffectiveOn)}). Give the first day on which it was reused.", ReusedOn));
        var rename = new TickerRename
        {
            OldTicker = old,
            NewTicker = TickerArgument.Require(this, NewTicker),
            EffectiveOn = EffectiveOn.Date,
            ReusedOn = ReusedOn?.Date,
            IsCustom = true,
        };
        if (!ShouldProcess($"{old} in '{path}'", $"Rename to {rename.NewTicker}"))
            return;
        Guarded(() => ModuleEngine.WaitFor(ModuleEngine.Instance.SaveTickerRenameAsync(path, rename)));
        if (PassThru)
            WriteObject(rename);
    }

    private static string Iso(DateTime? day) => string.Create(CultureInfo.InvariantCulture, $"{day:yyyy-MM-dd}");
}
