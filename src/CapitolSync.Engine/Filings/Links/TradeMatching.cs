namespace CapitolSync.Engine.Filings.Links;

/// <summary>Pairs lines and trades level by level; each is used once.</summary>
internal sealed class TradeMatching
{
    private readonly List<(TradeSide Line, TradeSide Trade, string Rule)> _links = [];
    private readonly HashSet<TradeSide> _linked = [];
    private readonly HashSet<TradeSide> _ambiguous = [];
    private readonly HashSet<TradeSide> _left = [];

    /// <summary>Pairs what can be paired under each of the keys in turn.</summary>
    public void Run(List<TradeSide> lines, List<TradeSide> trades, IEnumerable<Func<TradeSide, object?>> keys, string rule)
    {
        foreach (var key in keys)
        {
            var lineGroups = Groups(lines, key);
            foreach (var (group, found) in Groups(trades, key))
            {
                if (lineGroups.TryGetValue(group, out var candidates))
                    PairGroup(candidates, found, rule);
            }
        }
    }

    /// <summary>Pairs the trades whose line an amendment replaced with the amendment's lines; what cannot be paired there stays.</summary>
    /// <returns>Whether any was paired with a line that was replaced too.</returns>
    public bool FollowAmendments(List<TradeSide> lines, IEnumerable<Func<TradeSide, object?>> keys, string rule)
    {
        var before = _links.FindAll(link => link.Line.SupersededBy is not null && _left.Add(link.Line));
        if (before.Count == 0)
            return false;
        foreach (var link in before)
        {
            _links.Remove(link);
            _linked.Remove(link.Trade);
        }

        var following = before.ToDictionary(link => link.Trade.In(link.Line.SupersededBy!));
        Run(lines, [.. following.Keys], keys, rule);
        foreach (var (trade, link) in following)
        {
            if (!_linked.Contains(trade))
                Link(link.Line, link.Trade, link.Rule, isBack: true);
        }

        return _links.Exists(link => link.Line.SupersededBy is not null && !_left.Contains(link.Line));
    }

    public TradeLinks ToLinks()
    {
        var trades = _links.Select(link => link.Trade.TxId).ToHashSet();
        _ambiguous.RemoveWhere(side => _linked.Contains(side) || (side.Line is null && trades.Contains(side.TxId)));
        return new TradeLinks(
            [.. _links.Select(link => new TradeLink(link.Line.Line!, link.Trade.TxId, link.Rule))],
            [.. _ambiguous.Select(side => side.Line).OfType<LineRef>()], [.. _ambiguous.Where(side => side.Line is null).Select(side => side.TxId)]);
    }

    private Dictionary<object, List<TradeSide>> Groups(List<TradeSide> sides, Func<TradeSide, object?> key)
    {
        var groups = new Dictionary<object, List<TradeSide>>();
        foreach (var side in sides)
        {
            if (_linked.Contains(side) || key(side) is not { } group)
                continue;
            if (!groups.TryGetValue(group, out var members))
                groups.Add(group, members = []);
            members.Add(side);
        }
        return groups;
    }

    private void PairGroup(List<TradeSide> lines, List<TradeSide> trades, string rule)
    {
        var withinFiling = string.Equals(rule, TradeLinker.ByFiling, StringComparison.Ordinal);
        var pairs = lines.SelectMany(line => trades.Where(trade => line.CanBe(trade, withinFiling)).Select(trade => (Line: line, Trade: trade)))
            .OrderBy(pair => pair.Line.DaysFrom(pair.Trade) ?? int.MaxValue).ToArray();
        if (pairs.Length == 0)
            return;
        // Which line is paired with which trade does not matter only if every line can be every trade.
        if (pairs.Length == lines.Count * trades.Count && IsClear(lines, trades))
        {
            foreach (var (line, trade) in pairs)
                Link(line, trade, rule);
            return;
        }
        if (!withinFiling)
            PairNearest(pairs, rule);
        _ambiguous.UnionWith(pairs.SelectMany(pair => new[] { pair.Line, pair.Trade }));
    }

    /// <summary>Pairs those that are nearer in time to each other than to any other.</summary>
    private void PairNearest((TradeSide Line, TradeSide Trade)[] pairs, string rule)
    {
        foreach (var (line, trade) in pairs)
        {
            if (line.DaysFrom(trade) is { } days && !_linked.Contains(line) && !_linked.Contains(trade) && !Array.Exists(pairs, IsRival))
                Link(line, trade, rule);

            bool IsRival((TradeSide Line, TradeSide Trade) other) =>
                (ReferenceEquals(other.Line, line) != ReferenceEquals(other.Trade, trade))
                && !_linked.Contains(other.Line) && !_linked.Contains(other.Trade)
                && (other.Line.DaysFrom(other.Trade) is not { } othersDays || othersDays <= days);
        }
    }

    /// <summary>Whether the side of which some will be left over is alike throughout, or, with none left over, either side is.</summary>
    private static bool IsClear(List<TradeSide> lines, List<TradeSide> trades) => lines.Count.CompareTo(trades.Count) switch
    {
        > 0 => AreAlike(lines),
        < 0 => AreAlike(trades),
        _ => AreAlike(lines) || AreAlike(trades),
    };

    private static bool AreAlike(List<TradeSide> sides) => sides.TrueForAll(side => side.Content == sides[0].Content);

    private void Link(TradeSide line, TradeSide trade, string rule, bool isBack = false)
    {
        if (!isBack && (_linked.Contains(line) || _linked.Contains(trade)))
            return;
        _linked.Add(line);
        _linked.Add(trade);
        _links.Add((line, trade, rule));
    }
}
