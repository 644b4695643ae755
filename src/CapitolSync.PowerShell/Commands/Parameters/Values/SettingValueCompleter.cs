using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;

namespace CapitolSync.PowerShell.Commands.Parameters.Values;

/// <summary>Completes the value of a setting that is either on or off.</summary>
public sealed class SettingValueCompleter : IArgumentCompleter
{
    private static readonly string[] Values = ["true", "false"];

    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters)
    {
        if (fakeBoundParameters[nameof(SyncSetting.Name)] is not string name || !ModuleEngine.Instance.Catalog.Settings.IsSwitch(name))
            return [];
        var word = wordToComplete.TrimStart('$');
        return Values.Where(value => value.StartsWith(word, StringComparison.OrdinalIgnoreCase)).Select(value => new CompletionResult($"${value}"));
    }
}
