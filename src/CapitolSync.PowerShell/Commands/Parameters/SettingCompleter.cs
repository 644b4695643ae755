using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;

namespace CapitolSync.PowerShell.Commands.Parameters;

/// <summary>Completes the names of settings and of their sources.</summary>
public sealed class SettingCompleter : IArgumentCompleter
{
    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters)
    {
        var settings = ModuleEngine.Instance.Catalog.Settings;
        var names = string.Equals(parameterName, "Source", StringComparison.OrdinalIgnoreCase) ? settings.Sources : settings.Names;
        return names.Where(name => name.StartsWith(wordToComplete, StringComparison.OrdinalIgnoreCase)).Select(name => new CompletionResult(name));
    }
}
