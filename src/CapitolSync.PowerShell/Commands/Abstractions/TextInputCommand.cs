using System.Management.Automation;
using CapitolSync.Engine.Store.Queries.Lookups;
using CapitolSync.Engine.Store.Sqlite;
using CapitolSync.PowerShell.Commands.Parameters.Values;
using CapitolSync.PowerShell.Errors;

namespace CapitolSync.PowerShell.Commands.Abstractions;

/// <summary>A cmdlet that takes names from the pipeline as text, beside objects whose properties it binds.</summary>
public abstract class TextInputCommand : GetCommand
{
    /// <summary><para type="description">What to look for, from the pipeline: a name, a ticker or an ID as text, or an object whose properties have the names of parameters.</para></summary>
    [Parameter(ValueFromPipeline = true)]
    public PSObject? InputObject { get; set; }

    /// <summary>The text that came down the pipeline, if it is one; of a cell with several IDs, each.</summary>
    private protected string[]? PipedTexts => InputObject?.BaseObject is string text ? ValueList.IdsOf(text) ?? [text] : null;

    /// <summary>The kind of thing that the text from the pipeline names, of two that it may; <see langword="null"/> if there is none.</summary>
    private protected Lookup? KindOfPiped(Database database, Lookup first, Lookup second) =>
        PipedTexts is [var text, ..] ? Guarded(() => ValueCheck.Meant(database, first, second, text)) : null;

    /// <summary>The names that were given, with the one from the pipeline if it is one.</summary>
    private protected string[]? WithPiped(string[]? given, bool isMeant = true) => isMeant && PipedTexts is { } texts ? [.. given ?? [], .. texts] : Given(given);

    /// <summary>The names that were given; an empty cell of a table that is piped is none.</summary>
    private protected string[]? Given(string[]? names) =>
        InputObject is null || names is null || Array.TrueForAll(names, static name => name.Length > 0) ? names : [.. names.Where(static name => name.Length > 0)];

    /// <summary>Reports an object that says nothing to this cmdlet: the answer would be everything.</summary>
    /// <param name="bound">What can be bound from its properties.</param>
    private protected bool SaysSomething(params IReadOnlyList<Array?> bound)
    {
        if (InputObject is null)
            return IsNoEmptyList(bound);
        if (PipedTexts is not null || bound.Any(IsSomething))
            return true;
        WriteError(ErrorRecords.FromArgument(
            ErrorIds.InvalidInput,
            $"{MyInvocation.MyCommand.Name} cannot look up an object of type {InputObject.BaseObject.GetType().Name}. Pipe names, tickers or IDs as text, or objects of this module.", InputObject.BaseObject));
        return false;
    }

    /// <summary>IDs are computed more often than written: a list of them that is empty must not let everything through.</summary>
    private bool IsNoEmptyList(IReadOnlyList<Array?> bound)
    {
        if (!bound.Any(values => values is long[] { Length: 0 }))
            return true;
        WriteError(ErrorRecords.FromArgument(ErrorIds.InvalidInput, $"{MyInvocation.MyCommand.Name} was given an empty list of IDs. Leave out the parameter to get everything.", null));
        return false;
    }

    /// <summary>A property may be there and empty, and an empty list would let everything through.</summary>
    private static bool IsSomething(Array? values) => values is not null && values.Cast<object?>().Any(value => value is not (null or ""));
}
