using System.Management.Automation;
using CapitolSync.Engine.Analysis.Positions;
using CapitolSync.Engine.Store.Sqlite;

namespace CapitolSync.PowerShell.Commands.Answers;

/// <summary>
/// <para type="synopsis">Gets what members hold, as far as their trades show, and what it earned.</para>
/// </summary>
/// <remarks>
/// <para type="description">Follows each member's trades in a stock or fund, first in, first out: number of shares, what
/// they cost, what they are worth now, and the gain of those held (Unrealized) and of those sold (Realized). Positions
/// are sorted by member, largest first, with closed ones last. Only trades are disclosed, not what somebody held before
/// the first one, so a position is what the trades add up to, not a statement of assets.</para>
/// <para type="description">Amounts are disclosed as ranges, so every number has a range too. There are three runs over
/// the trades, each with shares = amount ÷ unadjusted price on the day of the trade, and splits applied to what is
/// held. The low run takes purchases at the low ends of their ranges and sales at the high ends; the middle run takes
/// the midpoints; the high run takes purchases at the high ends and sales at the low ends. SharesLow, Shares and
/// SharesHigh are those of the three runs, and so are cost and value (shares × last price). UnrealizedLow and
/// RealizedLow are the lowest gain of the three runs, UnrealizedHigh and RealizedHigh the highest:</para>
/// <para type="description">Unrealized = Value − Cost; Realized = Proceeds − cost of the shares sold; in each run
/// Proceeds + Value = Acquired + Realized + Unrealized.</para>
/// <para type="description">A full sale closes the position. Shares sold beyond those disclosed as acquired earn
/// nothing, and IsOversold is true if that happens even in the high run. Gifts and other receipts are lots of kind
/// Receipt, which cost what they were worth on the day. In an exchange with two sides, one security leaves at the
/// disclosed amount and the other comes in at the same amount, as a lot of kind Exchange. Lots lists what is left of
/// each acquisition. Within a day, acquisitions count before disposals, and full sales last. Owners never share lots;
/// -ByOwner lists them separately.</para>
/// <para type="description">Stocks, preferred stocks, REITs, ETFs, ETNs and mutual funds count. Options, bonds, other assets and trades of
/// unknown kind or without a price are left out and counted: LeftOut and LeftOutWhy cover those with the position's
/// ticker, or those of the group, and a verbose message covers them all. -GroupBy adds positions up: each number is the
/// sum of those of its positions.</para>
/// <para type="description">Members, issuers and trades from the pipeline are alternatives: they are looked up together
/// when all of them are there, each position is returned once, and -First and -Skip count all results.</para>
/// <para type="note">Prices are daily closes (Sync-CtPrice, Import-CtPrice), from at most seven days before the day
/// they are used for, or, if there are none, CapitolTrades' prices, which come without split data. IsStale marks a
/// position whose last price is more than a week older than the newest of the market: delisted, or not synced.</para>
/// <para type="note">The highest range has no upper end: HasOpenRange marks positions with such a purchase, which can be larger
/// than their high. As of an earlier day, splits and renames are those known today for days up to then.</para>
/// <para type="link">Measure-CtPerformance</para>
/// <para type="link">Get-CtTrade</para>
/// <para type="link">about_CapitolSync</para>
/// </remarks>
/// <example>
/// <para>What does she hold, and what did it earn?</para>
/// <code>Get-CtPosition 'Nancy Pelosi'</code>
/// </example>
/// <example>
/// <para>Who holds a stock?</para>
/// <code>Get-CtPosition -Ticker NVDA:US -Open | Sort-Object Value -Descending | Select-Object -First 10</code>
/// </example>
/// <example>
/// <para>Gains by party, and what is left out</para>
/// <code>Get-CtPosition -GroupBy Party | Select-Object Name, Positions, Value, Realized, Unrealized, LeftOut, LeftOutWhy</code>
/// </example>
/// <example>
/// <para>Spouses' positions, as they could be known at the end of 2024</para>
/// <code>Get-CtPosition -Owner spouse -ByOwner -AsOf 2024-12-31</code>
/// </example>
/// <example>
/// <para>The lots behind a position</para>
/// <code>Get-CtPosition 'Nancy Pelosi' -First 1 | Select-Object -ExpandProperty Lots</code>
/// </example>
[Cmdlet(VerbsCommon.Get, "CtPosition", DefaultParameterSetName = PositionSet)]
[OutputType(typeof(Position), ParameterSetName = [PositionSet])]
[OutputType(typeof(PositionTotal), ParameterSetName = [TotalSet])]
public sealed class GetCtPositionCommand : AnswerCommand
{
    private const string PositionSet = "Position";
    private const string TotalSet = "Total";

    /// <summary><para type="description">List each owner's positions separately: the member's own, the spouse's, a child's and joint ones.</para></summary>
    [Parameter(ParameterSetName = PositionSet)]
    public SwitchParameter ByOwner { get; set; }

    /// <summary><para type="description">Leave out positions that are closed, whose gains are all realized.</para></summary>
    [Parameter]
    public SwitchParameter Open { get; set; }

    /// <summary><para type="description">Add positions up, largest value first: by Politician, Ticker, Sector or Party.</para></summary>
    [Parameter(Mandatory = true, ParameterSetName = TotalSet)]
    public PositionGrouping? GroupBy { get; set; }

    private protected override void Answer(Database database)
    {
        var request = new PositionRequest { Filter = Filter(), Subjects = Subjects, AsOf = AsOfDay, ByOwner = ByOwner, OnlyOpen = Open };
        string? without = null;
        void Explain(string leftOut)
        {
            without = leftOut;
            WriteVerbose($"Trades that are in no position: {leftOut}.");
        }

        var count = GroupBy is { } groupBy
            ? WriteRows(database, from => PositionQuery.Total(from, request, groupBy, Explain))
            : WriteRows(database, from => PositionQuery.Read(from, request, Explain));
        if (count == 0 && without is not null)
            WriteWarning($"There are trades, but none of them forms a position: {without}. Sync-CtTradeDetail and the official filings say what kind of asset was traded.");
    }
}
