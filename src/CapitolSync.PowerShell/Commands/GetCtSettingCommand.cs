using System.Management.Automation;
using CapitolSync.PowerShell.Commands.Abstractions;
using CapitolSync.PowerShell.Commands.Parameters;
using CapitolSync.PowerShell.Errors;

namespace CapitolSync.PowerShell.Commands;

/// <summary>
/// <para type="synopsis">Shows the settings: what holds, where it comes from, and what it can be.</para>
/// </summary>
/// <remarks>
/// <para type="description">Lists the settings of each source and of the database: the value that holds, where it
/// comes from, what holds otherwise, and its range. A parameter of a Sync cmdlet beats a setting, and a setting
/// beats the default.</para>
/// <para type="description">The rows of source Environment show where the database lies and whether there is an
/// API key, never the key itself.</para>
/// <para type="note">Settings are kept in the database, so each database has its own.</para>
/// <para type="link">Set-CtSetting</para>
/// <para type="link">Sync-CtTrade</para>
/// <para type="link">about_CapitolSync</para>
/// </remarks>
/// <example>
/// <para>All settings</para>
/// <code>Get-CtSetting</code>
/// </example>
/// <example>
/// <para>What differs from the defaults</para>
/// <code>Get-CtSetting | Where-Object Origin -NE Default</code>
/// </example>
/// <example>
/// <para>Everything about one of them</para>
/// <code>Get-CtSetting Delay -Source CapitolTrades | Format-List</code>
/// </example>
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
            if (!WildcardPattern.ContainsWildcardCharacters(name) && !known.Contains(name, StringComparer.OrdinalIgnoreCase))
                WriteError(ErrorRecords.FromUnmatched($"No {noun} is called '{name}'. There are {string.Join(", ", known)}.", name));
        }
    }
}
