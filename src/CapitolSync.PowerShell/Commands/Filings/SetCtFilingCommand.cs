using System.Management.Automation;
using CapitolSync.Engine.Store.Queries;
using CapitolSync.Engine.Store.Sqlite;
using CapitolSync.PowerShell.Commands.Abstractions;
using CapitolSync.PowerShell.Commands.Parameters;
using CapitolSync.PowerShell.Commands.Parameters.Values;
using CapitolSync.PowerShell.Errors;

namespace CapitolSync.PowerShell.Commands.Filings;

/// <summary>
/// <para type="synopsis">Assigns an official filing to the member who filed it, if that could not be determined
/// automatically.</para>
/// </summary>
/// <remarks>
/// <para type="description">A filing is matched to a member by seat, term and name, and only if exactly one member fits.
/// The others stay unmatched. This cmdlet assigns them. Later syncs keep the assignment, and amendments are linked
/// again among the filings of that member.</para>
/// <para type="description">-Clear removes the assignment; the filing is matched by the rules again.</para>
/// <para type="note">The filing's MatchedBy is then user. A filing that is not stored is an error (ItemNotFound), and so
/// is an unknown member (PoliticianNotFound).</para>
/// <para type="link">Get-CtFiling</para>
/// <para type="link">Sync-HouseFiling</para>
/// <para type="link">about_CapitolSync</para>
/// </remarks>
/// <example>
/// <para>Assign the filings of an unmatched filer to a member</para>
/// <code>Get-CtFiling -Year 2026 | Where-Object FilerName -Like 'Hon. Robin Q. Example' | Set-CtFiling -PoliticianId 'Nancy Pelosi'</code>
/// </example>
/// <example>
/// <para>Remove all assignments</para>
/// <code>Get-CtFiling | Where-Object MatchedBy -EQ user | Set-CtFiling -Clear</code>
/// </example>
[Cmdlet(VerbsCommon.Set, "CtFiling", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Low, DefaultParameterSetName = PoliticianSet)]
[OutputType(typeof(Filing))]
public sealed class SetCtFilingCommand : CapitolCommand
{
    private const string PoliticianSet = "Politician";
    private const string ClearSet = "Clear";

    private string? _member;

    /// <summary><para type="description">The filings, by ID.</para></summary>
    [Parameter(Position = 0, Mandatory = true, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    [NamesArgument]
    [ArgumentCompleter(typeof(StoredValueCompleter))]
    public string[] FilingId { get; set; } = [];

    /// <summary><para type="description">The member who filed, by bioguide ID or name.</para></summary>
    [Parameter(Position = 1, Mandatory = true, ParameterSetName = PoliticianSet)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(StoredValueCompleter))]
    public string PoliticianId { get; set; } = "";

    /// <summary><para type="description">Remove the assignment, and match the filing by the rules again.</para></summary>
    [Parameter(Mandatory = true, ParameterSetName = ClearSet)]
    public SwitchParameter Clear { get; set; }

    /// <summary><para type="description">Return each filing as stored.</para></summary>
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
            if (ShouldProcess($"{id} in '{path}'", Clear ? "Match by the rules again" : $"Assign to {_member}"))
                Set(path, id);
        }
    }

    private string Find(Database database) => PoliticianResolver.Resolve(database, [PoliticianId]) is [var only]
        ? only
        : throw new SyncException(ErrorIds.PoliticianAmbiguous, $"'{PoliticianId}' matches several members, but a filing belongs to only one. Name one by bioguide ID; Get-CtPolitician lists them.") { Target = PoliticianId };

    private void Set(string path, string id)
    {
        var setting = Task.Run(() => ModuleEngine.Instance.SetFilerAsync(path, id, Clear ? null : _member));
        try
        {
            var filing = Guarded(() => ModuleEngine.WaitFor(setting), ErrorIds.ItemNotFound);
            if (PassThru)
                WriteObject(filing);
        }
        catch (SyncException error)
        {
            WriteError(ErrorRecords.FromEnd(error));
        }
    }
}
