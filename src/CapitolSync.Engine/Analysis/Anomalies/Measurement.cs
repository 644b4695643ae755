using CapitolSync.Engine.Analysis.Facts;

namespace CapitolSync.Engine.Analysis.Anomalies;

/// <summary>What a kind of anomaly was measured on: the anomalies, how many trades there were, and which were left out, for each subject.</summary>
internal sealed class Measurement
{
    private readonly Dictionary<string, LeftOutCounts> _leftOut = new(StringComparer.Ordinal);
    private readonly List<(string Subject, Anomaly Anomaly, IReadOnlyList<TradeFact> Facts)> _found = [];

    /// <summary>How many trades were looked at.</summary>
    public int Seen { get; private set; }

    /// <summary>Those that could not be measured, all together.</summary>
    public LeftOutCounts LeftOut { get; } = new();

    /// <summary>Counts a trade.</summary>
    /// <param name="subject">Whose or what's it is: the member or the ticker that a baseline is about.</param>
    /// <param name="reason">Why it cannot be measured.</param>
    /// <returns>Whether it can be.</returns>
    public bool Count(string subject, LeftOut reason)
    {
        Seen++;
        LeaveOut(subject, reason);
        return reason == Facts.LeftOut.No;
    }

    /// <summary>Leaves out trades that had been counted.</summary>
    public void LeaveOut(string subject, LeftOut reason, int count = 1)
    {
        if (reason == Facts.LeftOut.No)
            return;
        LeftOut.Add(reason, count);
        if (!_leftOut.TryGetValue(subject, out var counts))
            _leftOut.Add(subject, counts = new LeftOutCounts());
        counts.Add(reason, count);
    }

    /// <summary>Notes an anomaly.</summary>
    public void Add(string subject, Anomaly anomaly, IReadOnlyList<TradeFact> facts) => _found.Add((subject, anomaly, facts));

    /// <summary>The anomalies, highest score first, with what was left out of each subject.</summary>
    /// <param name="isWanted">Which trades are asked for.</param>
    public IEnumerable<Anomaly> Anomalies(Predicate<TradeFact> isWanted) => _found
        .Where(one => one.Facts.Any(fact => isWanted(fact)))
        .OrderByDescending(one => one.Anomaly.Score)
        .ThenByDescending(one => one.Anomaly.To)
        .ThenBy(one => one.Subject, StringComparer.Ordinal)
        .ThenBy(one => one.Facts.Min(fact => fact.Key))
        .Select(one => _leftOut.GetValueOrDefault(one.Subject) is { } left ? one.Anomaly with { LeftOut = left.Total, LeftOutWhy = left.Describe() } : one.Anomaly);
}
