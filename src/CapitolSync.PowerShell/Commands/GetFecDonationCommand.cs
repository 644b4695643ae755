using System.Management.Automation;
using CapitolSync.Engine.Store.Queries;
using CapitolSync.Engine.Store.Queries.Lookups;
using CapitolSync.Engine.Store.Sqlite;
using CapitolSync.Lists;
using CapitolSync.PowerShell.Commands.Abstractions;
using CapitolSync.PowerShell.Commands.Parameters;

namespace CapitolSync.PowerShell.Commands;

/// <summary>
/// <para type="synopsis">Queries the stored donations, newest first, or adds them up.</para>
/// </summary>
/// <remarks>
/// <para type="description">Reads itemised receipts from the database and streams them, or adds them up by
/// -GroupBy. Several values of one parameter are alternatives. Texts may hold wildcards; case, accents
/// and punctuation do not matter, and names may be written with the first or the last name first. A name without
/// wildcards that nothing stored goes by is an error (NothingMatches) that says what may have been meant.</para>
/// <para type="description">By default only what counts is returned: new money, counted once, which is what Kind
/// calls Individual, Pac, Party and Candidate; its sum is what was raised. Transfers were counted where they came
/// from, memos explain other rows, loans and refunds are not contributions: -IncludeMemo returns these too, and
/// -Kind those that it names. Counts tells for each row whether totals include it.</para>
/// <para type="note">A contributor has no number of the FEC's. -GroupBy Contributor takes those for one person
/// whose names and first five digits of the ZIP code are the same: namesakes elsewhere are other rows, and so is
/// somebody who moved.</para>
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
public sealed class GetFecDonationCommand : GetFecCommand
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

    /// <summary><para type="description">State by its two letters or its name.</para></summary>
    [Parameter]
    [SupportsWildcards]
    [ClosedList(ClosedListName.State)]
    [ArgumentCompleter(typeof(ClosedListCompleter))]
    public string[]? State { get; set; }

    /// <summary><para type="description">What they are: Individual, Pac, Party, Candidate; Transfer, Loan, Refund, Memo and Other are in no total. Default: the first four.</para></summary>
    [Parameter]
    [ClosedList(ClosedListName.DonationKind)]
    public DonationKind[]? Kind { get; set; }

    /// <summary><para type="description">Received on or after this day: 2026-03-31, or 2026 and 2026-03 for the first day of a year or a month.</para></summary>
    [Parameter]
    [DateArgument(IsDay = true)]
    public DateTime? Since { get; set; }

    /// <summary><para type="description">Received before this day; the day itself is not included, so 2026 means up to the end of 2025.</para></summary>
    [Parameter]
    [DateArgument(IsDay = true)]
    public DateTime? Before { get; set; }

    /// <summary><para type="description">Least amount, USD.</para></summary>
    [Parameter]
    public decimal? MinAmount { get; set; }

    /// <summary><para type="description">Largest amount, USD.</para></summary>
    [Parameter]
    public decimal? MaxAmount { get; set; }

    /// <summary><para type="description">Include what is not new money: memos, transfers, loans, refunds and others. Their amounts were counted elsewhere or are not contributions, so sums are too high then.</para></summary>
    [Parameter]
    public SwitchParameter IncludeMemo { get; set; }

    /// <summary><para type="description">Include rows that the FEC does not publish any more.</para></summary>
    [Parameter]
    public SwitchParameter IncludeGone { get; set; }

    /// <summary><para type="description">Return totals instead of rows, counting what is new money only; largest first. Contributors are told apart by committee id, or by name and the first five digits of the ZIP code (without one, by name, city and state); Place shows it.</para></summary>
    [Parameter]
    public DonationGrouping? GroupBy { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        RequirePeriods(Period);
        var database = OpenDatabase();
        if (!CanAnswer(database, [StoredKind.Donations], Asked()))
            return;
        var count = GroupBy is { } grouping
            ? WriteTotals(database, grouping)
            : WriteRows(database, from => DonationQuery.Read(from, Filter()));
        if (count == 0)
            ExplainNothing(database);
    }

    private IReadOnlyList<AskedText> Asked() =>
    [
        new(Lookup.Politician, Politician),
        new(Lookup.FecCommittee, Committee),
        new(Lookup.Contributor, Contributor),
        new(Lookup.Employer, Employer),
        new(Lookup.Occupation, Occupation),
    ];

    private DonationFilter Filter() => new()
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
        IncludeMemo = IncludeMemo,
        IncludeGone = IncludeGone,
        Skip = Skip,
        First = First,
    };

    private long WriteTotals(Database database, DonationGrouping grouping)
    {
        var left = IncludeMemo ? [] : (Kind ?? []).Except(DonationQuery.CountedKinds).ToList();
        if (left.Count > 0)
            WriteWarning($"{string.Join(", ", left)} receipts are not new money and in no total, so they are left out. -IncludeMemo adds them up too.");
        return WriteRows(database, from => DonationQuery.Total(from, Filter(), grouping));
    }

    /// <summary>Nothing may mean that nobody gave, or that it was never loaded.</summary>
    private void ExplainNothing(Database database)
    {
        var recipients = new DonationFilter { Politician = Politician, Committee = Committee, IncludeMemo = true, IncludeGone = true, First = 1 };
        if ((Politician ?? Committee) is { } names && !Guarded(() => DonationQuery.Read(database, recipients).Any()))
            WriteWarning($"No donations to {string.Join(", ", names)} are stored. Sync-FecDonation loads them.");
    }
}
