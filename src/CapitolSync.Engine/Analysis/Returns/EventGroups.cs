using CapitolSync.Engine.Analysis.Facts;

namespace CapitolSync.Engine.Analysis.Returns;

/// <summary>Which groups a trade belongs to.</summary>
/// <param name="groupBy">By what.</param>
/// <param name="committees">The committees that a member sat on on a day: their codes and names.</param>
internal sealed class EventGroups(PerformanceGrouping groupBy, Func<string, DateOnly, IEnumerable<(string Code, string Name)>> committees)
{
    /// <summary>A trade's groups: one, or each of the member's committees.</summary>
    /// <returns>What tells groups apart, and what they are called.</returns>
    public IEnumerable<(string Key, string? Id, string Name)> Of(TradeFact fact) => groupBy switch
    {
        PerformanceGrouping.Politician => [(fact.Member, fact.PoliticianId, fact.Politician ?? "")],
        PerformanceGrouping.Party => [Named(fact.Party)],
        PerformanceGrouping.Chamber => [Named(fact.Chamber)],
        PerformanceGrouping.Sector => [Named(fact.Sector)],
        PerformanceGrouping.Ticker => [Named(fact.Ticker)],
        PerformanceGrouping.Committee => Committees(fact),
        _ => [("", null, "All")],
    };

    private IEnumerable<(string Key, string? Id, string Name)> Committees(TradeFact fact)
    {
        var found = fact is { PoliticianId: { } member, TxDate: { } day } ? committees(member, day).ToList() : [];
        if (found.Count == 0)
            yield return Named(null);
        foreach (var (code, name) in found)
            yield return (code, code, name);
    }

    private static (string Key, string? Id, string Name) Named(string? name) => (name ?? "", null, name ?? "");
}
