using System.Management.Automation;
using CapitolSync.Engine.Store.Queries;
using CapitolSync.Engine.Store.Sqlite;
using CapitolSync.PowerShell.Commands.Abstractions;
using CapitolSync.PowerShell.Errors;

namespace CapitolSync.PowerShell.Commands.Filings;

/// <summary>
/// <para type="synopsis">Says which member filed an official filing, where that could not be determined.</para>
/// </summary>
/// <remarks>
/// <para type="description">A filing is matched to a member by seat, term and name, and only if exactly one member fits.
/// The others stay unmatched. This cmdlet says whose they are. Later syncs keep what you said, and amendments are linked
/// again among the filings of that member.</para>
/// <para type="description">-Clear takes it back: the member is looked for again by the rules.</para>
/// <para type="note">The filing's MatchedBy is then user. A filing that is not stored is an error (ItemNotFound), and so
/// is a member whom nobody knows (PoliticianNotFound).</para>
/// <para type="link">Get-CtFiling</para>
/// <para type="link">Sync-HouseFiling</para>
/// <para type="link">about_CapitolSync</para>
/// </remarks>
/// <example>
/// <para>Say whose the filings of an unmatched filer are</para>
/// <code>Get-CtFiling -Year 2026 | Where-Object FilerName -Like 'Hon. Robin Q. Example' | Set-CtFiling -PoliticianId 'Nancy Pelosi'</code>
/// </example>
/// <example>
/// <para>Take back everything that was said</para>
/// <code>Get-CtFiling | Where-Object MatchedBy -EQ user | Set-CtFiling -Clear</code>
/// </example>
[Cmdlet(VerbsCommon.Set, "CtFiling", SupportsShouldProcess = true, DefaultParameterSetName = PoliticianSet)]
[OutputType(typeof(Filing))]
public sealed class SetCtFilingCommand : CapitolCommand
{
    private const string PoliticianSet = "Politician";
    private const string ClearSet = "Clear";

    private string? _member;

    /// <summary><para type="description">The filings, by ID.</para></summary>
    [Parameter(Position = 0, Mandatory = true, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    public string[] FilingId { get; set; } = [];

    /// <summary><para type="description">The member who filed, by bioguide ID or name.</para></summary>
    [Parameter(Position = 1, Mandatory = true, ParameterSetName = PoliticianSet)]
    [ValidateNotNullOrEmpty]
    public string PoliticianId { get; set; } = "";

    /// <summary><para type="description">Forget what was said, and look for the member by the rules again.</para></summary>
    [Parameter(Mandatory = true, ParameterSetName = ClearSet)]
    public SwitchParameter Clear { get; set; }

    /// <summary><para type="description">Return each filing as it is stored then.</para></summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        var path = ResolveDatabase(willWrite: false);
        if (!Clear)
            _member ??= Guarded(() => Find(Database.OpenForReading(path)));
        foreach (var id in FilingId)
        {
            if (ShouldProcess($"{id} in '{path}'", Clear ? "Look for the member by the rules again" : $"Say that {_member} filed it"))
                Set(path, id);
        }
    }

    private string Find(Database database) => PoliticianResolver.Resolve(database, [PoliticianId]) is [var only]
        ? only
        : throw new SyncException(ErrorIds.PoliticianAmbiguous, $"'{PoliticianId}' means several members, and a filing is one member's.") { Target = PoliticianId };

    private void Set(string path, string id)
    {
        try
        {
            var filing = ModuleEngine.WaitFor(Task.Run(() => ModuleEngine.Instance.SetFilerAsync(path, id, Clear ? null : _member)));
            if (PassThru)
                WriteObject(filing);
        }
        catch (SyncException error) when (string.Equals(error.ErrorId, ErrorIds.ItemNotFound, StringComparison.Ordinal))
        {
            WriteError(ErrorRecords.FromEnd(error));
        }
        catch (SyncException error)
        {
            ThrowTerminatingError(ErrorRecords.FromEnd(error));
        }
    }
}
