using System.Management.Automation;
using CapitolSync.Engine.Analysis.Committees;
using CapitolSync.Engine.Analysis.Conflicts;
using CapitolSync.Engine.Store.Queries.Lookups;
using CapitolSync.Engine.Store.Sqlite;

namespace CapitolSync.PowerShell.Commands.Answers;

/// <summary>
/// <para type="synopsis">Finds trades that overlap with the sectors that members oversee, or with their donors.</para>
/// </summary>
/// <remarks>
/// <para type="description">Returns trades in sectors overseen by a committee or subcommittee on which the member sat
/// on the day of the trade, newest first. Get-CtJurisdiction shows which committee oversees which sectors, and
/// Get-CtCommittee -AsOf shows who sat on which committee on a given day. The sector of a trade is the issuer's,
/// otherwise the one derived from the company's SIC code. An overlap is context. It is not evidence that anything was
/// done wrong, or that the member knew more than others did.</para>
/// <para type="description">A member counts as sitting on a committee from the first list that shows the member to the
/// first list that no longer does, both days included. IsSeatCertain is false if no list from that day or later shows
/// the member: the seat may have ended between two lists.</para>
/// <para type="description">-Kind Donor returns trades in companies whose people or political action committee (PAC) gave to
/// the member's committees at most -Window days before or after the trade, newest first. Total = EmployeeTotal +
/// PacTotal is the sum of these contributions, new money only, less refunds; DaysApart is how far the nearest one is
/// from the trade, negative if it came first; Contributions lists them. A company is matched by its ticker. Its people
/// are donors whose employer is confirmed (Set-CtEmployer) or has exactly its name; -MinScore lets suggestions count
/// too. A PAC is matched by its name. A joint fundraising committee counts for each of its candidates.</para>
/// <para type="description">-Summary compares members with their chambers. Of a member's n trades, k overlap. For each trade,
/// p is the share of the other members' trades in the same chamber that are in a sector which this member's committees
/// oversaw on that day. Share = k ÷ n, ChamberShare = mean of p, Lift = Share ÷ ChamberShare, and Probability = P(X ≥ k),
/// where X is the number of successes in n independent trials with the probabilities p (the binomial distribution, where
/// all p are equal). The least probable come first; members without a trade that can be compared are not listed.
/// Filters on members narrow the result, not the chamber that it is compared with.</para>
/// <para type="description">The following trades are left out and counted: those of filers who were not matched to a
/// member, those without a day or a sector, and those on a day when the member was on no known committee, or (NoClaim)
/// only on committees without an entry in the map; with -Kind Donor, those without a ticker or a known company.
/// -Verbose says how many. If nothing is found and more is left out than compared, a warning says so. With -AsOf,
/// trades and lists of members after that day are ignored, and so are contributions that were received, or loaded by
/// the FEC, after it.</para>
/// <para type="description">Members, issuers and trades from the pipeline are alternatives: they are looked up together
/// when all of them are there, each result is returned once, and -First and -Skip count all results.</para>
/// <para type="note">A probability holds for one member. Among 500 members, some have one below 0.01 by chance. Trades
/// of one day are often one decision, so the true probability is higher.</para>
/// <para type="note">Large companies have many employees who give to many members, so overlaps with donors are frequent.</para>
/// <para type="link">Get-CtCommittee</para>
/// <para type="link">Get-CtJurisdiction</para>
/// <para type="link">Find-CtEmployer</para>
/// <para type="link">Find-CtAnomaly</para>
/// <para type="link">about_CapitolSync</para>
/// </remarks>
/// <example>
/// <para>List a member's trades in sectors that the member oversees</para>
/// <code>Find-CtConflict 'Nancy Pelosi'</code>
/// </example>
/// <example>
/// <para>Who trades what they oversee far more often than the chamber?</para>
/// <code>Find-CtConflict -Summary | Where-Object { $_.Lift -gt 2 -and $_.Probability -lt 0.01 }</code>
/// </example>
/// <example>
/// <para>Get defense trades by members of the Committees on Armed Services</para>
/// <code>Find-CtConflict -Committee '*armed services*' -TradedSince 2024-01-01</code>
/// </example>
/// <example>
/// <para>Whose purchases came within a month of contributions from the same company?</para>
/// <code>Find-CtConflict -Kind Donor -Window 30 -TxType buy | Sort-Object Total -Descending | Select-Object -First 10</code>
/// </example>
[Cmdlet(VerbsCommon.Find, "CtConflict", DefaultParameterSetName = TradeSet)]
[OutputType(typeof(CommitteeConflict), typeof(DonorConflict), ParameterSetName = [TradeSet])]
[OutputType(typeof(CommitteeConflictSummary), ParameterSetName = [SummarySet])]
public sealed class FindCtConflictCommand : TradeAnswerCommand
{
    private const string TradeSet = "Trade";
    private const string SummarySet = "Summary";

    private static readonly ConflictRequest Defaults = new();

    /// <summary><para type="description">What to compare trades with: sectors that the member's committees oversee (Committee), or contributions from the company's people or PAC (Donor). Default: Committee.</para></summary>
    [Parameter(ParameterSetName = TradeSet)]
    public ConflictKind Kind { get; set; }

    /// <summary><para type="description">Donor: days before and after a trade in which contributions count, from 0 to 3650. Default: 90.</para></summary>
    [Parameter(ParameterSetName = TradeSet)]
    [ValidateRange(0, 3650)]
    public int Window { get; set; } = Defaults.Window;

    /// <summary><para type="description">Donor: the minimum score, from 0 to 1, of suggestions that count as an employer's company. Default: only confirmed companies and exact names count.</para></summary>
    [Parameter(ParameterSetName = TradeSet)]
    [ValidateRange(0.0, 1.0)]
    public double? MinScore { get; set; }

    /// <summary><para type="description">Return a row for each member, compared with the chamber, instead of the trades.</para></summary>
    [Parameter(Mandatory = true, ParameterSetName = SummarySet)]
    public SwitchParameter Summary { get; set; }

    private bool IsOfDonors => Kind == ConflictKind.Donor;

    // Here, committees are those that oversee the trade, on its day. Of donors, they are those that the member sits on, as elsewhere.
    private protected override IReadOnlyList<AskedText> Asked() =>
        IsOfDonors ? base.Asked() : [.. base.Asked().Where(asked => asked.Lookup != Lookup.CongressCommittee)];

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        var unused = IsOfDonors ? [] : new[] { nameof(Window), nameof(MinScore) }.Where(MyInvocation.BoundParameters.ContainsKey).ToList();
        if (unused.Count > 0)
            WriteWarning($"-{string.Join(" and -", unused)} {(unused.Count == 1 ? "is" : "are")} ignored without -Kind Donor.");
    }

    private protected override IReadOnlyList<StoredKind> Needs => IsOfDonors ? [StoredKind.Trades, StoredKind.Donations] : [StoredKind.Trades];

    private protected override void Answer(Database database)
    {
        var request = new ConflictRequest { Filter = Filter(), Subjects = Subjects, Window = Window, MinScore = MinScore, AsOf = AsOfDay };
        if (IsOfDonors)
        {
            WriteAnswer(database, (from, tell) => ConflictQuery.Donors(from, request, tell));
            return;
        }

        var unmatched = Guarded(() => CommitteeQuery.Unmatched(database, Committee ?? []));
        ReportUnmatched(unmatched);
        if (unmatched.Count > 0 && unmatched.Count == Committee?.Length)
            return;
        request = request with { Committee = Committee };
        if (Summary)
            WriteAnswer(database, (from, tell) => ConflictQuery.Summarize(from, request, tell));
        else
            WriteAnswer(database, (from, tell) => ConflictQuery.Committees(from, request, tell));
    }
}
