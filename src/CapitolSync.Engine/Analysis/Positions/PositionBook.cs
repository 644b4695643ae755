using System.Globalization;
using CapitolSync.Engine.Analysis.Facts;

namespace CapitolSync.Engine.Analysis.Positions;

/// <summary>Sorts transactions by owner and security, and makes positions of them.</summary>
internal sealed class PositionBook
{
    private readonly Dictionary<(string Member, string Owner, string Ticker), List<PositionEntry>> _entries = [];
    private readonly Dictionary<(string Member, string? Owner, string Ticker), LeftOutCounts> _leftOutOf = [];
    private readonly List<(TradeFact Fact, LeftOut Why)> _leftOut = [];
    private readonly Lazy<ILookup<string, PositionEntry>> _names;
    private readonly IPrices _prices;
    private readonly bool _byOwner;

    /// <param name="facts">All transactions of the members in question, in any order.</param>
    /// <param name="prices">The prices that are known.</param>
    /// <param name="byOwner">Whether each owner's is a position of its own. Lots are never shared between owners.</param>
    public PositionBook(IEnumerable<TradeFact> facts, IPrices prices, bool byOwner)
    {
        (_prices, _byOwner) = (prices, byOwner);
        _names = new(() => _entries.Values.SelectMany(entries => entries).ToLookup(entry => entry.Ticker, StringComparer.Ordinal));
        var maker = new PositionEntries(prices);
        foreach (var fact in facts)
        {
            var entries = maker.Of(fact, out var why);
            foreach (var entry in entries)
                Of(_entries, (fact.Member, fact.Owner, entry.Ticker)).Add(entry);
            if (why == LeftOut.No)
                continue;
            _leftOut.Add((fact, why));
            if (fact.Ticker is { } ticker)
                Of(_leftOutOf, (fact.Member, byOwner ? fact.Owner : null, ticker)).Add(why);
        }
    }

    /// <summary>The transactions that are in no position, and why.</summary>
    public IReadOnlyList<(TradeFact Fact, LeftOut Why)> LeftOutFacts => _leftOut;

    /// <summary>What else than its ticker a security goes by: names, earlier tickers, the site's number.</summary>
    public IEnumerable<string?> NamesOf(string ticker) => _names.Value[ticker].SelectMany(static entry => new[]
    {
        entry.Name, entry.IsReceivedLeg ? null : entry.Fact.DisclosedTicker, entry.IsReceivedLeg ? null : entry.Fact.IssuerId?.ToString(CultureInfo.InvariantCulture),
    });

    /// <summary>All positions, by the members' names, largest first.</summary>
    public IEnumerable<Position> Positions()
    {
        var quotes = new Quotes(_prices);
        // All quotes first: whether one is stale can depend on the others.
        var holdings = _entries.Select(pair => (pair.Key, Holding: new Holding(pair.Value))).Select(pair => (pair.Key, pair.Holding, Quote: quotes.Of(pair.Holding))).ToList();
        return holdings.GroupBy(one => (one.Key.Member, Owner: _byOwner ? one.Key.Owner : null, one.Key.Ticker))
            .Select(group => Position(group.Select(one => one.Holding.ToPosition(one.Quote, quotes.IsStale(one.Quote))), _leftOutOf.GetValueOrDefault(group.Key)))
            .OrderBy(position => position.Politician, StringComparer.Ordinal).ThenBy(position => position.PoliticianId, StringComparer.Ordinal)
            .ThenBy(position => position.IsClosed).ThenByDescending(position => position.Value).ThenBy(position => position.Ticker, StringComparer.Ordinal).ThenBy(position => position.Owner, StringComparer.Ordinal);
    }

    private Position Position(IEnumerable<Position> ofOwners, LeftOutCounts? leftOut) => _byOwner
        ? ofOwners.Single() with { LeftOut = leftOut?.Total ?? 0, LeftOutWhy = leftOut?.Describe() }
        : PositionSum.Of(ofOwners, leftOut);

    private static T Of<TKey, T>(Dictionary<TKey, T> all, TKey key)
        where TKey : notnull
        where T : new()
    {
        if (!all.TryGetValue(key, out var one))
            all.Add(key, one = new T());
        return one;
    }
}
