using System.Management.Automation;
using CapitolSync.PowerShell.Commands.Abstractions;
using CapitolSync.PowerShell.Commands.Parameters;
using CapitolSync.PowerShell.Commands.Parameters.Values;
using CapitolSync.PowerShell.Errors;

namespace CapitolSync.PowerShell.Commands;

/// <summary>
/// <para type="synopsis">Gets settings with their effective value, its origin, and the allowed range.</para>
/// </summary>
/// <remarks>
/// <para type="description">Lists the settings of each source and of the database: the effective value, where it
/// comes from, the default, and the allowed range. A parameter of a Sync cmdlet overrides a setting, and a setting
/// overrides the default.</para>
/// <para type="description">The rows DatabasePath and ApiKey show where the database is and whether there is an API key
/// for a source, but never the key itself. They are not saved: their descriptions say how to set them.</para>
/// <para type="note">Settings are saved in the database, so each database has its own.</para>
/// <para type="link">Set-CtSetting</para>
/// <para type="link">Sync-CtTrade</para>
/// <para type="link">about_CapitolSync</para>
/// </remarks>
/// <example>
/// <para>List all settings</para>
/// <code>Get-CtSetting</code>
/// </example>
/// <example>
/// <para>List the settings that differ from the defaults</para>
/// <code>Get-CtSetting | Where-Object Origin -NE Default</code>
/// </example>
/// <example>
/// <para>Show everything about a setting</para>
/// <code>Get-CtSetting Delay -Source CapitolTrades | Format-List</code>
/// </example>
[Cmdlet(VerbsCommon.Get, "CtSetting")]
[OutputType(typeof(SyncSetting))]
public sealed class GetCtSettingCommand : CapitolCommand
{
    /// <summary><para type="description">Settings by name. Wildcards are allowed. Default: all.</para></summary>
    [Parameter(Position = 0, ValueFromPipelineByPropertyName = true)]
    [SupportsWildcards]
    [NamesArgument]
    [ArgumentCompleter(typeof(SettingCompleter))]
    public string[]? Name { get; set; }

    /// <summary><para type="description">Sources whose settings to return. Wildcards are allowed. Default: all.</para></summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [SupportsWildcards]
    [NamesArgument]
    [ArgumentCompleter(typeof(SettingCompleter))]
    public string[]? Source { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (!NamesSomething(Name, Source))
            return;
        var path = ResolveDatabase(willWrite: false);
        var settings = Guarded(() => ModuleEngine.Instance.LoadSettings(path, new Dictionary<string, object>(StringComparer.Ordinal)).All());
        var all = settings.Concat(EnvironmentSettings.Read(path)).ToList();
        RequireKnown("setting", Name, all.Select(setting => setting.Name));
        RequireKnown("source", Source, all.Select(setting => setting.Source));
        foreach (var setting in all)
        {
            if (StreamPatterns.Match(setting.Name, Name) && StreamPatterns.Match(setting.Source, Source))
                WriteObject(setting);
        }
    }

    private void RequireKnown(string noun, string[]? asked, IEnumerable<string> names)
    {
        var known = names.Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        foreach (var name in asked ?? [])
        {
            if (!StreamPatterns.IsPattern(name) && !known.Contains(name, StringComparer.OrdinalIgnoreCase))
                WriteError(ErrorRecords.FromUnmatched($"No {noun} is called '{name}'. There are {string.Join(", ", known)}.", name));
        }
    }
}
