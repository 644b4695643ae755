using System.Management.Automation;
using CapitolSync.PowerShell.Errors;

namespace CapitolSync.PowerShell.Commands.Tables;

/// <summary>What the cmdlets share that make a flat table of what comes down the pipeline.</summary>
public abstract class FlatRowCommand : PSCmdlet
{
    private IReadOnlyList<FlatColumn>? _columns;

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
        if (_columns is null)
        {
            _columns = FlatColumns.Of(InputObject, Columns, out var unknown);
            foreach (var name in unknown)
            {
                WriteError(ErrorRecords.FromArgument(
                    ErrorIds.ColumnNotFound, $"There is no column '{name}'. Name one of these: {string.Join(", ", FlatColumns.Of(InputObject, null, out _).Select(column => column.Name))}.", name));
            }

            Begin([.. _columns.Select(column => column.Name)]);
        }

        var row = InputObject;
        Add([.. _columns.Select(column => FlatValue.Of(column.Read(row)))]);
    }

    /// <summary>The columns are known.</summary>
    private protected abstract void Begin(IReadOnlyList<string> columns);

    /// <summary>There is a row.</summary>
    private protected abstract void Add(IReadOnlyList<object?> values);
}
