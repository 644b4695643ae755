using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;
using CapitolSync.Engine;

namespace CapitolSync.PowerShell.Commands;

/// <summary>Completes the names of sources.</summary>
public sealed class SourceNameCompleter : IArgumentCompleter
{
    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters) =>
        SyncEngine.Sources
            .Where(name => name.StartsWith(wordToComplete, StringComparison.OrdinalIgnoreCase))
            .Select(name => new CompletionResult(name));
}
