using System.Management.Automation;
using CapitolSync.Engine.Store.Queries;

namespace CapitolSync.PowerShell.Commands;

/// <summary>
/// <para type="synopsis">Queries the stored members of Congress, with figures from their trades.</para>
/// </summary>
[Cmdlet(VerbsCommon.Get, "CtPolitician")]
[OutputType(typeof(Politician))]
public sealed class GetCtPoliticianCommand : GetCommand
{
    /// <summary><para type="description">Member by name or bioguide id; wildcards are allowed.</para></summary>
    [Parameter(Position = 0, ValueFromPipelineByPropertyName = true)]
    [Alias("PoliticianId", "Name")]
    [SupportsWildcards]
    public string[]? Politician { get; set; }

    /// <summary><para type="description">Party: democrat, republican, other.</para></summary>
    [Parameter]
    [SupportsWildcards]
    public string[]? Party { get; set; }

    /// <summary><para type="description">State, two letters.</para></summary>
    [Parameter]
    [SupportsWildcards]
    public string[]? State { get; set; }

    /// <summary><para type="description">Chamber: house or senate.</para></summary>
    [Parameter]
    [SupportsWildcards]
    public string[]? Chamber { get; set; }

    /// <summary><para type="description">Committee by code (ssfi) or name; wildcards are allowed.</para></summary>
    [Parameter]
    [SupportsWildcards]
    public string[]? Committee { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord() => WriteRows(database => PoliticianQuery.Read(database, new PoliticianFilter
    {
        Politician = Politician,
        Party = Party,
        State = State,
        Chamber = Chamber,
        Committee = Committee,
        Skip = Skip,
        First = First,
    }));
}
