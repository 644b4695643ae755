using System.Management.Automation;
using CapitolSync.Engine;

namespace CapitolSync.PowerShell.Commands;

/// <summary>
/// <para type="synopsis">Keeps a setting in the database, or puts it back to its default.</para>
/// </summary>
[Cmdlet(VerbsCommon.Set, "CtSetting", SupportsShouldProcess = true, DefaultParameterSetName = ValueSet)]
[OutputType(typeof(SyncSetting))]
public sealed class SetCtSettingCommand : CapitolCommand
{
    private const string ValueSet = "Value";
    private const string DefaultSet = "Default";

    /// <summary><para type="description">The setting; Get-CtSetting lists all.</para></summary>
    [Parameter(Position = 0, Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(SettingCompleter))]
    [ValidateNotNullOrEmpty]
    public string Name { get; set; } = "";

    /// <summary><para type="description">What it is to be.</para></summary>
    [Parameter(Position = 1, Mandatory = true, ParameterSetName = ValueSet)]
    [ValidateNotNull]
    public object Value { get; set; } = "";

    /// <summary><para type="description">The source it is for. Default: every source that has it.</para></summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(SettingCompleter))]
    public string[]? Source { get; set; }

    /// <summary><para type="description">Forget the setting, so that the default holds again.</para></summary>
    [Parameter(Mandatory = true, ParameterSetName = DefaultSet)]
    public SwitchParameter Default { get; set; }

    /// <summary><para type="description">Return the setting as it is then.</para></summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        var path = ResolveDatabase(willWrite: !MyInvocation.BoundParameters.ContainsKey("WhatIf"));
        var value = Default ? null : Value is PSObject wrapped ? wrapped.BaseObject : Value;
        foreach (var source in Guarded(() => SyncEngine.CheckSetting(Source, Name, value)))
        {
            var action = value is null ? "Put back to the default" : $"Set to {value}";
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
