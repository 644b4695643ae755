using System.Globalization;
using CapitolSync.Engine.Analysis.Committees;
using CapitolSync.Engine.Analysis.Facts;
using CapitolSync.Engine.Store.Sqlite;

namespace CapitolSync.Engine.Analysis.Returns;

/// <summary>What trades earned against the market.</summary>
public static class PerformanceQuery
{
    /// <summary>Single trades over each horizon, by day; those that are left out say why.</summary>
    /// <param name="database">Where from.</param>
    /// <param name="request">Which.</param>
    public static IEnumerable<TradeReturn> Read(Database database, PerformanceRequest request)
    {
        using var prices = new StoredPrices(database, request.AsOf);
        var returns = Returns(Facts(database, request), prices, request)
            .OrderBy(one => one.Trade.Fact.TxDate).ThenBy(one => one.Trade.Fact.Politician, StringComparer.Ordinal).ThenBy(one => one.Trade.Fact.Member, StringComparer.Ordinal)
            .ThenBy(one => one.Trade.Fact.Ticker, StringComparer.Ordinal).ThenBy(one => one.Trade.Fact.Owner, StringComparer.Ordinal).ThenBy(one => one.Trade.Fact.Key).ThenBy(one => one.Horizon);
        foreach (var one in Page(returns, request))
            yield return TradeReturns.Of(one, request);
    }

    /// <summary>Groups of trades over each horizon; of each horizon those that earned most first.</summary>
    /// <param name="database">Where from.</param>
    /// <param name="request">Which.</param>
    /// <param name="groupBy">By what.</param>
    /// <param name="note">Told in words what is left out.</param>
    public static IEnumerable<Performance> Measure(Database database, PerformanceRequest request, PerformanceGrouping groupBy, Action<AnswerNote>? note = null)
    {
        using var prices = new StoredPrices(database, request.AsOf);
        var committees = groupBy == PerformanceGrouping.Committee ? CommitteeBook.Load(database, request.AsOf) : null;
        var groups = new EventGroups(groupBy, (member, day) => committees is null ? [] : Committees(committees, member, day));
        var rows = Measure(Facts(database, request), prices, request, groupBy, groups, note);
        foreach (var row in Page(rows, request))
            yield return row;
    }

    internal static IEnumerable<Performance> Measure(
        IEnumerable<TradeFact> facts, IPrices prices, PerformanceRequest request, PerformanceGrouping groupBy, EventGroups groups, Action<AnswerNote>? note)
    {
        var found = new Dictionary<(string Key, int Horizon), EventGroup>();
        var leftOut = new LeftOutCounts();
        foreach (var one in Returns(facts, prices, request))
        {
            if (one.Horizon == request.Horizon.First())
                leftOut.Add(one.LeftOut);
            foreach (var (key, id, name) in groups.Of(one.Trade.Fact))
            {
                if (!found.TryGetValue((key, one.Horizon), out var group))
                    found.Add((key, one.Horizon), group = new EventGroup(id, name, one.Horizon));
                group.Add(one);
            }
        }

        var small = found.Values.Count(group => group.Count < request.MinTrades);
        // An answer without a row has left out everything there is.
        if (leftOut.Describe() is { } why)
            note?.Invoke(new(string.Create(CultureInfo.InvariantCulture, $"Trades left out over {request.Horizon.First()} days: {why}."), HidesMost: true));
        if (small > 0)
        {
            note?.Invoke(new(
                string.Create(CultureInfo.InvariantCulture, $"{small:N0} {(small == 1 ? "group has" : "groups have")} fewer than {request.MinTrades:N0} measured trades over a horizon and {(small == 1 ? "is" : "are")} left out (-MinTrades)."),
                HidesMost: true));
        }

        return found.Values.Where(group => group.Count >= request.MinTrades).Select(group => group.ToPerformance(groupBy, request))
            .OrderBy(row => row.Horizon).ThenByDescending(row => row.Mean).ThenBy(row => row.Name, StringComparer.Ordinal).ThenBy(row => row.Id, StringComparer.Ordinal);
    }

    internal static IEnumerable<EventReturn> Returns(IEnumerable<TradeFact> facts, IPrices prices, PerformanceRequest request)
    {
        var kind = request.IsSale ? TxKind.Sell : TxKind.Buy;
        var study = new EventStudy(prices, request.From);
        return EventTrade.Of(facts.Where(fact => fact.Kind == kind)).SelectMany(trade => study.Of(trade, request.Horizon.Distinct()));
    }

    /// <summary>The committees, without their subcommittees.</summary>
    private static IEnumerable<(string Code, string Name)> Committees(CommitteeBook book, string member, DateOnly day) => book.SeatsOf(member, day)
        .Select(seat => CommitteeBook.ParentOf(seat.Committee) ?? seat.Committee).Distinct(StringComparer.Ordinal).Select(code => (code, book.NameOf(code) ?? code));

    private static IEnumerable<TradeFact> Facts(Database database, PerformanceRequest request) => TradeFacts.Read(
        database, TradeSubject.Narrow(request.Filter with { TxType = [request.IsSale ? "sell" : "buy"], Skip = 0, First = null }, request.Subjects), request.AsOf);

    private static IEnumerable<T> Page<T>(IEnumerable<T> rows, PerformanceRequest request) =>
        rows.Skip((int)Math.Min(request.Filter.Skip, int.MaxValue)).Take((int)Math.Min(request.Filter.First ?? int.MaxValue, int.MaxValue));
}
