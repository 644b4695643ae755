using CapitolSync.Engine.Analysis.Facts;
using CapitolSync.Engine.Store.Queries;

namespace CapitolSync.Engine.Analysis.Anomalies;

/// <summary>Which anomalies are wanted, and what counts as one.</summary>
public sealed record AnomalyRequest
{
    /// <summary>The kinds; all if empty.</summary>
    public IReadOnlyList<AnomalyKind> Kinds { get; init; } = [];

    /// <summary>An anomaly is wanted if one of its trades passes. Baselines are of all trades, whatever is asked for.</summary>
    public TradeFilter Filter { get; init; } = new();

    /// <summary>Only of these; of all if empty.</summary>
    public IReadOnlyList<TradeSubject> Subjects { get; init; } = [];

    /// <summary>Only what was known on that day.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>Late: days after the deadline, at least.</summary>
    public int MinDaysLate { get; init; } = 1;

    /// <summary>Burst: trades in the week, at least.</summary>
    public int MinTrades { get; init; } = 5;

    /// <summary>Cluster: members in the window, at least.</summary>
    public int MinMembers { get; init; } = 3;

    /// <summary>Cluster: days from the first to the last trade, the first included.</summary>
    public int ClusterDays { get; init; } = 7;

    /// <summary>Burst, Cluster: the probability of so many by chance, at most.</summary>
    public double MaxProbability { get; init; } = 0.001;

    /// <summary>PreMove: trading days from the trade to the end of the move.</summary>
    public int MoveDays { get; init; } = 10;

    /// <summary>PreMove: standard deviations, at least.</summary>
    public double MinDeviations { get; init; } = 3;

    /// <summary>Outsize: times the member's median, at least.</summary>
    public double MinMultiple { get; init; } = 10;

    /// <summary>Outsize: USD, at least.</summary>
    public decimal MinSize { get; init; } = 100_000;

    /// <summary>RoundTrip: days from purchase to sale, at most.</summary>
    public int MaxDaysHeld { get; init; } = 30;
}
