using System.Management.Automation;
using CapitolSync.PowerShell.Commands.Abstractions;
using CapitolSync.PowerShell.Commands.Parameters;

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
/// <para type="note">A value that is out of range is an error (InvalidSetting), and nothing is saved.</para>
/// <para type="link">Get-CtSetting</para>
/// <para type="link">Sync-CtTrade</para>
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
/// <para>Restore a default</para>
/// <code>Set-CtSetting Delay -Source CapitolTrades -Default</code>
/// </example>
/// <example>
/// <para>Restore all defaults</para>
/// <code>Get-CtSetting | Where-Object Origin -EQ Setting | Set-CtSetting -Default</code>
/// </example>
[Cmdlet(VerbsCommon.Set, "CtSetting", SupportsShouldProcess = true, DefaultParameterSetName = ValueSet)]
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
