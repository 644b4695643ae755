using System.Management.Automation;
using CapitolSync.Engine.Analysis.Committees;
using CapitolSync.Lists;
using CapitolSync.PowerShell.Commands.Abstractions;
using CapitolSync.PowerShell.Commands.Parameters;
using CapitolSync.PowerShell.Commands.Parameters.Values;

namespace CapitolSync.PowerShell.Commands.Committees;

/// <summary>
/// <para type="synopsis">Gets committees and subcommittees of Congress, with their members.</para>
/// </summary>
/// <remarks>
/// <para type="description">Shows today's members, or with -AsOf those on any day since November 2012. Past seats ship
/// with the module, and Sync-CtCommittee keeps them up to date. A member counts from the first list that shows the
/// member to the first list that no longer does; SeenOn is the day of the last known list. All seats end with a
/// Congress, on January 3 of odd years, and lists are incomplete in the weeks after that.</para>
/// <para type="description">Codes are those of congress-legislators in lower case: ssfi is the Senate Committee on
/// Finance, and ssfi10 its Subcommittee on Health Care. CapitolTrades uses the same codes for most committees.
/// Committees that only CapitolTrades shows have the members that the last Sync-CtPolitician found.</para>
/// <para type="note">Sectors are those that Get-CtJurisdiction shows for the committee. A subcommittee has its current
/// name; subcommittees that no longer exist have none.</para>
/// <para type="link">Sync-CtCommittee</para>
/// <para type="link">Get-CtJurisdiction</para>
/// <para type="link">Find-CtConflict</para>
/// <para type="link">about_CapitolSync</para>
/// </remarks>
/// <example>
/// <para>List the committees of the Senate, without subcommittees</para>
/// <code>Get-CtCommittee -Chamber senate -NoSubcommittee</code>
/// </example>
/// <example>
/// <para>Get the committees that a member sat on at the time of a trade</para>
/// <code>Get-CtCommittee -Politician 'Nancy Pelosi' -AsOf 2013-03-15</code>
/// </example>
/// <example>
/// <para>Get the committees of members</para>
/// <code>Get-CtPolitician -State ca | Get-CtCommittee -NoSubcommittee</code>
/// </example>
/// <example>
/// <para>List the members of a committee</para>
/// <code>Get-CtCommittee ssfi | Select-Object -ExpandProperty Members</code>
/// </example>
[Cmdlet(VerbsCommon.Get, "CtCommittee")]
[OutputType(typeof(Committee))]
public sealed class GetCtCommitteeCommand : TextInputCommand
{
    /// <summary><para type="description">Committees by code (ssfi) or name. Wildcards are allowed.</para></summary>
    [Parameter(Position = 0, ValueFromPipelineByPropertyName = true)]
    [Alias("Code")]
    [SupportsWildcards]
    [NamesArgument]
    [ArgumentCompleter(typeof(StoredValueCompleter))]
    public string[]? Committee { get; set; }

    /// <summary><para type="description">Committees by name, as with -Committee.</para></summary>
    [Parameter]
    [SupportsWildcards]
    [NamesArgument]
    [ArgumentCompleter(typeof(StoredValueCompleter))]
    public string[]? Name { get; set; }

    /// <summary><para type="description">Chambers: house, senate, joint.</para></summary>
    [Parameter]
    [SupportsWildcards]
    [ClosedList(ClosedListName.CommitteeChamber)]
    [ArgumentCompleter(typeof(ClosedListCompleter))]
    public string[]? Chamber { get; set; }

    /// <summary><para type="description">Only committees that these members sit on, by name or bioguide ID. Wildcards are allowed.</para></summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("PoliticianId", "Member")]
    [SupportsWildcards]
    [NamesArgument]
    [ArgumentCompleter(typeof(StoredValueCompleter))]
    public string[]? Politician { get; set; }

    /// <summary><para type="description">Show the members on this day, according to the lists up to then. Default: today, according to the last list.</para></summary>
    [Parameter]
    [DateArgument(IsDay = true)]
    public DateTime? AsOf { get; set; }

    /// <summary><para type="description">Leave out subcommittees.</para></summary>
    [Parameter]
    public SwitchParameter NoSubcommittee { get; set; }

    /// <summary><para type="description">Also return committees that have no members now, such as those of earlier Congresses.</para></summary>
    [Parameter]
    public SwitchParameter IncludeFormer { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (!SaysSomething(Committee, Politician))
            return;
        var database = OpenDatabase();
        string[] committees = [.. WithPiped(Committee) ?? [], .. Name ?? []];
        var politicians = Given(Politician);
        ReportUnmatched(Guarded(() => CommitteeQuery.Unmatched(database, committees, politicians ?? [])));
        WriteRows(database, from => CommitteeQuery.Read(from, new CommitteeFilter
        {
            Committee = committees,
            Chamber = Chamber,
            Politician = politicians,
            AsOf = AsOf is { } day ? DateOnly.FromDateTime(day) : null,
            NoSubcommittees = NoSubcommittee,
            IncludeFormer = IncludeFormer,
            Skip = Skip,
            First = First,
        }, DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime)));
    }
}
