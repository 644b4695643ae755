using System.Management.Automation;
using CapitolSync.Engine.Analysis.Anomalies;
using CapitolSync.Engine.Store.Queries.Lookups;
using CapitolSync.Engine.Store.Sqlite;

namespace CapitolSync.PowerShell.Commands.Answers;

/// <summary>
/// <para type="synopsis">Finds unusual trades: filed late, in bursts, in clusters, well timed, oversized, or round
/// trips.</para>
/// </summary>
/// <remarks>
/// <para type="description">Looks through the stored trades for six kinds of anomaly. Each result has what was measured, the
/// baseline that it is measured against, a score, an explanation in words, and the trades. Scores can be compared only
/// within a kind. Results come kind by kind, highest scores first. An anomaly is unusual, not wrong.</para>
/// <para type="description">Late: filed after the deadline of 5 U.S.C. 13105(l), the earlier of 30 days after the notice and
/// 45 days after the trade (45 days where no notice is known). Score = days late. A trade that an amendment repeats
/// counts as filed when it was first reported.</para>
/// <para type="description">Burst: at least -MinTrades trades of a member in a week, Monday to Sunday, if the
/// probability of so many, P(X ≥ trades), is at most -MaxProbability. X is Poisson with the mean number of trades a
/// week in the 52 weeks before, or in as many as the database covers. Score = −log₁₀ of the probability.</para>
/// <para type="description">Cluster: at least -MinMembers members who bought, or sold, the same ticker within -ClusterDays
/// days, with a probability as above; the mean is that of members in seven days over the 52 weeks before. Of windows that
/// overlap, the one with most members counts, then the earliest. Options and bonds are left out.</para>
/// <para type="description">PreMove: the move of the ticker's adjusted close in -MoveDays trading days after the trade,
/// less that of SPY, up for a purchase and down for a sale. Score = move ÷ standard deviation of the ticker's moves of as
/// many days before the trade, 25 that do not overlap, at least 12; results have -MinDeviation or more. The start is the
/// close of the trade's day, or the last one before. Trades of a member, ticker, day and type are one.</para>
/// <para type="description">Outsize: at least -MinMultiple times the median of the member's other trades (at least five
/// are required), and at least -MinSize USD. Sizes are the midpoints of the disclosed ranges. Score = size ÷
/// median.</para>
/// <para type="description">RoundTrip: a purchase that the same owner sold within -MaxDaysHeld days. Each purchase counts
/// once, with the first sale after it; on one day, purchases come before sales. Score = -MaxDaysHeld + 1 − days. The baseline
/// is the median of days from the first open purchase to a sale, over the member's other sales.</para>
/// <para type="description">If there were no trades in the year before, one a year is assumed, so that a new member's
/// burst is found; BaselineCount is then 0. Filters select anomalies with at least one matching trade; baselines are
/// always computed from all trades. Trades that cannot be measured are left out and counted in LeftOut; -Verbose says
/// how many trades were measured, and why others were not.</para>
/// <para type="description">Members, issuers and trades from the pipeline are alternatives: they are looked up together
/// when all of them are there, each anomaly is returned once, and -First and -Skip count all results.</para>
/// <para type="note">With many members and weeks, some bursts and clusters occur by chance: among 10,000 weeks, ten have a
/// probability of 0.001. Trades of one filing are often one decision, so the true probability is higher.</para>
/// <para type="link">Find-CtConflict</para>
/// <para type="link">Measure-CtPerformance</para>
/// <para type="link">Get-CtTrade</para>
/// <para type="link">about_CapitolSync</para>
/// </remarks>
/// <example>
/// <para>List the most overdue filings of this year</para>
/// <code>Find-CtAnomaly -Kind Late -PublishedSince 2026 -First 20</code>
/// </example>
/// <example>
/// <para>Find out when several members bought the same stock</para>
/// <code>Find-CtAnomaly -Kind Cluster -TxType buy | Select-Object Ticker, From, To, Measured, Baseline, Explanation</code>
/// </example>
/// <example>
/// <para>Count each kind for a member</para>
/// <code>Find-CtAnomaly 'Nancy Pelosi' | Group-Object Kind -NoElement</code>
/// </example>
/// <example>
/// <para>Export trades that were sold within a week</para>
/// <code>Find-CtAnomaly -Kind RoundTrip -MaxDaysHeld 7 | Select-Object * -ExcludeProperty Trades | Export-Csv trips.csv</code>
/// </example>
[Cmdlet(VerbsCommon.Find, "CtAnomaly")]
[OutputType(typeof(Anomaly))]
public sealed class FindCtAnomalyCommand : TradeAnswerCommand
{
    private static readonly AnomalyRequest Defaults = new();

    /// <summary><para type="description">Kinds to find: Late, Burst, Cluster, PreMove, Outsize, RoundTrip. Default: all.</para></summary>
    [Parameter]
    public AnomalyKind[]? Kind { get; set; }

    /// <summary><para type="description">Late: minimum number of days after the deadline. Default: 1.</para></summary>
    [Parameter]
    [ValidateRange(1, 36500)]
    public int MinDaysLate { get; set; } = Defaults.MinDaysLate;

    /// <summary><para type="description">Burst: minimum number of trades in the week. Default: 5.</para></summary>
    [Parameter]
    [ValidateRange(2, 100_000)]
    public int MinTrades { get; set; } = Defaults.MinTrades;

    /// <summary><para type="description">Cluster: minimum number of members. Default: 3.</para></summary>
    [Parameter]
    [ValidateRange(2, 1000)]
    public int MinMembers { get; set; } = Defaults.MinMembers;

    /// <summary><para type="description">Cluster: number of days from the first trade to the last, both included, 1 to 90. Default: 7.</para></summary>
    [Parameter]
    [ValidateRange(1, 90)]
    public int ClusterDays { get; set; } = Defaults.ClusterDays;

    /// <summary><para type="description">Burst and Cluster: maximum probability of so many by chance, 0 to 1. Default: 0.001.</para></summary>
    [Parameter]
    [ValidateRange(0.0, 1.0)]
    public double MaxProbability { get; set; } = Defaults.MaxProbability;

    /// <summary><para type="description">PreMove: number of trading days to look ahead, 1 to 60. Default: 10.</para></summary>
    [Parameter]
    [ValidateRange(1, 60)]
    public int MoveDays { get; set; } = Defaults.MoveDays;

    /// <summary><para type="description">PreMove: minimum number of standard deviations. Default: 3.</para></summary>
    [Parameter]
    [ValidateRange(0.1, 100.0)]
    public double MinDeviation { get; set; } = Defaults.MinDeviations;

    /// <summary><para type="description">Outsize: minimum multiple of the member's median. Default: 10.</para></summary>
    [Parameter]
    [ValidateRange(1.0, 1_000_000.0)]
    public double MinMultiple { get; set; } = Defaults.MinMultiple;

    /// <summary><para type="description">Outsize: minimum size in USD. Default: 100,000.</para></summary>
    [Parameter]
    [ValidateRange(0L, long.MaxValue)]
    public long MinSize { get; set; } = (long)Defaults.MinSize;

    /// <summary><para type="description">RoundTrip: maximum number of days from purchase to sale, 0 to 365. Default: 30.</para></summary>
    [Parameter]
    [ValidateRange(0, 365)]
    public int MaxDaysHeld { get; set; } = Defaults.MaxDaysHeld;

    private protected override void Answer(Database database)
    {
        if (Kind is null or { Length: 0 } || Kind.Contains(AnomalyKind.PreMove))
            WarnMissing(database, StoredKind.BenchmarkPrices, "trades before price moves (PreMove) cannot be found");
        WriteAnswer(database, (from, tell) => AnomalyQuery.Read(from, new AnomalyRequest
        {
            Kinds = Kind ?? [],
            Filter = Filter(),
            Subjects = Subjects,
            AsOf = AsOfDay,
            MinDaysLate = MinDaysLate,
            MinTrades = MinTrades,
            MinMembers = MinMembers,
            ClusterDays = ClusterDays,
            MaxProbability = MaxProbability,
            MoveDays = MoveDays,
            MinDeviations = MinDeviation,
            MinMultiple = MinMultiple,
            MinSize = MinSize,
            MaxDaysHeld = MaxDaysHeld,
        }, tell));
    }
}
