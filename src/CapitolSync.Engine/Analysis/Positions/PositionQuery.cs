using CapitolSync.Engine.Analysis.Facts;
using CapitolSync.Engine.Store.Queries;
using CapitolSync.Engine.Store.Sqlite;

namespace CapitolSync.Engine.Analysis.Positions;

/// <summary>What members hold, as far as it was disclosed.</summary>
public static class PositionQuery
{
    /// <summary>The positions, by the members' names, largest first.</summary>
    /// <param name="database">Where from.</param>
    /// <param name="request">Which.</param>
    /// <param name="leftOut">Told what is in no position, in words, if there is anything.</param>
    public static IEnumerable<Position> Read(Database database, PositionRequest request, Action<string>? leftOut = null) =>
        Answer(database, request, leftOut, static (positions, _) => positions);

    /// <summary>The positions added up, largest value first.</summary>
    /// <param name="database">Where from.</param>
    /// <param name="request">Which.</param>
    /// <param name="groupBy">By what.</param>
    /// <param name="leftOut">Told what is in no position, in words, if there is anything.</param>
    public static IEnumerable<PositionTotal> Total(Database database, PositionRequest request, PositionGrouping groupBy, Action<string>? leftOut = null) =>
        Answer(database, request, leftOut, (positions, facts) => PositionTotals.Of(positions, facts, groupBy));

    private static IEnumerable<T> Answer<T>(Database database, PositionRequest request, Action<string>? note, Func<IEnumerable<Position>, IEnumerable<(TradeFact Fact, LeftOut Why)>, IEnumerable<T>> make)
    {
        using var prices = new StoredPrices(database, request.AsOf);
        var parts = TradeSubject.Narrow(request.Filter with { Skip = 0, First = null }, request.Subjects).Select(filter => Read(database, filter, prices, request)).ToList();
        var missing = parts.SelectMany(part => part.LeftOut).DistinctBy(one => one.Fact.Key).ToList();
        var counts = new LeftOutCounts();
        foreach (var (_, why) in missing)
            counts.Add(why);
        if (counts.Describe() is { } text)
            note?.Invoke(text);
        var positions = parts is [var only] ? only.Positions : Together(parts.SelectMany(part => part.Positions));
        foreach (var row in make(positions, missing).Skip((int)Math.Min(request.Filter.Skip, int.MaxValue)).Take((int)Math.Min(request.Filter.First ?? int.MaxValue, int.MaxValue)))
            yield return row;
    }

    /// <summary>The positions of a filter, and the transactions that are in none of them.</summary>
    private static (IEnumerable<Position> Positions, IEnumerable<(TradeFact Fact, LeftOut Why)> LeftOut) Read(Database database, TradeFilter filter, StoredPrices prices, PositionRequest request)
    {
        // The leg of an exchange that was received has an issuer of its own, so issuers are chosen at the end.
        var assets = new AssetFilter(filter.Issuer, filter.Sector);
        var book = new PositionBook(TradeFacts.Read(database, filter with { Issuer = null, Sector = null }, request.AsOf), prices, request.ByOwner);
        var positions = book.Positions().Where(position => assets.IsSector(position.Sector) && assets.IsIssuer(position.Ticker, book.NamesOf))
            .Where(position => !(request.OnlyOpen && position.IsClosed));
        return (positions, book.LeftOutFacts.Where(one => assets.IsMatch(one.Fact)));
    }

    /// <summary>Each position once, in the order of one book.</summary>
    private static IEnumerable<Position> Together(IEnumerable<Position> positions) => positions
        .DistinctBy(position => (position.PoliticianId ?? $"?{position.Politician}", position.Owner, position.Ticker))
        .OrderBy(position => position.Politician, StringComparer.Ordinal).ThenBy(position => position.PoliticianId, StringComparer.Ordinal)
        .ThenBy(position => position.IsClosed).ThenByDescending(position => position.Value).ThenBy(position => position.Ticker, StringComparer.Ordinal).ThenBy(position => position.Owner, StringComparer.Ordinal);
}
