using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;
using CapitolSync.Lists;

namespace CapitolSync.PowerShell.Commands.Parameters;

/// <summary>Completes the values of the closed list that a parameter is named for.</summary>
public sealed class ClosedListCompleter : IArgumentCompleter
{
    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters)
    {
        var word = wordToComplete.Trim('\'', '"');
        return ClosedLists.Get(Enum.Parse<ClosedListName>(parameterName, ignoreCase: true)).Values
            .Where(value => value.Words.Prepend(value.Name).Any(known => known.StartsWith(word, StringComparison.OrdinalIgnoreCase)))
            .Select(value => new CompletionResult(value.Name, value.Name, CompletionResultType.ParameterValue, value.Words is [var first, ..] ? first : value.Name));
    }
}
