using System.Management.Automation;
using CapitolSync.Engine.Sources;
using CapitolSync.PowerShell.Commands.Parameters;
using CapitolSync.PowerShell.Errors;

namespace CapitolSync.PowerShell.Commands.Filings;

/// <summary>
/// <para type="synopsis">Reads periodic transaction reports that you saved with a browser.</para>
/// </summary>
/// <remarks>
/// <para type="description">Takes the PDFs of the House Clerk and the HTML pages of the Senate's electronic reports,
/// reads them with the same checks as a sync, stores their rows, and keeps a copy next to the database. Importing a
/// report again changes nothing. A filing that no index has listed yet is stored with what the document says: who
/// filed, the seat, and the day of filing, whose year it is listed under.</para>
/// <para type="description">A House report prints its DocID, so the file name does not matter. A Senate page does not
/// print its UUID: put the UUID from the page's address into the file name, or pass -FilingId. Reports on paper are
/// images, which do not say who filed them; they can be imported only if an index already lists them and the file name
/// contains their DocID, or -FilingId gives it.</para>
/// <para type="note">A document that fails a check is an error (FilingUnreadable) that names the check, and nothing
/// changes in the database. Filings cannot be imported while they are being synced (StreamBusy).</para>
/// <para type="link">Get-CtFiling</para>
/// <para type="link">Update-CtFiling</para>
/// <para type="link">Sync-HouseFiling</para>
/// <para type="link">about_CapitolSync</para>
/// </remarks>
/// <example>
/// <para>Import every saved report in a folder</para>
/// <code>Get-ChildItem *.pdf, *.html | Import-CtFiling</code>
/// </example>
/// <example>
/// <para>See what was read</para>
/// <code>Get-ChildItem *.pdf | Import-CtFiling -PassThru | Format-Table FilingId, FilerName, Transactions</code>
/// </example>
[Cmdlet(VerbsData.Import, "CtFiling", SupportsShouldProcess = true)]
[OutputType(typeof(Filing))]
public sealed class ImportCtFilingCommand : FilingWorkCommand
{
    private readonly List<SavedDocument> _documents = [];

    /// <summary><para type="description">The files; wildcards are allowed.</para></summary>
    [Parameter(Position = 0, Mandatory = true, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("PSPath", "FullName")]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    public string[] Path { get; set; } = [];

    /// <summary><para type="description">The filing's ID, for one file whose name does not contain it: the Clerk's DocID or the Senate's UUID.</para></summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(StoredValueCompleter))]
    public string? FilingId { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (var file in Path.SelectMany(Resolve))
            _documents.Add(new SavedDocument(file, FilingId));
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        if (FilingId is not null && _documents.Count > 1)
            ThrowTerminatingError(ErrorRecords.FromArgument(ErrorIds.InvalidFilingId, $"-FilingId is for one document, and there are {_documents.Count}. Import each with an ID of its own, or name the files by their IDs and omit -FilingId.", FilingId));
        if (_documents.Count == 0)
            return;
        var path = ResolveDatabase(willWrite: !IsWhatIf);
        if (Agree(_documents.Count, _documents[0].Path, path, "Read {0}"))
            WriteReadings(cancel => ModuleEngine.Instance.ImportFilingsAsync(path, _documents, cancel));
    }

    /// <summary>The file of that very name, brackets and all; else those that the wildcards mean.</summary>
    private IEnumerable<string> Resolve(string path)
    {
        var literal = ResolveFile(path, ErrorIds.DocumentNotFound);
        if (File.Exists(literal) || !WildcardPattern.ContainsWildcardCharacters(path))
            return [literal];
        return SessionState.Path.GetResolvedProviderPathFromPSPath(path, out _);
    }
}
