using System.Management.Automation;
using CapitolSync.Engine.Analysis.Committees;
using CapitolSync.Engine.Analysis.Conflicts;
using CapitolSync.Engine.Store.Queries;
using CapitolSync.Engine.Store.Queries.Lookups;
using CapitolSync.PowerShell.Errors;

namespace CapitolSync.PowerShell.Commands.Answers;

/// <summary>
/// <para type="synopsis">Finds trades in sectors that the member's committees oversee.</para>
/// </summary>
/// <remarks>
/// <para type="description">Returns trades in a sector that a committee or subcommittee oversees on which the member sat on
/// the day of the trade, newest first. Which committee oversees which sectors is the map of Get-CtJurisdiction; who sat
/// where on a day is what Get-CtCommittee -AsOf shows. The sector of a trade is the issuer's, else the one that follows from
/// the company's SIC code. An overlap is context. It is no evidence that anything was done wrong, or that the member knew
/// more than others.</para>
/// <para type="description">A member sits on a committee from the first list of members that shows the name up to the first
/// list that no longer does, both days included. IsSeatCertain is false where no list of that day or a later one shows the
/// member: the seat may have ended between two lists.</para>
/// <para type="description">-Summary compares members with their chambers. Of a member's n trades, k overlap. For each trade,
/// p is the share of the other members' trades in the same chamber that are in a sector which this member's committees
/// oversaw on that day. Share = k ÷ n, ChamberShare = mean of p, Lift = Share ÷ ChamberShare, and Probability = P(X ≥ k),
/// where X is the number of successes in n independent trials with the probabilities p (the binomial distribution, where
/// all p are equal). The least probable come first; members none of whose trades can be compared are not listed.
/// Conditions on members narrow the answer, not the chamber.</para>
/// <para type="description">Left out and counted are trades of filers who were not matched to a member, without a day or a
/// sector, on whose day the member was on no known committee, or (NoClaim) only on committees without an entry in the map.
/// -Verbose says how many. With -AsOf, trades and lists of members after that day are not known.</para>
/// <para type="note">A probability holds for one member. Among 500 members, some have one below 0.01 by chance. Trades of
/// one day are often one decision, so that the true probability is higher.</para>
/// <para type="link">Get-CtCommittee</para>
/// <para type="link">Get-CtJurisdiction</para>
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
[Cmdlet(VerbsCommon.Find, "CtConflict")]
[OutputType(typeof(CommitteeConflict), typeof(CommitteeConflictSummary))]
public sealed class FindCtConflictCommand : TradeAnswerCommand
{
    /// <summary><para type="description">Return a row for each member, who is compared with the chamber, instead of the trades.</para></summary>
    [Parameter]
    public SwitchParameter Summary { get; set; }

    // Here, committees are those that oversee the trade, on its day.
    private protected override TradeFilter Filter() => base.Filter() with { Committee = null };

    private protected override IReadOnlyList<AskedText> Asked() => [.. base.Asked().Where(asked => asked.Lookup != Lookup.CongressCommittee)];

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (Begin(StoredKind.Trades) is not { } database)
            return;
        var unmatched = Guarded(() => CommitteeQuery.Unmatched(database, Committee, null));
        foreach (var (noun, text) in unmatched)
            WriteError(ErrorRecords.FromUnmatched($"No {noun} matches '{text}'. Get-CtCommittee lists them.", text));
        if (unmatched.Count > 0 && unmatched.Count == Committee?.Length)
            return;
        var request = new ConflictRequest { Filter = Filter(), Committee = Committee, AsOf = AsOfDay };
        if (Summary)
            WriteRows(database, from => ConflictQuery.Summarize(from, request, WriteVerbose));
        else
            WriteRows(database, from => ConflictQuery.Committees(from, request, WriteVerbose));
    }
}
