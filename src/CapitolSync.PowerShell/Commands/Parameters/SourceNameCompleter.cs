using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;

namespace CapitolSync.PowerShell.Commands.Parameters;

/// <summary>Completes the names of sources.</summary>
public sealed class SourceNameCompleter : IArgumentCompleter
{
    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters) =>
        ModuleEngine.Instance.Catalog.Sources.Select(source => source.Name)
            .Where(name => name.StartsWith(wordToComplete, StringComparison.OrdinalIgnoreCase))
            .Select(name => new CompletionResult(name));
}
