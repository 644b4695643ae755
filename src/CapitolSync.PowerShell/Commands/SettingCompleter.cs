using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;
using CapitolSync.Engine.Settings;

namespace CapitolSync.PowerShell.Commands;

/// <summary>Completes the names of settings and of their sources.</summary>
public sealed class SettingCompleter : IArgumentCompleter
{
    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters)
    {
        var names = string.Equals(parameterName, "Source", StringComparison.OrdinalIgnoreCase) ? SettingNames.Sources : SettingNames.All;
        return names.Where(name => name.StartsWith(wordToComplete, StringComparison.OrdinalIgnoreCase)).Select(name => new CompletionResult(name));
    }
}
