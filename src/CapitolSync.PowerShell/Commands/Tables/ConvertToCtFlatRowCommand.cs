using System.Management.Automation;

namespace CapitolSync.PowerShell.Commands.Tables;

/// <summary>
/// <para type="synopsis">Converts records to flat objects: one value per column, no lists, dates as ISO text.</para>
/// </summary>
/// <remarks>
/// <para type="description">Turns each record into an object that fits into any table. Lists become text (values
/// separated by semicolons), a record inside a record becomes columns of its own, dates become ISO 8601 text in every
/// culture, and numbers stay numbers. Use it before Export-Csv, ConvertTo-Html or a cmdlet of another module that
/// writes spreadsheets; Export-CtTable writes a CSV file by itself.</para>
/// <para type="note">Times are in UTC and end in Z; days have no time.</para>
/// <para type="link">Export-CtTable</para>
/// <para type="link">Get-CtTrade</para>
/// <para type="link">Invoke-CtQuery</para>
/// <para type="link">about_CapitolSync</para>
/// </remarks>
/// <example>
/// <para>Write trades to a CSV file with chosen columns</para>
/// <code>Get-CtTrade -First 100 | ConvertTo-CtFlatRow TxDate, Politician, TxType, Ticker, AmountLow, AmountHigh | Export-Csv ./trades.csv</code>
/// </example>
/// <example>
/// <para>Show members with their committees in one column</para>
/// <code>Get-CtPolitician -First 10 | ConvertTo-CtFlatRow FullName, Committees | ConvertTo-Html -Fragment</code>
/// </example>
[Cmdlet(VerbsData.ConvertTo, "CtFlatRow")]
[OutputType(typeof(PSObject))]
public sealed class ConvertToCtFlatRowCommand : FlatRowCommand
{
    private IReadOnlyList<string> _columns = [];

    /// <summary><para type="description">Columns to take, in this order. Wildcards are allowed, and so are the headings of tables, such as Traded. Default: all of them.</para></summary>
    [Parameter(Position = 0)]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [Alias("Column", "Columns")]
    public string[]? Property { get; set; }

    private protected override string[]? Columns => Property;

    private protected override void Begin(IReadOnlyList<string> columns) => _columns = columns;

    private protected override void Add(IReadOnlyList<object?> values)
    {
        var row = new PSObject();
        for (var column = 0; column < _columns.Count; column++)
            row.Properties.Add(new PSNoteProperty(_columns[column], values[column]), preValidated: true);
        WriteObject(row);
    }
}
