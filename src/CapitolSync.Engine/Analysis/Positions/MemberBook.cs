using CapitolSync.Engine.Analysis.Facts;

namespace CapitolSync.Engine.Analysis.Positions;

/// <summary>One member's transactions by owner and security, and the positions that they come to.</summary>
/// <param name="any">Any of the member's transactions: whose they are.</param>
/// <param name="byOwner">Whether each owner's is a position of its own. Lots are never shared between owners.</param>
internal sealed class MemberBook(TradeFact any, bool byOwner)
{
    private readonly Dictionary<(string Ticker, string Owner), List<PositionEntry>> _entries = [];
    private readonly Dictionary<(string Ticker, string? Owner), LeftOutCounts> _leftOut = [];

    /// <summary>The member's name, or the filer's.</summary>
    public string? Politician => any.Politician;

    /// <summary>The member's bioguide ID; null while nobody was matched to the filer.</summary>
    public string? PoliticianId => any.PoliticianId;

    /// <summary>All that change a position.</summary>
    public IEnumerable<PositionEntry> Entries => _entries.Values.SelectMany(static entries => entries);

    /// <summary>Adds what changes a position.</summary>
    public void Add(PositionEntry entry) => Of(_entries, (entry.Ticker, entry.Fact.Owner)).Add(entry);

    /// <summary>Counts a transaction that changes none.</summary>
    public void LeaveOut(TradeFact fact, LeftOut why)
    {
        if (fact.Ticker is { } ticker)
            Of(_leftOut, (ticker, byOwner ? fact.Owner : null)).Add(why);
    }

    /// <summary>The positions: open before closed, largest first.</summary>
    public IEnumerable<Position> Positions(Quotes quotes) => _entries
        .GroupBy(pair => (pair.Key.Ticker, Owner: byOwner ? pair.Key.Owner : null), pair => new Holding(pair.Value))
        .Select(group => Position([.. group], quotes, _leftOut.GetValueOrDefault(group.Key)))
        .OrderBy(position => position.IsClosed).ThenByDescending(position => position.Value).ThenBy(position => position.Ticker, StringComparer.Ordinal).ThenBy(position => position.Owner, StringComparer.Ordinal);

    private Position Position(Holding[] ofOwners, Quotes quotes, LeftOutCounts? leftOut)
    {
        // Of nearly all, one owner's is everything.
        var isSum = ofOwners.Length > 1;
        var positions = ofOwners.Select(holding => holding.ToPosition(quotes, byOwner || isSum, leftOut));
        return isSum ? PositionSum.Of(positions) : positions.Single();
    }

    private static T Of<TKey, T>(Dictionary<TKey, T> all, TKey key)
        where TKey : notnull
        where T : new()
    {
        if (!all.TryGetValue(key, out var one))
            all.Add(key, one = new T());
        return one;
    }
}
