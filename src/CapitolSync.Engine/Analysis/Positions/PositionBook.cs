using System.Globalization;
using CapitolSync.Engine.Analysis.Facts;

namespace CapitolSync.Engine.Analysis.Positions;

/// <summary>Sorts transactions by member, owner and security, and makes positions of them.</summary>
internal sealed class PositionBook
{
    private readonly Dictionary<string, MemberBook> _members = new(StringComparer.Ordinal);
    private readonly List<(TradeFact Fact, LeftOut Why)> _leftOut = [];
    private readonly Lazy<ILookup<string, PositionEntry>> _names;
    private readonly IPrices _prices;

    /// <param name="facts">All transactions of the members in question, in any order.</param>
    /// <param name="prices">The prices that are known.</param>
    /// <param name="byOwner">Whether each owner's is a position of its own.</param>
    public PositionBook(IEnumerable<TradeFact> facts, IPrices prices, bool byOwner)
    {
        _prices = prices;
        _names = new(() => Entries.ToLookup(entry => entry.Ticker, StringComparer.Ordinal));
        var maker = new PositionEntries(prices);
        foreach (var fact in facts)
        {
            if (!_members.TryGetValue(fact.Member, out var member))
                _members.Add(fact.Member, member = new MemberBook(fact, byOwner));
            var entries = maker.Of(fact, out var why);
            foreach (var entry in entries)
                member.Add(entry);
            if (why == LeftOut.No)
                continue;
            _leftOut.Add((fact, why));
            member.LeaveOut(fact, why);
        }
    }

    /// <summary>The transactions that are in no position, and why.</summary>
    public IReadOnlyList<(TradeFact Fact, LeftOut Why)> LeftOutFacts => _leftOut;

    private IEnumerable<PositionEntry> Entries => _members.Values.SelectMany(static member => member.Entries);

    /// <summary>What else than its ticker a security goes by: names, earlier tickers, the site's number.</summary>
    public IEnumerable<string?> NamesOf(string ticker) => _names.Value[ticker].SelectMany(static entry => new[]
    {
        entry.Name, entry.IsReceivedLeg ? null : entry.Fact.DisclosedTicker, entry.IsReceivedLeg ? null : entry.Fact.IssuerId?.ToString(CultureInfo.InvariantCulture),
    });

    /// <summary>All positions, by the members' names, largest first; made member by member, so that those of all need not be in memory.</summary>
    public IEnumerable<Position> Positions()
    {
        var quotes = new Quotes(_prices, Entries.Select(static entry => entry.Ticker));
        return _members.Values.OrderBy(member => member.Politician, StringComparer.Ordinal).ThenBy(member => member.PoliticianId, StringComparer.Ordinal)
            .SelectMany(member => member.Positions(quotes));
    }
}
