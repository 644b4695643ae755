using System.Management.Automation;
using CapitolSync.Engine;
using CapitolSync.Engine.Store.Queries;
using CapitolSync.Engine.Store.Queries.Lookups;
using CapitolSync.Engine.Store.Sqlite;
using CapitolSync.Engine.Telemetry;
using CapitolSync.Lists;
using CapitolSync.PowerShell.Commands.Parameters;
using CapitolSync.PowerShell.Commands.Parameters.Values;
using CapitolSync.PowerShell.Errors;

namespace CapitolSync.PowerShell.Commands.Filings;

/// <summary>
/// <para type="synopsis">Reads the stored documents of official filings again, without any request.</para>
/// </summary>
/// <remarks>
/// <para type="description">The documents of filings are kept next to the database. When a new version of this module
/// reads them better, this cmdlet brings the rows up to date. By default it reads the filings that an older version
/// read and those that failed; if their documents are not stored, a warning names the cmdlet that downloads them. A row
/// that is read as before stays the same row.</para>
/// <para type="description">A filing that fails a check has no rows, and is an error (FilingUnreadable) that names the
/// check. A filing whose document is not stored or cannot be read is an error too (DocumentNotFound).</para>
/// <para type="note">Filings cannot be updated while they are being synced (StreamBusy).</para>
/// <para type="link">Get-CtFiling</para>
/// <para type="link">Import-CtFiling</para>
/// <para type="link">Sync-HouseFiling</para>
/// <para type="link">about_CapitolSync</para>
/// </remarks>
/// <example>
/// <para>After an update of the module</para>
/// <code>Update-CtFiling</code>
/// </example>
/// <example>
/// <para>Read one member's filings again</para>
/// <code>Get-CtFiling -Politician 'Nancy Pelosi' -Status parsed | Update-CtFiling -PassThru</code>
/// </example>
[Cmdlet(VerbsData.Update, "CtFiling", SupportsShouldProcess = true)]
[OutputType(typeof(Filing))]
public sealed class UpdateCtFilingCommand : FilingWorkCommand
{
    private readonly List<string> _ids = [];
    private bool _isGiven;

    /// <summary><para type="description">Filings by ID; wildcards are allowed. Default: those that an older version read or that failed.</para></summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [SupportsWildcards]
    [NamesArgument(SkipsBlank = true)]
    [ArgumentCompleter(typeof(StoredValueCompleter))]
    public string[]? FilingId { get; set; }

    /// <summary><para type="description">Members who filed, by name or bioguide ID; wildcards are allowed.</para></summary>
    [Parameter]
    [SupportsWildcards]
    [Alias("PoliticianId", "Member")]
    [NamesArgument]
    [ArgumentCompleter(typeof(StoredValueCompleter))]
    public string[]? Politician { get; set; }

    /// <summary><para type="description">How they were read before: parsed, scan, failed, gone.</para></summary>
    [Parameter]
    [ClosedList(ClosedListName.FilingStatus)]
    [ArgumentCompleter(typeof(ClosedListCompleter))]
    public string[]? Status { get; set; }

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        _isGiven = FilingId is not null || Politician is not null || Status is not null;
        if (FilingId is { Length: 0 })
            ThrowTerminatingError(ErrorRecords.FromArgument(ErrorIds.InvalidInput, "-FilingId is empty, so there is nothing to read again.", null));
    }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (MyInvocation.ExpectingInput && FilingId is not { Length: > 0 })
            WriteVerbose("A row without a filing's ID was skipped.");
        _ids.AddRange(FilingId ?? []);
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        // A pipeline that brought nothing does not mean everything.
        if (MyInvocation.ExpectingInput && _ids.Count == 0)
            return;
        var path = ResolveDatabase(willWrite: false);
        var database = Guarded(() => Database.OpenForReading(path));
        var isSelection = _isGiven || _ids.Count > 0;
        var ids = Known(database, Lookup.Filing, _ids);
        var politicians = Known(database, Lookup.Politician, Politician ?? []);
        if ((_ids.Count > 0 && ids.Length == 0) || (Politician is not null && politicians.Length == 0))
            return;
        var filter = new FilingFilter { FilingId = ids, Politician = politicians, Status = Status };
        var all = Guarded(() => SyncEngine.FindFilingsToReread(path, isSelection ? filter : null));
        var filings = all.Where(filing => filing.DocumentPath is not null || _ids.Count > 0).ToList();
        Filing[] missing = [.. all.Except(filings).Where(filing => filing.Status is "parsed" or "failed")];
        WarnOfMissing(missing);
        if (filings.Count == 0 && missing.Length == 0)
            WriteVerbose("No filing needs to be read again.");
        if (filings.Count > 0 && Agree(filings.Count, filings[0].FilingId, path, "Read {0} again"))
            WriteReadings(cancel => ModuleEngine.Instance.RereadFilingsAsync(path, filings, cancel));
    }

    /// <summary>Says once what cannot be read again. A scan has no rows that could change, and what is gone cannot be downloaded.</summary>
    private void WarnOfMissing(Filing[] filings)
    {
        if (filings.Length == 0)
            return;
        var commands = filings.Select(filing => filing.Source).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(source => $"{SyncEngine.CommandOf(source)} -Force");
        WriteWarning($"The documents of {Wording.Count(filings.Length, "filing")} that would be read again are not stored. Download them with {string.Join(" and ", commands)}.");
    }

    /// <summary>The names that something goes by; each other is an error.</summary>
    private string[] Known(Database database, Lookup lookup, IReadOnlyCollection<string> names)
    {
        if (names.Count == 0)
            return [];
        var unmatched = Guarded(() => ValueCheck.Unmatched(database, [new AskedText(lookup, names)]));
        foreach (var one in unmatched)
            WriteError(ErrorRecords.FromUnmatched(one.Message, one.Value));
        return [.. names.Except(unmatched.Select(one => one.Value), StringComparer.Ordinal)];
    }
}
