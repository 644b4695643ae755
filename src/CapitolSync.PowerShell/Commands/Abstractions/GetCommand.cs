using System.Management.Automation;
using CapitolSync.Engine.Store.Sqlite;

namespace CapitolSync.PowerShell.Commands.Abstractions;

/// <summary>What the cmdlets that query the database share: paging, and streaming row by row.</summary>
public abstract class GetCommand : CapitolCommand
{
    /// <summary><para type="description">Maximum number of rows to return.</para></summary>
    [Parameter]
    [ValidateRange(0L, long.MaxValue)]
    public long? First { get; set; }

    /// <summary><para type="description">Number of rows to skip.</para></summary>
    [Parameter]
    [ValidateRange(0L, long.MaxValue)]
    public long Skip { get; set; }

    private volatile bool _stopping;

    /// <inheritdoc/>
    protected override void StopProcessing() => _stopping = true;

    /// <summary>Writes rows as they are read.</summary>
    private protected void WriteRows<T>(Func<Database, IEnumerable<T>> read)
    {
        var path = ResolveDatabase(willWrite: false);
        var database = Guarded(() => Database.OpenForReading(path));
        using var rows = Guarded(() => read(database).GetEnumerator());
        while (!_stopping && Guarded(rows.MoveNext))
            WriteObject(rows.Current);
    }
}
