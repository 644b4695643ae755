using System.Management.Automation;
using CapitolSync.Engine.Analysis.Returns;
using CapitolSync.Engine.Store.Queries.Lookups;
using CapitolSync.Engine.Store.Sqlite;

namespace CapitolSync.PowerShell.Commands.Answers;

/// <summary>
/// <para type="synopsis">Measures what members' trades earned against the market.</para>
/// </summary>
/// <remarks>
/// <para type="description">Takes every purchase (or, with -TxType sell, every sale) of a stock or fund and compares
/// its return over the next 30, 90, 180 and 365 days with the market's over the same days. For each group and horizon
/// it returns the number of trades, the mean, median and weighted mean, how many beat the market, and how far the mean
/// is from chance. Groups are sorted by horizon, then by what they earned, highest first; -Detail returns the
/// individual trades.</para>
/// <para type="description">Return = adjusted close at the end ÷ adjusted close at the start − 1, so that splits and
/// dividends are counted. Excess x = return − return of SPY, which tracks the S&amp;P 500, between the same two days. SPY is the
/// benchmark of all trades. With -Start Trade, the start is the close of the trade's day, or
/// the last one before if there was no trading that day; with -Start Publication, it is the first close on a day after the trade was filed or published (UTC),
/// which is what someone who copies it gets. The end is the last close on or before the start plus the horizon (with
/// -Start Trade, the trade's day plus the horizon). A close counts for at most seven days.</para>
/// <para type="description">Mean = Σx ÷ n. Median is the middle x. WeightedMean = Σwx ÷ Σw with w the middle of the
/// disclosed amount. ShareAbove is the share of trades with x above 0. StandardError = s ÷ √n with s² = Σ(x − Mean)² ÷
/// (n − 1), and T = Mean ÷ StandardError. All are fractions: 0.05 is 5 %. For sales, an x below 0 means that the price fell behind the
/// market after the sale.</para>
/// <para type="description">Lines of one member, owner, ticker, day and type are one trade. Trades that cannot be measured are
/// left out of every figure and counted: LeftOut has all of them, NoPrice those without an adjusted close at the start, PricesEnd those whose closes end within the
/// horizon, NotOver those whose horizon is not over yet, and LeftOutWhy gives the reasons in words. A verbose message
/// gives the totals.</para>
/// <para type="description">Members, issuers and trades from the pipeline are alternatives: the trades of all of them are
/// measured together, each once, and -First and -Skip count all results.</para>
/// <para type="note">T assumes that trades are independent. Trades of one day, or of one company within a horizon, are not,
/// so a T of 2 is weaker evidence than a textbook says. With many groups, some will have a large T by chance.</para>
/// <para type="note">With -GroupBy Committee, a trade counts for each committee on which the member sat on the day of
/// the trade. Leaving out securities whose prices end (PricesEnd) leaves out bankruptcies and takeovers.</para>
/// <para type="link">Get-CtPosition</para>
/// <para type="link">Get-CtTrade</para>
/// <para type="link">about_CapitolSync</para>
/// </remarks>
/// <example>
/// <para>Whose purchases beat the market over half a year?</para>
/// <code>Measure-CtPerformance -Horizon 180 -First 10</code>
/// </example>
/// <example>
/// <para>What would copying a member have earned?</para>
/// <code>Measure-CtPerformance 'Nancy Pelosi' -Start Publication -MinTrades 1</code>
/// </example>
/// <example>
/// <para>Compare the parties, by trades since 2024</para>
/// <code>Measure-CtPerformance -GroupBy Party -TradedSince 2024-01-01 -Horizon 90</code>
/// </example>
/// <example>
/// <para>Did prices fall after sales? Single trades, and why some are not measured</para>
/// <code>Measure-CtPerformance -TxType sell -Detail -Horizon 30 | Sort-Object Excess | Select-Object -First 10 Politician, Ticker, TxDate, Excess, LeftOutWhy</code>
/// </example>
[Cmdlet(VerbsDiagnostic.Measure, "CtPerformance", DefaultParameterSetName = GroupSet)]
[OutputType(typeof(Performance), ParameterSetName = [GroupSet])]
[OutputType(typeof(TradeReturn), ParameterSetName = [DetailSet])]
public sealed class MeasureCtPerformanceCommand : DatedAnswerCommand
{
    private const string GroupSet = "Group";
    private const string DetailSet = "Detail";

    /// <summary><para type="description">Measure purchases (buy) or sales (sell). Default: buy.</para></summary>
    [Parameter]
    [Alias("Type")]
    [ValidateSet("buy", "sell")]
    public string TxType { get; set; } = "buy";

    /// <summary><para type="description">Days to measure over, from 7 to 3650. Default: 30, 90, 180, 365.</para></summary>
    [Parameter]
    [ValidateRange(7, 3650)]
    public int[] Horizon { get; set; } = [.. PerformanceRequest.Horizons];

    /// <summary><para type="description">Measure from the close of the trade's day (Trade) or from the first close after its publication (Publication). Default: Trade.</para></summary>
    [Parameter]
    public PerformanceStart Start { get; set; }

    /// <summary><para type="description">Group trades by Politician, Party, Chamber, Committee, Sector or Ticker, or measure them as one group (All). Default: Politician.</para></summary>
    [Parameter(ParameterSetName = GroupSet)]
    public PerformanceGrouping GroupBy { get; set; }

    /// <summary><para type="description">Leave out groups with fewer measured trades than this over a horizon. Default: 5.</para></summary>
    [Parameter(ParameterSetName = GroupSet)]
    [ValidateRange(0, int.MaxValue)]
    public int MinTrades { get; set; } = 5;

    /// <summary><para type="description">Return the individual trades, by day, instead of groups.</para></summary>
    [Parameter(Mandatory = true, ParameterSetName = DetailSet)]
    public SwitchParameter Detail { get; set; }

    private protected override IReadOnlyList<StoredKind> Needs => [StoredKind.Trades, StoredKind.BenchmarkPrices];

    private protected override void Answer(Database database)
    {
        var request = new PerformanceRequest
        {
            Filter = Filter(),
            Subjects = Subjects,
            IsSale = string.Equals(TxType, "sell", StringComparison.OrdinalIgnoreCase),
            From = Start,
            Horizon = Horizon,
            MinTrades = MinTrades,
            AsOf = AsOfDay,
        };
        if (Detail)
            WriteRows(database, from => PerformanceQuery.Read(from, request));
        else
            WriteAnswer(database, (from, note) => PerformanceQuery.Measure(from, request, GroupBy, note));
    }
}
