using System.Management.Automation;
using CapitolSync.Engine.Settings;

namespace CapitolSync.PowerShell.Commands;

/// <summary>
/// <para type="synopsis">Shows the settings: what holds, where it comes from, and what it can be.</para>
/// </summary>
[Cmdlet(VerbsCommon.Get, "CtSetting")]
[OutputType(typeof(SyncSetting))]
public sealed class GetCtSettingCommand : CapitolCommand
{
    /// <summary><para type="description">Settings by name; wildcards are allowed. Default: all.</para></summary>
    [Parameter(Position = 0, ValueFromPipelineByPropertyName = true)]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(SettingCompleter))]
    public string[]? Name { get; set; }

    /// <summary><para type="description">Settings of these sources; wildcards are allowed. Default: all.</para></summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(SettingCompleter))]
    public string[]? Source { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        var path = ResolveDatabase(willWrite: false);
        var settings = Guarded(() => SettingResolver.Load(path, new Dictionary<string, object>(StringComparer.Ordinal)).All());
        foreach (var setting in settings.Concat(EnvironmentSettings.Read(path)))
        {
            if (StreamPatterns.Match(setting.Name, Name) && StreamPatterns.Match(setting.Source, Source))
                WriteObject(setting);
        }
    }
}
