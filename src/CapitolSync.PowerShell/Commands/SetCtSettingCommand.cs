using System.Management.Automation;
using CapitolSync.PowerShell.Commands.Abstractions;
using CapitolSync.PowerShell.Commands.Parameters;
using CapitolSync.PowerShell.Commands.Parameters.Values;
using CapitolSync.PowerShell.Errors;

namespace CapitolSync.PowerShell.Commands;

/// <summary>
/// <para type="synopsis">Saves a setting in the database, or restores its default.</para>
/// </summary>
/// <remarks>
/// <para type="description">Saves a setting in the database. From then on it applies to all Sync cmdlets that use the
/// database, unless they are given the parameter of the same name. Get-CtSetting lists the settings with their
/// ranges.</para>
/// <para type="description">Without -Source the setting is saved for every source that has it. -Default restores the
/// default.</para>
/// <para type="description">Contact is an email or web address that is added to the User-Agent of requests to official
/// sources, so that their operators can reach you. The Senate also receives an email address in the From
/// header.</para>
/// <para type="description">With SenateTermsAccepted $true you accept what the Senate's site asks of everybody who searches
/// it, in these words: "Title 1 of the Ethics in Government Act of 1978, as amended, 5 U.S.C. app. § 105(c), states that:
/// It shall be unlawful for any person to obtain or use a report: for any unlawful purpose; for any commercial purpose,
/// other than by news and communications media for dissemination to the general public; for determining or establishing
/// the credit rating of any individual; or for use, directly or indirectly, in the solicitation of money for any
/// political, charitable, or other purpose. The Attorney General may bring a civil action against any person who obtains
/// or uses a report for any purpose prohibited in paragraph (1) of this subsection. The court in which such action is
/// brought may assess against such person a penalty in any amount not to exceed $10,000. Such remedy shall be in addition
/// to any other remedy available under statutory or common law. I understand the prohibitions on obtaining and use of
/// financial disclosure reports." (That section is now 5 U.S.C. 13107(c).) The setting applies to this database, until
/// you set it to $false.</para>
/// <para type="note">A value that is out of range is an error (InvalidSetting), and nothing is saved.</para>
/// <para type="link">Get-CtSetting</para>
/// <para type="link">Sync-CtTrade</para>
/// <para type="link">Sync-SenateFiling</para>
/// <para type="link">about_CapitolSync</para>
/// </remarks>
/// <example>
/// <para>Wait longer between requests to the site</para>
/// <code>Set-CtSetting Delay 1000 -Source CapitolTrades</code>
/// </example>
/// <example>
/// <para>Wait out outages of every source</para>
/// <code>Set-CtSetting BreakDuration 00:01:00</code>
/// </example>
/// <example>
/// <para>Let the operators of official sources reach you</para>
/// <code>Set-CtSetting Contact name@example.org</code>
/// </example>
/// <example>
/// <para>Restore a default</para>
/// <code>Set-CtSetting Delay -Source CapitolTrades -Default</code>
/// </example>
/// <example>
/// <para>Restore all defaults</para>
/// <code>Get-CtSetting | Where-Object Origin -EQ Setting | Set-CtSetting -Default</code>
/// </example>
[Cmdlet(VerbsCommon.Set, "CtSetting", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Low, DefaultParameterSetName = ValueSet)]
[OutputType(typeof(SyncSetting))]
public sealed class SetCtSettingCommand : CapitolCommand
{
    private const string ValueSet = "Value";
    private const string DefaultSet = "Default";

    /// <summary><para type="description">Name of the setting; Get-CtSetting lists all settings.</para></summary>
    [Parameter(Position = 0, Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(SettingCompleter))]
    [ValidateNotNullOrEmpty]
    public string Name { get; set; } = "";

    /// <summary><para type="description">The new value.</para></summary>
    [Parameter(Position = 1, Mandatory = true, ParameterSetName = ValueSet)]
    [ArgumentCompleter(typeof(SettingValueCompleter))]
    [ValidateNotNull]
    public object Value { get; set; } = "";

    /// <summary><para type="description">Sources to which the setting applies. Default: every source that has it.</para></summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(SettingCompleter))]
    public string[]? Source { get; set; }

    /// <summary><para type="description">Discard the saved value, so that the default applies again.</para></summary>
    [Parameter(Mandatory = true, ParameterSetName = DefaultSet)]
    public SwitchParameter Default { get; set; }

    /// <summary><para type="description">Return the setting with its new value.</para></summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (EnvironmentSettings.Explain(Name, Source) is { } how)
            ThrowTerminatingError(ErrorRecords.FromArgument(ErrorIds.InvalidSetting, how, Name));
        var path = ResolveDatabase(willWrite: !IsWhatIf);
        var value = Default ? null : Value is PSObject wrapped ? wrapped.BaseObject : Value;
        foreach (var source in Guarded(() => ModuleEngine.Instance.CheckSetting(Source, Name, value)))
        {
            var action = value is null ? "Restore the default" : $"Set to {value}";
            if (ShouldProcess($"{Name} of {source} in '{path}'", action))
                Save(path, source, value);
        }
    }

    private void Save(string path, string source, object? value)
    {
        var saving = Task.Run(() => ModuleEngine.Instance.SaveSettingAsync(path, source, Name, value));
        var setting = Guarded(() => ModuleEngine.WaitFor(saving));
        if (PassThru)
            WriteObject(setting);
    }
}
