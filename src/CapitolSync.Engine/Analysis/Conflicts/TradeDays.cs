using CapitolSync.Engine.Analysis.Facts;

namespace CapitolSync.Engine.Analysis.Conflicts;

/// <summary>The days on which each member traded in each company: few of a million contributions are near one.</summary>
internal sealed class TradeDays
{
    private readonly Dictionary<(string Member, string Company), int[]> _days;
    private readonly HashSet<string> _companies;
    private readonly int _window;

    /// <param name="facts">The trades.</param>
    /// <param name="companyOf">The key of the company that was traded; null where it is not known.</param>
    /// <param name="window">Days before and after a trade.</param>
    public TradeDays(IEnumerable<TradeFact> facts, Func<TradeFact, string?> companyOf, int window)
    {
        _window = window;
        _days = facts.Where(fact => fact is { PoliticianId: not null, TxDate: not null, Ticker: not null })
            .GroupBy(fact => (fact.PoliticianId!, companyOf(fact) ?? fact.Ticker!), fact => fact.TxDate!.Value.DayNumber)
            .ToDictionary(group => group.Key, group => group.Distinct().Order().ToArray());
        _companies = _days.Keys.Select(key => key.Company).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>Whether anybody traded in a company.</summary>
    public bool Has(string company) => _companies.Contains(company);

    /// <summary>Whether the member traded in the company about that day.</summary>
    public bool IsNear(string member, string company, DateOnly day)
    {
        if (!_days.TryGetValue((member, company), out var days))
            return false;
        var at = Array.BinarySearch(days, day.DayNumber - _window);
        if (at < 0)
            at = ~at;
        return at < days.Length && days[at] <= day.DayNumber + _window;
    }
}
