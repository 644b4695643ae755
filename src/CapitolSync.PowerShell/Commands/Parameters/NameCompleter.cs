using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;

namespace CapitolSync.PowerShell.Commands.Parameters;

/// <summary>Completes an argument from a list of names.</summary>
public abstract class NameCompleter : IArgumentCompleter
{
    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters) =>
        Names(parameterName)
            .Where(name => name.StartsWith(wordToComplete, StringComparison.OrdinalIgnoreCase))
            .Select(name => new CompletionResult(name));

    /// <summary>The names that the parameter can take.</summary>
    /// <param name="parameterName">The parameter.</param>
    protected abstract IEnumerable<string> Names(string parameterName);
}
