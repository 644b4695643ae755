using System.Management.Automation;
using CapitolSync.Engine.Analysis.Committees;
using CapitolSync.Lists;
using CapitolSync.PowerShell.Commands.Abstractions;
using CapitolSync.PowerShell.Commands.Parameters;
using CapitolSync.PowerShell.Commands.Parameters.Values;

namespace CapitolSync.PowerShell.Commands.Committees;

/// <summary>
/// <para type="synopsis">Gets the map of which committee of Congress oversees which sectors.</para>
/// </summary>
/// <remarks>
/// <para type="description">Find-CtConflict compares the sector of a trade with the sectors of the committees that the
/// member sat on. The map is this module's own, drawn from the rules of the House and the Senate; docs/jurisdictions.md
/// gives the reason for each entry. Set-CtJurisdiction changes it. Origin says where an entry comes from: Default or
/// User.</para>
/// <para type="description">An entry without sectors means that nothing follows from a seat on the committee, because its
/// jurisdiction covers all sectors or none. The same is true of committees without an entry, which -All returns as
/// well. A subcommittee's sectors are in addition to those of its committee.</para>
/// <para type="note">The map is a judgment call; Set-CtJurisdiction changes it for a database.</para>
/// <para type="link">Set-CtJurisdiction</para>
/// <para type="link">Find-CtConflict</para>
/// <para type="link">Get-CtCommittee</para>
/// <para type="link">about_CapitolSync</para>
/// </remarks>
/// <example>
/// <para>List the committees that oversee health care</para>
/// <code>Get-CtJurisdiction -Sector health-care</code>
/// </example>
/// <example>
/// <para>List the entries that were changed</para>
/// <code>Get-CtJurisdiction | Where-Object Origin -EQ User</code>
/// </example>
[Cmdlet(VerbsCommon.Get, "CtJurisdiction")]
[OutputType(typeof(Jurisdiction))]
public sealed class GetCtJurisdictionCommand : CapitolCommand
{
    /// <summary><para type="description">Committees by code (ssfi) or name. Wildcards are allowed.</para></summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("Code")]
    [SupportsWildcards]
    [NamesArgument]
    [ArgumentCompleter(typeof(StoredValueCompleter))]
    public string[]? Committee { get; set; }

    /// <summary><para type="description">Only committees that oversee one of these sectors.</para></summary>
    [Parameter]
    [SupportsWildcards]
    [ClosedList(ClosedListName.Sector)]
    [ArgumentCompleter(typeof(ClosedListCompleter))]
    public string[]? Sector { get; set; }

    /// <summary><para type="description">Also return committees without an entry; their Origin is None.</para></summary>
    [Parameter]
    public SwitchParameter All { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (!NamesSomething(Committee))
            return;
        var path = ResolveDatabase(willWrite: false);
        var database = Guarded(() => Engine.Store.Sqlite.Database.OpenForReading(path));
        ReportUnmatched(Guarded(() => CommitteeQuery.Unmatched(database, Committee ?? [])));
        WriteObject(Guarded(() => JurisdictionQuery.Read(database, Committee, Sector, All).ToList()), enumerateCollection: true);
    }
}
