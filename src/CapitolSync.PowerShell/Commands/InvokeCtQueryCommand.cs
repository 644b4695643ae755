using System.Collections;
using System.Management.Automation;
using CapitolSync.Engine.Store.Sqlite;
using CapitolSync.Engine.Store.Sqlite.Sql;
using CapitolSync.PowerShell.Commands.Abstractions;
using CapitolSync.PowerShell.Commands.Parameters;

namespace CapitolSync.PowerShell.Commands;

/// <summary>
/// <para type="synopsis">Runs a read-only SQL query on the database.</para>
/// </summary>
/// <remarks>
/// <para type="description">Runs one SQL statement and returns each row as an object with a property for each column, as
/// it is read. Use it for questions that no other cmdlet answers. It can only read: statements that write, attach
/// another file or change a setting are refused, so it is safe to run a query that somebody else wrote.</para>
/// <para type="description">Numbers come as numbers ([long] and [double]), text as text, blobs as [byte[]], and NULL as $null.
/// Dates in the database are ISO 8601 text, in UTC, which sorts in order of time. about_CapitolSync lists the tables
/// and views.</para>
/// <para type="note">Put the query in single quotation marks, so that PowerShell leaves $names alone.</para>
/// <para type="note">A list as a parameter becomes a JSON array: WHERE ticker IN (SELECT value FROM
/// json_each($tickers)).</para>
/// <para type="link">Get-CtTrade</para>
/// <para type="link">Export-CtTable</para>
/// <para type="link">about_CapitolSync</para>
/// </remarks>
/// <example>
/// <para>Count the trades of each member</para>
/// <code>Invoke-CtQuery 'SELECT p.full_name, count(*) AS trades FROM trades t JOIN politicians p USING (politician_id) GROUP BY 1 ORDER BY 2 DESC LIMIT 5'</code>
/// </example>
/// <example>
/// <para>Pass values as parameters</para>
/// <code>Invoke-CtQuery 'SELECT * FROM transactions WHERE ticker = $ticker AND tx_date >= $since' @{ ticker = 'NVDA:US'; since = (Get-Date).AddYears(-1) }</code>
/// </example>
/// <example>
/// <para>List the tables and views</para>
/// <code>Invoke-CtQuery 'SELECT name, type FROM sqlite_schema WHERE type IN (''table'', ''view'') ORDER BY name'</code>
/// </example>
[Cmdlet(VerbsLifecycle.Invoke, "CtQuery")]
[OutputType(typeof(PSObject))]
public sealed class InvokeCtQueryCommand : CapitolCommand, IDisposable
{
    private readonly CancellationTokenSource _stop = new();

    /// <summary><para type="description">One SELECT, VALUES or WITH statement, or an EXPLAIN of one.</para></summary>
    [Parameter(Position = 0, Mandatory = true, ValueFromPipeline = true)]
    [Alias("Sql")]
    [ValidateNotNullOrEmpty]
    public string Query { get; set; } = "";

    /// <summary><para type="description">Values for the query's parameters, by name: @{ ticker = 'NVDA:US' } for $ticker. Dates, numbers, text and lists are converted.</para></summary>
    [Parameter(Position = 1)]
    [Alias("Parameters", "SqlParameters")]
    [ValidateNotNull]
    public IDictionary Parameter { get; set; } = new Hashtable();

    /// <summary><para type="description">Maximum number of seconds that SQLite may work on the query; 0 means no limit. Time spent further down the pipeline does not count. Default: 60.</para></summary>
    [Parameter]
    [ValidateRange(0, int.MaxValue)]
    public int QueryTimeout { get; set; } = 60;

    /// <inheritdoc/>
    public void Dispose() => _stop.Dispose();

    /// <inheritdoc/>
    protected override void StopProcessing() => _stop.Cancel();

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        var path = ResolveDatabase(willWrite: false);
        var database = Guarded(() => Database.OpenForReading(path));
        try
        {
            using var rows = SqlQuery.Read(database, Query, Guarded(() => SqlParameters.From(Query, Parameter)), TimeSpan.FromSeconds(QueryTimeout), _stop.Token).GetEnumerator();
            while (Guarded(rows.MoveNext))
                WriteObject(ToObject(rows.Current));
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
            // Stopped by the user: there is nothing more to say.
        }
    }

    private static PSObject ToObject(SqlRow row)
    {
        var result = new PSObject();
        for (var column = 0; column < row.Columns.Count; column++)
            result.Properties.Add(new PSNoteProperty(row.Columns[column], row.Values[column]), preValidated: true);
        return result;
    }
}
