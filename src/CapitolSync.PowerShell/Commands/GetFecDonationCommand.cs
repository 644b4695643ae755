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
/// <para type="synopsis">Gets stored donations, newest first, or their totals.</para>
/// </summary>
/// <remarks>
/// <para type="description">Reads itemized receipts from the database and streams them, or adds them up by -GroupBy.
/// Several values of one parameter are alternatives. Text parameters accept wildcards and ignore case, accents and
/// punctuation, and names may be written with the first or the last name first. A name without wildcards that matches
/// nothing stored is an error (NothingMatches), whose message suggests similar names.</para>
/// <para type="description">By default only new money is returned, counted once: the kinds Individual, Pac, Party and
/// Candidate, whose sum is what was raised. Transfers have been counted at their origin, memos explain other rows, and
/// loans and refunds are not contributions; -IncludeMemo returns these as well, and -Kind returns the kinds that it
/// names. Counts shows for each row whether totals include it.</para>
/// <para type="note">The FEC does not number contributors. -GroupBy Contributor treats contributors with the same name
/// and the same first five digits of the ZIP code as one person: namesakes elsewhere are separate rows, and so is
/// someone who moved.</para>
/// <para type="note">Amounts are exact to the cent. Rows without a date come last.</para>
/// <para type="link">Get-FecCommittee</para>
/// <para type="link">Sync-FecDonation</para>
/// <para type="link">Get-CtTrade</para>
/// <para type="link">about_CapitolSync</para>
/// </remarks>
/// <example>
/// <para>Show the latest contributions to a member</para>
/// <code>Get-FecDonation *pelosi* -First 20</code>
/// </example>
/// <example>
/// <para>List the employers whose employees gave the most</para>
/// <code>Get-FecDonation *pelosi* -Kind Individual -GroupBy Employer -First 10</code>
/// </example>
/// <example>
/// <para>Get large contributions from one state</para>
/// <code>Get-FecDonation -State NY -MinAmount 3000 -Since 2025-01-01</code>
/// </example>
/// <example>
/// <para>Add up a period by committee</para>
/// <code>Get-FecDonation -Period 2024 -GroupBy Committee</code>
/// </example>
[Cmdlet(VerbsCommon.Get, "FecDonation", DefaultParameterSetName = DonationSet)]
[OutputType(typeof(Donation), ParameterSetName = [DonationSet])]
[OutputType(typeof(DonationTotal), ParameterSetName = [TotalSet])]
public sealed class GetFecDonationCommand : GetFecCommand
{
    private const string DonationSet = "Donation";
    private const string TotalSet = "Total";

    private Lookup? _piped;

    /// <summary><para type="description">Members whose committees received the donations, by name or bioguide ID. Wildcards are allowed.</para></summary>
    [Parameter(Position = 0, ValueFromPipelineByPropertyName = true)]
    [Alias("PoliticianId", "Member")]
    [SupportsWildcards]
    [NamesArgument]
    [ArgumentCompleter(typeof(StoredValueCompleter))]
    public string[]? Politician { get; set; }

    /// <summary><para type="description">Committees that received the donations, by ID or name. Wildcards are allowed.</para></summary>
    [Parameter]
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

    /// <summary><para type="description">Two-year periods, named by their even year.</para></summary>
    [Parameter]
    public int[]? Period { get; set; }

    /// <summary><para type="description">Contributors by name. Wildcards are allowed.</para></summary>
    [Parameter]
    [Alias("Name")]
    [SupportsWildcards]
    [NamesArgument]
    [ArgumentCompleter(typeof(StoredValueCompleter))]
    public string[]? Contributor { get; set; }

    /// <summary><para type="description">Employers of contributors. Wildcards are allowed.</para></summary>
    [Parameter]
    [SupportsWildcards]
    [NamesArgument]
    [ArgumentCompleter(typeof(StoredValueCompleter))]
    public string[]? Employer { get; set; }

    /// <summary><para type="description">Occupations of contributors. Wildcards are allowed.</para></summary>
    [Parameter]
    [SupportsWildcards]
    [NamesArgument]
    [ArgumentCompleter(typeof(StoredValueCompleter))]
    public string[]? Occupation { get; set; }

    /// <summary><para type="description">States, by two-letter code or name.</para></summary>
    [Parameter]
    [SupportsWildcards]
    [ClosedList(ClosedListName.State)]
    [ArgumentCompleter(typeof(ClosedListCompleter))]
    public string[]? State { get; set; }

    /// <summary><para type="description">Kinds of donation: Individual, Pac, Party, Candidate, and Transfer, Loan, Refund, Memo and Other, which are not part of any total. Default: the first four.</para></summary>
    [Parameter]
    [Alias("Type")]
    [ClosedList(ClosedListName.DonationKind)]
    public DonationKind[]? Kind { get; set; }

    /// <summary><para type="description">Received on or after this day: 2026-03-31, or 2026 and 2026-03 for the first day of a year or a month.</para></summary>
    [Parameter]
    [Alias("From")]
    [DateArgument(IsDay = true)]
    public DateTime? Since { get; set; }

    /// <summary><para type="description">Received before this day, which is not included: 2026 means up to the end of 2025.</para></summary>
    [Parameter]
    [DateArgument(IsDay = true)]
    public DateTime? Before { get; set; }

    /// <summary><para type="description">Received after this day, which is not included: 2026 means from 2027 on.</para></summary>
    [Parameter]
    [DateArgument(IsDay = true, IsAfter = true)]
    public DateTime? After { get; set; }

    /// <summary><para type="description">Received on this day or earlier: 2026 means up to the end of 2026.</para></summary>
    [Parameter]
    [Alias("To")]
    [DateArgument(IsDay = true, IsAfter = true)]
    public DateTime? Until { get; set; }

    /// <summary><para type="description">Minimum amount in USD.</para></summary>
    [Parameter]
    public decimal? MinAmount { get; set; }

    /// <summary><para type="description">Maximum amount in USD.</para></summary>
    [Parameter]
    public decimal? MaxAmount { get; set; }

    /// <summary><para type="description">Include receipts that are not new money: memos, transfers, loans, refunds and others. Their amounts have been counted elsewhere or are not contributions, so sums are too high.</para></summary>
    [Parameter]
    public SwitchParameter IncludeMemo { get; set; }

    /// <summary><para type="description">Include rows that the FEC no longer publishes.</para></summary>
    [Parameter]
    public SwitchParameter IncludeGone { get; set; }

    /// <summary><para type="description">Return totals of new money instead of rows, largest first. Contributors are distinguished by committee ID, or by name and the first five digits of the ZIP code (without one, by name, city and state), which Place shows.</para></summary>
    [Parameter(Mandatory = true, ParameterSetName = TotalSet)]
    public DonationGrouping? GroupBy { get; set; }

    /// <summary><para type="description">With -GroupBy Company or Industry: the minimum score, from 0 to 1, of suggestions that count as an employer's company. Default: only confirmed companies and exact names count.</para></summary>
    [Parameter(ParameterSetName = TotalSet)]
    [ValidateRange(0.0, 1.0)]
    public double? MinScore { get; set; }

    /// <summary><para type="description">Sort by Date, Amount, Contributor, Employer or Committee, in ascending order; rows without a value come last. Default: by date, newest first.</para></summary>
    [Parameter(ParameterSetName = DonationSet)]
    [ValidateSet("Date", "Amount", "Contributor", "Employer", "Committee")]
    public string? SortBy { get; set; }

    /// <summary><para type="description">Sort in descending order: largest, latest or last first.</para></summary>
    [Parameter(ParameterSetName = DonationSet)]
    public SwitchParameter Descending { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (!SaysSomething(CommitteeId, Politician))
            return;
        RequirePeriods(Period);
        var database = OpenDatabase();
        _piped = KindOfPiped(database, Lookup.Politician, Lookup.FecCommittee);
        if (!CanAnswer(database, [StoredKind.Donations], Asked()))
            return;
        var count = GroupBy is { } grouping
            ? WriteTotals(database, grouping)
            : WriteRows(database, from => DonationQuery.Read(from, Filter()));
        if (count == 0)
            ExplainNothing(database);
    }

    private string[]? Politicians => WithPiped(Politician, _piped == Lookup.Politician);

    private string[]? Committees => WithPiped(Committee, _piped == Lookup.FecCommittee) is var named && Given(CommitteeId) is { Length: > 0 } ids ? [.. named ?? [], .. ids] : named;

    private IReadOnlyList<AskedText> Asked() =>
    [
        new(Lookup.Politician, Politicians),
        new(Lookup.FecCommittee, Committees),
        new(Lookup.Contributor, Contributor),
        new(Lookup.Employer, Employer),
        new(Lookup.Occupation, Occupation),
    ];

    private DonationFilter Filter() => new()
    {
        Politician = Politicians,
        Committee = Committees,
        Period = Period,
        Contributor = Contributor,
        Employer = Employer,
        Occupation = Occupation,
        State = State,
        Kind = Kind,
        Since = DateExtensions.LaterDay(Since, After),
        Before = DateExtensions.EarlierDay(Before, Until),
        MinAmount = MinAmount,
        MaxAmount = MaxAmount,
        IncludeMemo = IncludeMemo,
        IncludeGone = IncludeGone,
        MinScore = MinScore,
        Order = Order(SortBy, Descending),
        Skip = Skip,
        First = First,
    };

    private long WriteTotals(Database database, DonationGrouping grouping)
    {
        var left = IncludeMemo ? [] : (Kind ?? []).Except(DonationQuery.CountedKinds).ToList();
        if (left.Count > 0)
            WriteWarning($"{string.Join(", ", left)} receipts are not new money, so totals leave them out. -IncludeMemo includes them.");
        return WriteRows(database, from => DonationQuery.Total(from, Filter(), grouping));
    }

    /// <summary>An empty result may mean that nobody gave, or that nothing was loaded.</summary>
    private void ExplainNothing(Database database)
    {
        var recipients = new DonationFilter { Politician = Politicians, Committee = Committees, IncludeMemo = true, IncludeGone = true, First = 1 };
        if ((Politicians ?? Committees) is { } names && !Guarded(() => DonationQuery.Read(database, recipients).Any()))
            WriteWarning($"No donations to {string.Join(", ", names)} are stored. Sync-FecDonation loads them.");
    }
}
