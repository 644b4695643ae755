using System.Collections;
using System.Management.Automation;

namespace CapitolSync.PowerShell.Commands.Parameters;

/// <summary>
/// Takes cursors, states and failures that went through Export-Clixml, Start-Job or ConvertTo-Json, and error
/// records that carry one: what counts is the stream, the database and the address; the database has the position.
/// </summary>
public sealed class CursorArgumentAttribute : ArgumentTransformationAttribute
{
    private const string Deserialized = "Deserialized.";

    /// <inheritdoc/>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData) =>
        (inputData is PSObject wrapped ? wrapped.BaseObject : inputData) is SyncFailure failure ? Of(failure) : Find(inputData) ?? inputData;

    /// <summary>What failed is tried again where its stream is resumed.</summary>
    private static SyncCursor Of(SyncFailure failure) => failure.Cursor ?? new SyncCursor { Stream = failure.Stream, Position = failure.Item };

    private static SyncCursor? Find(object? input) => input switch
    {
        SyncCursor cursor => cursor,
        PSObject { BaseObject: SyncCursor cursor } => cursor,
        ErrorRecord error => Find(error.TargetObject),
        PSObject { BaseObject: ErrorRecord error } => Find(error.TargetObject),
        IDictionary entries => FromProperties(Bag(entries)),
        PSObject { BaseObject: IDictionary entries } => FromProperties(Bag(entries)),
        PSObject bag when IsCopy(bag) => FromProperties(bag),
        _ => null,
    };

    private static bool IsCopy(PSObject bag) =>
        bag.BaseObject is PSCustomObject || (bag.TypeNames is [var type, ..] && type.StartsWith(Deserialized, StringComparison.Ordinal));

    /// <summary>What ConvertFrom-Json -AsHashtable gives.</summary>
    private static PSObject Bag(IDictionary entries)
    {
        var bag = new PSObject();
        foreach (var key in entries.Keys.OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase))
            bag.Properties.Add(new PSNoteProperty(key, entries[key]));
        return bag;
    }

    private static SyncCursor? FromProperties(PSObject bag)
    {
        if ((bag.Properties["Cursor"]?.Value ?? bag.Properties["TargetObject"]?.Value) is { } inner && Find(inner) is { } found)
            return found with { DatabasePath = found.DatabasePath ?? Text(bag, "DatabasePath") };
        var isOurs = bag.Properties["Position"] is not null || bag.Properties["Cursor"] is not null;
        if (!isOurs || Text(bag, "Stream") is not { } stream)
            return null;
        return new SyncCursor
        {
            Stream = stream,
            Position = Text(bag, "Position") ?? "",
            DatabasePath = Text(bag, "DatabasePath"),
            BaseUri = Uri.TryCreate(Text(bag, "BaseUri"), UriKind.Absolute, out var address) ? address : null,
        };
    }

    private static string? Text(PSObject bag, string name) => bag.Properties[name]?.Value?.ToString() is { Length: > 0 } text ? text : null;
}
