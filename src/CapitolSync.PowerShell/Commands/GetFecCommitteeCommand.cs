using System.Management.Automation;
using CapitolSync.Engine.Store.Queries;

namespace CapitolSync.PowerShell.Commands;

/// <summary>
/// <para type="synopsis">Queries the stored committees, with totals from their donations.</para>
/// </summary>
[Cmdlet(VerbsCommon.Get, "FecCommittee")]
[OutputType(typeof(FecCommittee))]
public sealed class GetFecCommitteeCommand : GetCommand
{
    /// <summary><para type="description">Committees by id or name; wildcards are allowed.</para></summary>
    [Parameter(Position = 0, ValueFromPipelineByPropertyName = true)]
    [Alias("CommitteeId")]
    [SupportsWildcards]
    public string[]? Committee { get; set; }

    /// <summary><para type="description">Members by name or bioguide id; wildcards are allowed.</para></summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("PoliticianId")]
    [SupportsWildcards]
    public string[]? Politician { get; set; }

    /// <summary><para type="description">What they are: Campaign, LeadershipPac, JointFundraising, Party, Pac, Other.</para></summary>
    [Parameter]
    public CommitteeKind[]? Kind { get; set; }

    /// <summary><para type="description">Two-year periods in which they were active.</para></summary>
    [Parameter]
    public int[]? Period { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord() => WriteRows(database => FecCommitteeQuery.Read(database, new FecCommitteeFilter
    {
        Committee = Committee,
        Politician = Politician,
        Kind = Kind,
        Period = Period,
        Skip = Skip,
        First = First,
    }));
}
