using CapitolSync.Engine.Settings;

namespace CapitolSync.PowerShell.Commands.Parameters;

/// <summary>Completes the names of settings and of their sources.</summary>
public sealed class SettingCompleter : NameCompleter
{
    private static SettingCatalog Settings => ModuleEngine.Instance.Catalog.Settings;

    /// <inheritdoc/>
    protected override IEnumerable<string> Names(string parameterName) =>
        string.Equals(parameterName, "Source", StringComparison.OrdinalIgnoreCase) ? Settings.Sources : Settings.Names;
}
