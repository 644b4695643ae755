using System.Management.Automation;
using CapitolSync.Engine.Store.Queries;
using CapitolSync.Engine.Store.Queries.Lookups;
using CapitolSync.Lists;
using CapitolSync.PowerShell.Commands.Abstractions;
using CapitolSync.PowerShell.Commands.Parameters;
using CapitolSync.PowerShell.Commands.Parameters.Values;

namespace CapitolSync.PowerShell.Commands;

/// <summary>
/// <para type="synopsis">Gets stored members of Congress, with statistics of their trades.</para>
/// </summary>
/// <remarks>
/// <para type="description">Reads members from the database, in order of last name. Counts, volume and last trade are
/// computed from the stored trades. A member can be found by the name in use (Tom Carper), by first and last name, or
/// by bioguide ID.</para>
/// <para type="note">The Committees of a member are those that CapitolTrades shows, once Sync-CtPolitician has run.
/// -Committee knows those of Get-CtCommittee, too.</para>
/// <para type="link">Get-CtTrade</para>
/// <para type="link">Sync-CtPolitician</para>
/// <para type="link">about_CapitolSync</para>
/// </remarks>
/// <example>
/// <para>Find members by name</para>
/// <code>Get-CtPolitician *carper*</code>
/// </example>
/// <example>
/// <para>List the members who trade most</para>
/// <code>Get-CtPolitician | Sort-Object CountTrades -Descending | Select-Object -First 10</code>
/// </example>
/// <example>
/// <para>Get this year's trades of a committee's members</para>
/// <code>Get-CtPolitician -Committee ssfi | Get-CtTrade -TradedSince 2026-01-01</code>
/// </example>
[Cmdlet(VerbsCommon.Get, "CtPolitician")]
[OutputType(typeof(Politician))]
public sealed class GetCtPoliticianCommand : TextInputCommand
{
    /// <summary><para type="description">Members by name ('Nancy Pelosi' or 'Pelosi, Nancy') or bioguide ID. Wildcards are allowed; case, accents and punctuation do not matter.</para></summary>
    [Parameter(Position = 0, ValueFromPipelineByPropertyName = true)]
    [Alias("PoliticianId", "Name", "Member")]
    [SupportsWildcards]
    [NamesArgument]
    [ArgumentCompleter(typeof(StoredValueCompleter))]
    public string[]? Politician { get; set; }

    /// <summary><para type="description">Parties: democrat, republican, other; D, R, Democratic and the like are accepted.</para></summary>
    [Parameter]
    [SupportsWildcards]
    [ClosedList(ClosedListName.Party)]
    [ArgumentCompleter(typeof(ClosedListCompleter))]
    public string[]? Party { get; set; }

    /// <summary><para type="description">States, by two-letter code or name.</para></summary>
    [Parameter]
    [SupportsWildcards]
    [ClosedList(ClosedListName.State)]
    [ArgumentCompleter(typeof(ClosedListCompleter))]
    public string[]? State { get; set; }

    /// <summary><para type="description">Chambers: house, senate.</para></summary>
    [Parameter]
    [SupportsWildcards]
    [ClosedList(ClosedListName.Chamber)]
    [ArgumentCompleter(typeof(ClosedListCompleter))]
    public string[]? Chamber { get; set; }

    /// <summary><para type="description">Committees that the members sit on today, by code (ssfi) or name. Wildcards are allowed.</para></summary>
    [Parameter]
    [SupportsWildcards]
    [NamesArgument]
    [ArgumentCompleter(typeof(StoredValueCompleter))]
    public string[]? Committee { get; set; }

    /// <summary><para type="description">Sort by Name, Party, State, Chamber, Trades, Volume or LastTraded, in ascending order; rows without a value come last. Default: by last name.</para></summary>
    [Parameter]
    [ValidateSet("Name", "Party", "State", "Chamber", "Trades", "Volume", "LastTraded")]
    public string? SortBy { get; set; }

    /// <summary><para type="description">Sort in descending order: largest, latest or last first.</para></summary>
    [Parameter]
    public SwitchParameter Descending { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (!SaysSomething(Politician))
            return;
        var database = OpenDatabase();
        var politicians = WithPiped(Politician);
        if (!CanAnswer(database, [StoredKind.Politicians], new AskedText(Lookup.Politician, politicians), new AskedText(Lookup.CongressCommittee, Committee)))
            return;
        var members = MembersOf(database, Committee);
        WriteRows(database, from => PoliticianQuery.Read(from, new PoliticianFilter
        {
            Politician = politicians,
            Party = Party,
            State = State,
            Chamber = Chamber,
            Members = members,
            Order = Order(SortBy, Descending),
            Skip = Skip,
            First = First,
        }));
    }
}
