using System.Management.Automation;
using CapitolSync.PowerShell.Errors;

namespace CapitolSync.PowerShell.Commands.Abstractions;

/// <summary>A cmdlet that takes names from the pipeline as text, beside objects whose properties it binds.</summary>
public abstract class TextInputCommand : GetCommand
{
    /// <summary><para type="description">What to look for, from the pipeline: a name, a ticker or an ID as text, or an object whose properties have the names of parameters.</para></summary>
    [Parameter(ValueFromPipeline = true)]
    public PSObject? InputObject { get; set; }

    /// <summary>The text that came down the pipeline, if it is one.</summary>
    private protected string? PipedText => InputObject?.BaseObject as string;

    /// <summary>The names that were given, with the one from the pipeline.</summary>
    private protected string[]? WithPiped(string[]? given) => PipedText is { } text ? [.. given ?? [], text] : given;

    /// <summary>Reports an object that says nothing to this cmdlet: the answer would be everything.</summary>
    /// <param name="bound">Whether any of what can be bound from its properties was.</param>
    private protected bool SaysSomething(bool bound)
    {
        if (InputObject is null || PipedText is not null || bound)
            return true;
        WriteError(ErrorRecords.FromArgument(
            ErrorIds.InvalidInput,
            $"A {InputObject.BaseObject.GetType().Name} is nothing that {MyInvocation.MyCommand.Name} can look for. Pipe names, tickers or IDs as text, or objects of this module.", InputObject.BaseObject));
        return false;
    }
}
