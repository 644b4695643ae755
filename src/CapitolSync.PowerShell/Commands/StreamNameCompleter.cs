using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;

namespace CapitolSync.PowerShell.Commands;

/// <summary>Completes the names of streams.</summary>
public sealed class StreamNameCompleter : IArgumentCompleter
{
    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters) =>
        StreamNames.All
            .Where(name => name.StartsWith(wordToComplete, StringComparison.OrdinalIgnoreCase))
            .Select(name => new CompletionResult(name));
}
