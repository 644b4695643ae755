using System.Management.Automation;
using CapitolSync.Engine.Store.Queries;
using CapitolSync.PowerShell.Commands.Abstractions;

namespace CapitolSync.PowerShell.Commands;

/// <summary>
/// <para type="synopsis">Queries the stored donations, newest first, or adds them up.</para>
/// </summary>
/// <remarks>
/// <para type="description">Reads itemised receipts from the database and streams them, or adds them up by
/// -GroupBy. Several values of one parameter are alternatives. Texts may hold wildcards, and case does not
/// matter.</para>
/// <para type="description">All rows that the FEC publishes are there, and Kind says what each is. Totals hold
/// what is new money only: Individual, Pac, Party and Candidate. Transfers were counted where they came from,
/// memos explain other rows, loans and refunds are no contributions. Counts tells for each row whether totals
/// hold it.</para>
/// <para type="note">Amounts are exact to the cent. Rows without a date come last.</para>
/// <para type="link">Get-FecCommittee</para>
/// <para type="link">Sync-FecDonation</para>
/// <para type="link">Get-CtTrade</para>
/// <para type="link">about_CapitolSync</para>
/// </remarks>
/// <example>
/// <para>The latest contributions to a member</para>
/// <code>Get-FecDonation *pelosi* -First 20</code>
/// </example>
/// <example>
/// <para>Employers whose people gave most</para>
/// <code>Get-FecDonation *pelosi* -Kind Individual -GroupBy Employer -First 10</code>
/// </example>
/// <example>
/// <para>Large contributions from one state</para>
/// <code>Get-FecDonation -State NY -MinAmount 3000 -Since 2025-01-01</code>
/// </example>
/// <example>
/// <para>Totals by committee of a period</para>
/// <code>Get-FecDonation -Period 2024 -GroupBy Committee</code>
/// </example>
[Cmdlet(VerbsCommon.Get, "FecDonation")]
[OutputType(typeof(Donation), typeof(DonationTotal))]
public sealed class GetFecDonationCommand : GetCommand
{
    /// <summary><para type="description">Of members' committees, by name or bioguide id; wildcards are allowed.</para></summary>
    [Parameter(Position = 0, ValueFromPipelineByPropertyName = true)]
    [Alias("PoliticianId")]
    [SupportsWildcards]
    public string[]? Politician { get; set; }

    /// <summary><para type="description">Of committees, by id or name; wildcards are allowed.</para></summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("CommitteeId")]
    [SupportsWildcards]
    public string[]? Committee { get; set; }

    /// <summary><para type="description">Two-year periods by their even years.</para></summary>
    [Parameter]
    public int[]? Period { get; set; }

    /// <summary><para type="description">Who gave; wildcards are allowed.</para></summary>
    [Parameter]
    [SupportsWildcards]
    public string[]? Contributor { get; set; }

    /// <summary><para type="description">Employer; wildcards are allowed.</para></summary>
    [Parameter]
    [SupportsWildcards]
    public string[]? Employer { get; set; }

    /// <summary><para type="description">Occupation; wildcards are allowed.</para></summary>
    [Parameter]
    [SupportsWildcards]
    public string[]? Occupation { get; set; }

    /// <summary><para type="description">State, two letters.</para></summary>
    [Parameter]
    [SupportsWildcards]
    public string[]? State { get; set; }

    /// <summary><para type="description">What they are: Individual, Pac, Party, Candidate; Transfer, Loan, Refund, Memo and Other are in no total.</para></summary>
    [Parameter]
    public DonationKind[]? Kind { get; set; }

    /// <summary><para type="description">Received on or after this day.</para></summary>
    [Parameter]
    public DateTime? Since { get; set; }

    /// <summary><para type="description">Received before this day.</para></summary>
    [Parameter]
    public DateTime? Before { get; set; }

    /// <summary><para type="description">Least amount, USD.</para></summary>
    [Parameter]
    public decimal? MinAmount { get; set; }

    /// <summary><para type="description">Largest amount, USD.</para></summary>
    [Parameter]
    public decimal? MaxAmount { get; set; }

    /// <summary><para type="description">Rows that the FEC does not publish any more, too.</para></summary>
    [Parameter]
    public SwitchParameter IncludeGone { get; set; }

    /// <summary><para type="description">Return totals instead of rows, counting what is new money only; largest first.</para></summary>
    [Parameter]
    public DonationGrouping? GroupBy { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        var filter = new DonationFilter
        {
            Politician = Politician,
            Committee = Committee,
            Period = Period,
            Contributor = Contributor,
            Employer = Employer,
            Occupation = Occupation,
            State = State,
            Kind = Kind,
            Since = Since is { } since ? DateOnly.FromDateTime(since) : null,
            Before = Before is { } before ? DateOnly.FromDateTime(before) : null,
            MinAmount = MinAmount,
            MaxAmount = MaxAmount,
            IncludeGone = IncludeGone,
            Skip = Skip,
            First = First,
        };
        if (GroupBy is { } grouping)
            WriteRows(database => DonationQuery.Total(database, filter, grouping));
        else
            WriteRows(database => DonationQuery.Read(database, filter));
    }
}
