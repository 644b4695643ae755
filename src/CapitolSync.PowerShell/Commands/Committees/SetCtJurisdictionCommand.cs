using System.Management.Automation;
using CapitolSync.Engine;
using CapitolSync.Lists;
using CapitolSync.PowerShell.Commands.Abstractions;
using CapitolSync.PowerShell.Commands.Parameters;

namespace CapitolSync.PowerShell.Commands.Committees;

/// <summary>
/// <para type="synopsis">Changes which sectors a committee of Congress oversees, for Find-CtConflict.</para>
/// </summary>
/// <remarks>
/// <para type="description">Saves an entry in the database. It replaces the module's entry for the committee in all
/// answers from this database. -Default removes it, so that the module's entry applies again.</para>
/// <para type="description">With an empty list of sectors, a seat on the committee means nothing for any sector.</para>
/// <para type="note">A committee that does not exist is an error (ItemNotFound), and so is a name that several committees
/// have (InvalidCommittee).</para>
/// <para type="link">Get-CtJurisdiction</para>
/// <para type="link">Find-CtConflict</para>
/// <para type="link">about_CapitolSync</para>
/// </remarks>
/// <example>
/// <para>Record that the House Intelligence Committee oversees information technology</para>
/// <code>Set-CtJurisdiction hlig information-technology -Reason 'Contractors of the agencies'</code>
/// </example>
/// <example>
/// <para>Leave a committee out</para>
/// <code>Set-CtJurisdiction ssev -Sector @()</code>
/// </example>
/// <example>
/// <para>Edit the map in a spreadsheet</para>
/// <code>Get-CtJurisdiction | Export-CtTable map.csv; Import-Csv map.csv | Set-CtJurisdiction</code>
/// </example>
/// <example>
/// <para>Restore the module's map</para>
/// <code>Get-CtJurisdiction | Where-Object Origin -EQ User | Set-CtJurisdiction -Default</code>
/// </example>
[Cmdlet(VerbsCommon.Set, "CtJurisdiction", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Low, DefaultParameterSetName = SectorSet)]
[OutputType(typeof(Jurisdiction))]
public sealed class SetCtJurisdictionCommand : CapitolCommand
{
    private const string SectorSet = "Sector";
    private const string DefaultSet = "Default";

    /// <summary><para type="description">The committee, by code (ssfi) or full name.</para></summary>
    [Parameter(Position = 0, Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [Alias("Code")]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(StoredValueCompleter))]
    public string Committee { get; set; } = "";

    /// <summary><para type="description">Sectors that the committee oversees, also in one text separated by semicolons, as Export-CtTable writes them; @() for none.</para></summary>
    [Parameter(Position = 1, Mandatory = true, ValueFromPipelineByPropertyName = true, ParameterSetName = SectorSet)]
    [Alias("Sectors")]
    [AllowEmptyCollection]
    [ClosedList(ClosedListName.Sector, IsOptional = true)]
    [ArgumentCompleter(typeof(ClosedListCompleter))]
    public string[] Sector { get; set; } = [];

    /// <summary><para type="description">Why, for the record.</para></summary>
    [Parameter(ValueFromPipelineByPropertyName = true, ParameterSetName = SectorSet)]
    public string? Reason { get; set; }

    /// <summary><para type="description">Discard the saved entry, so that the module's entry applies again.</para></summary>
    [Parameter(Mandatory = true, ParameterSetName = DefaultSet)]
    public SwitchParameter Default { get; set; }

    /// <summary><para type="description">Return the changed entry.</para></summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        Guarded(() => SyncEngine.RequireSectors(Default ? null : Sector));
        var path = ResolveDatabase(willWrite: !IsWhatIf);
        var action = Default ? "Restore the module's entry" : Sector.Length == 0 ? "Set to no sector" : $"Set to {string.Join(", ", Sector)}";
        if (!ShouldProcess($"Jurisdiction of {Committee} in '{path}'", action))
            return;
        var saving = Task.Run(() => ModuleEngine.Instance.SaveJurisdictionAsync(path, Committee, Default ? null : Sector, Reason));
        var entry = Guarded(() => ModuleEngine.WaitFor(saving));
        if (PassThru && entry is not null)
            WriteObject(entry);
    }
}
