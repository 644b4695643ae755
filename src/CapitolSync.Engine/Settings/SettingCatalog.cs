namespace CapitolSync.Engine.Settings;

/// <summary>The settings of an engine's sources and of its database.</summary>
public sealed class SettingCatalog
{
    internal SettingCatalog(IReadOnlyList<SettingDefinition> all)
    {
        All = all;
        Names = [.. all.Select(setting => setting.Name).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        Sources = [.. all.Select(setting => setting.Source).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>Their names.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>What they can be for.</summary>
    public IReadOnlyList<string> Sources { get; }

    internal IReadOnlyList<SettingDefinition> All { get; }

    /// <summary>Whether a setting is either on or off.</summary>
    /// <param name="name">Its name.</param>
    public bool IsSwitch(string name) => All.Any(one => Is(one.Name, name) && one.Default is bool);

    internal SettingDefinition? TryFind(string source, string name) => All.FirstOrDefault(one => Is(one.Source, source) && Is(one.Name, name));

    internal SettingDefinition Find(string source, string name) =>
        TryFind(source, name)
        ?? throw new SyncException(ErrorIds.InvalidSetting, $"There is no setting '{name}' of '{source}'. Get-CtSetting lists all.") { Target = name };

    /// <summary>The sources that have a setting of that name.</summary>
    internal IReadOnlyList<string> SourcesOf(string name)
    {
        var sources = All.Where(one => Is(one.Name, name)).Select(one => one.Source).ToList();
        return sources.Count > 0 ? sources : throw new SyncException(ErrorIds.InvalidSetting, $"There is no setting '{name}'. Get-CtSetting lists all.") { Target = name };
    }

    private static bool Is(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}
