using System.Collections;
using System.Management.Automation;
using CapitolSync.PowerShell.Errors;

namespace CapitolSync.PowerShell.Commands.Tables;

/// <summary>What the cmdlets share that make a flat table of what comes down the pipeline.</summary>
public abstract class FlatRowCommand : PSCmdlet
{
    private IReadOnlyList<FlatColumn>? _columns;
    private HashSet<string> _names = [];
    private Type? _firstType;
    private bool _hasWarnedOfOthers;

    /// <summary><para type="description">What to put into the table: records of this module, rows of Invoke-CtQuery, or any objects.</para></summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true)]
    [AllowNull]
    public PSObject? InputObject { get; set; }

    /// <summary>Columns to take, in this order.</summary>
    private protected abstract string[]? Columns { get; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (InputObject is null)
            return;
        var row = InputObject.BaseObject is IDictionary entries ? FromEntries(entries) : InputObject;
        _columns ??= ChooseColumns(row);
        if (Columns is null && !_hasWarnedOfOthers && OtherProperty(row) is { } other)
        {
            _hasWarnedOfOthers = true;
            WriteWarning($"The first object determines the columns, so properties that only later objects have, such as '{other}', are not in the table. Make a separate table for each kind of object.");
        }

        Add([.. _columns.Select(column => FlatValue.Of(column.Read(row)))]);
    }

    private IReadOnlyList<FlatColumn> ChooseColumns(PSObject first)
    {
        var columns = FlatColumns.Of(first, Columns, out var unknown);
        foreach (var name in unknown)
        {
            var error = ErrorRecords.FromArgument(
                ErrorIds.ColumnNotFound, $"There is no column '{name}'. Name one of these: {string.Join(", ", FlatColumns.Of(first, null, out _).Select(column => column.Name))}.", name);
            // A table without any column is none.
            if (columns.Count == 0)
                ThrowTerminatingError(error);
            WriteError(error);
        }

        _firstType = first.BaseObject.GetType();
        _names = columns.Select(column => column.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        Begin([.. columns.Select(column => column.Name)]);
        return columns;
    }

    /// <summary>Something that an object of another kind than the first has, and the table has not.</summary>
    private string? OtherProperty(PSObject row)
    {
        var type = row.BaseObject.GetType();
        if (type == _firstType && type != typeof(PSCustomObject))
            return null;
        return row.BaseObject is string or ValueType
            ? type.Name
            : row.Properties.FirstOrDefault(property => property.IsGettable && !_names.Contains(property.Name))?.Name;
    }

    private static PSObject FromEntries(IDictionary entries)
    {
        var record = new PSObject();
        foreach (DictionaryEntry entry in entries)
            record.Properties.Add(new PSNoteProperty(LanguagePrimitives.ConvertTo<string>(entry.Key), entry.Value));
        return record;
    }

    /// <summary>The columns are known.</summary>
    private protected abstract void Begin(IReadOnlyList<string> columns);

    /// <summary>There is a row.</summary>
    private protected abstract void Add(IReadOnlyList<object?> values);
}
