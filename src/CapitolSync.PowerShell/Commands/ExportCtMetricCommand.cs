using System.Management.Automation;
using CapitolSync.PowerShell.Commands.Abstractions;

namespace CapitolSync.PowerShell.Commands;

/// <summary>
/// <para type="synopsis">Writes metrics of runs and streams to a text file for Prometheus' node exporter.</para>
/// </summary>
/// <remarks>
/// <para type="description">Writes what the database knows about runs (totals, and the last run of each stream) and
/// the state of streams, circuit breakers, budgets and blocks, in Prometheus' text format. Put the file in the folder
/// that the node exporter's textfile collector reads (--collector.textfile.directory), and run this cmdlet after each
/// sync.</para>
/// <para type="note">The file is written under a temporary name and then renamed, so the collector never reads a
/// partial file.</para>
/// <para type="link">Get-CtSyncRun</para>
/// <para type="link">Get-CtSyncState</para>
/// <para type="link">about_CapitolSync</para>
/// </remarks>
/// <example>
/// <para>Write metrics after each sync</para>
/// <code>Sync-CtTrade; Export-CtMetric ./capitolsync.prom</code>
/// </example>
/// <example>
/// <para>Look at the metrics</para>
/// <code>Export-CtMetric ./capitolsync.prom -PassThru | Get-Content</code>
/// </example>
[Cmdlet(VerbsData.Export, "CtMetric", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Low)]
[OutputType(typeof(FileInfo))]
public sealed class ExportCtMetricCommand : CapitolCommand
{
    /// <summary><para type="description">The file to write. Its name must end in .prom; an existing file is replaced.</para></summary>
    [Parameter(Position = 0, Mandatory = true)]
    [ValidateNotNullOrEmpty]
    public string Path { get; set; } = "";

    /// <summary><para type="description">Return the file that was written.</para></summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        var file = ResolveFile(Path, ErrorIds.InvalidMetricPath);
        var database = ResolveDatabase(willWrite: false);
        if (!ShouldProcess(file, $"Write the metrics of '{database}'"))
            return;
        Guarded(() =>
        {
            ModuleEngine.Instance.ExportMetrics(database, file);
            return true;
        });
        if (PassThru)
            WriteObject(InvokeProvider.Item.Get([file], force: true, literalPath: true), enumerateCollection: true);
    }
}
