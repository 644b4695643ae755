using System.Management.Automation;
using CapitolSync.Engine.Store.Queries;
using CapitolSync.Engine.Store.Queries.Lookups;
using CapitolSync.Engine.Store.Sqlite;
using CapitolSync.Lists;
using CapitolSync.PowerShell.Commands.Abstractions;
using CapitolSync.PowerShell.Commands.Parameters;
using CapitolSync.PowerShell.Commands.Parameters.Values;

namespace CapitolSync.PowerShell.Commands;

/// <summary>
/// <para type="synopsis">Gets stored committees, with totals of their donations.</para>
/// </summary>
/// <remarks>
/// <para type="description">Reads committees from the database, each with the members it belongs to, the number of
/// stored contributions, and their sum. Several values of one parameter are alternatives. Text parameters accept
/// wildcards and ignore case.</para>
/// <para type="note">A committee of two members is one row with its own sum, which is not split between them.</para>
/// <para type="link">Get-FecDonation</para>
/// <para type="link">Sync-FecCommittee</para>
/// <para type="link">about_CapitolSync</para>
/// </remarks>
/// <example>
/// <para>List the committees that raised the most</para>
/// <code>Get-FecCommittee | Sort-Object Total -Descending | Select-Object -First 10</code>
/// </example>
/// <example>
/// <para>Get a member's leadership PACs</para>
/// <code>Get-FecCommittee -Politician *pelosi* -Kind LeadershipPac</code>
/// </example>
[Cmdlet(VerbsCommon.Get, "FecCommittee")]
[OutputType(typeof(FecCommittee))]
public sealed class GetFecCommitteeCommand : GetFecCommand
{
    /// <summary><para type="description">Committees by ID or name. Wildcards are allowed.</para></summary>
    [Parameter(Position = 0)]
    [SupportsWildcards]
    [NamesArgument]
    [ArgumentCompleter(typeof(StoredValueCompleter))]
    public string[]? Committee { get; set; }

    /// <summary><para type="description">Committees by FEC ID, as with -Committee; from the pipeline, a committee is taken by this property alone.</para></summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [SupportsWildcards]
    [NamesArgument]
    [ArgumentCompleter(typeof(StoredValueCompleter))]
    public string[]? CommitteeId { get; set; }

    /// <summary><para type="description">Committees by name, as with -Committee.</para></summary>
    [Parameter]
    [SupportsWildcards]
    [NamesArgument]
    [ArgumentCompleter(typeof(StoredValueCompleter))]
    public string[]? Name { get; set; }

    /// <summary><para type="description">Members by name or bioguide ID. Wildcards are allowed.</para></summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("PoliticianId", "Member")]
    [SupportsWildcards]
    [NamesArgument]
    [ArgumentCompleter(typeof(StoredValueCompleter))]
    public string[]? Politician { get; set; }

    /// <summary><para type="description">Kinds of committee: Campaign, LeadershipPac, JointFundraising, Party, Pac, Other.</para></summary>
    [Parameter]
    [Alias("Type")]
    [ClosedList(ClosedListName.FecCommitteeKind)]
    public FecCommitteeKind[]? Kind { get; set; }

    /// <summary><para type="description">Two-year periods in which the committees were active.</para></summary>
    [Parameter]
    public int[]? Period { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (!SaysSomething(CommitteeId, Politician))
            return;
        RequirePeriods(Period);
        var database = OpenDatabase();
        var piped = KindOfPiped(database, Lookup.FecCommittee, Lookup.Politician);
        string[] committees = [.. WithPiped(Committee, piped == Lookup.FecCommittee) ?? [], .. Given(CommitteeId) ?? [], .. Name ?? []];
        var politicians = WithPiped(Politician, piped == Lookup.Politician);
        if (!CanAnswer(database, [StoredKind.FecCommittees], new AskedText(Lookup.FecCommittee, committees), new AskedText(Lookup.Politician, politicians)))
            return;
        var filter = new FecCommitteeFilter { Committee = committees, Politician = politicians, Kind = Kind, Period = Period, Skip = Skip, First = First };
        if (WriteRows(database, from => FecCommitteeQuery.Read(from, filter)) == 0 && politicians is not null && !HasCommittees(database, politicians))
            WriteWarning($"No FEC committees of {string.Join(", ", politicians)} are stored. Sync-FecCommittee loads them.");
    }

    private bool HasCommittees(Database database, string[] politicians) =>
        Guarded(() => FecCommitteeQuery.Read(database, new FecCommitteeFilter { Politician = politicians, First = 1 }).Any());
}
