using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;
using System.Reflection;
using CapitolSync.Lists;

namespace CapitolSync.PowerShell.Commands.Parameters;

/// <summary>Completes the values of a parameter's closed list.</summary>
public sealed class ClosedListCompleter : IArgumentCompleter
{
    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters)
    {
        var word = wordToComplete.Trim('\'', '"');
        return ListOf(commandName, parameterName) is not { } name ? [] : ClosedLists.Get(name).Values
            .Where(value => value.Words.Prepend(value.Name).Any(known => known.StartsWith(word, StringComparison.OrdinalIgnoreCase)))
            .Select(value => new CompletionResult(value.Name, value.Name, CompletionResultType.ParameterValue, value.Words is [var first, ..] ? first : value.Name));
    }

    /// <summary>The list that the cmdlet's parameter is declared with; two cmdlets may have different ones under one name.</summary>
    private static ClosedListName? ListOf(string commandName, string parameterName)
    {
        var command = commandName[(commandName.LastIndexOf('\\') + 1)..];
        var cmdlet = Array.Find(typeof(ClosedListCompleter).Assembly.GetTypes(), type => type.GetCustomAttribute<CmdletAttribute>() is { } named
            && string.Equals($"{named.VerbName}-{named.NounName}", command, StringComparison.OrdinalIgnoreCase));
        var property = cmdlet?.GetProperty(parameterName, BindingFlags.Public | BindingFlags.Instance | BindingFlags.IgnoreCase);
        return property?.GetCustomAttribute<ClosedListAttribute>()?.Name
            ?? (Enum.TryParse<ClosedListName>(parameterName, ignoreCase: true, out var named) ? named : null);
    }
}
