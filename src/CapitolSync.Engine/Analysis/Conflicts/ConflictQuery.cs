using System.Globalization;
using CapitolSync.Engine.Analysis.Committees;
using CapitolSync.Engine.Analysis.Facts;
using CapitolSync.Engine.Store.Queries.Text;
using CapitolSync.Engine.Store.Sqlite;

namespace CapitolSync.Engine.Analysis.Conflicts;

/// <summary>Finds where trades overlap with what members oversee.</summary>
public static class ConflictQuery
{
    /// <summary>Finds trades in sectors that the member's committees oversaw on the day, newest first.</summary>
    /// <param name="database">Where the trades are.</param>
    /// <param name="request">Which.</param>
    /// <param name="tell">Told how many trades were compared and which were left out.</param>
    public static IEnumerable<CommitteeConflict> Committees(Database database, ConflictRequest request, Action<string> tell)
    {
        var (book, seats) = Seats(database, request);
        var facts = TradeFacts.Read(database, request.OfTrades, request.AsOf).ToList();
        var leftOut = new LeftOutCounts();
        var found = CommitteeConflicts.Find(facts, seats, book, leftOut).ToList();
        tell(Describe(facts.Count, leftOut));
        return Paged(found, request);
    }

    /// <summary>Sums overlaps up by member, the least probable first. Members none of whose trades can be compared are left out.</summary>
    /// <param name="database">Where the trades are.</param>
    /// <param name="request">Which.</param>
    /// <param name="tell">Told how many trades were compared and which were left out.</param>
    public static IEnumerable<CommitteeConflictSummary> Summarize(Database database, ConflictRequest request, Action<string> tell)
    {
        var (_, seats) = Seats(database, request);
        var facts = TradeFacts.Read(database, request.OfChamber, request.AsOf).ToList();
        var wanted = request.OfTrades == request.OfChamber ? null : TradeFacts.Read(database, request.OfTrades, request.AsOf).Select(fact => fact.Key).ToHashSet();
        var summaries = ConflictSummaries.Find(facts, fact => wanted is null || wanted.Contains(fact.Key), seats).ToList();
        tell(string.Create(CultureInfo.InvariantCulture,
            $"{summaries.Sum(one => one.Trades):N0} trades of {summaries.Count:N0} members compared, {summaries.Sum(one => one.LeftOut):N0} left out; LeftOutWhy says why."));
        var unmatched = facts.Count(fact => fact.PoliticianId is null && (wanted is null || wanted.Contains(fact.Key)));
        if (unmatched > 0)
            tell(string.Create(CultureInfo.InvariantCulture, $"{unmatched:N0} trades left out of filers who were not matched to a member."));
        var compared = summaries.Where(one => one.Trades > 0).ToList();
        if (compared.Count < summaries.Count)
            tell(string.Create(CultureInfo.InvariantCulture, $"{summaries.Count - compared.Count:N0} members are not listed, because none of their trades can be compared."));
        return Paged(compared, request);
    }

    private static (CommitteeBook Book, SeatFinder Seats) Seats(Database database, ConflictRequest request)
    {
        var book = CommitteeBook.Load(database, request.AsOf);
        var match = request.Committee is { Count: > 0 } texts ? new TextMatch(texts, isPerson: false) : null;
        return (book, new SeatFinder(book, JurisdictionMap.Load(database), code => match is null || match.IsMatch(code) || (book.NameOf(code) is { } name && match.IsMatch(name))));
    }

    private static IEnumerable<T> Paged<T>(IEnumerable<T> rows, ConflictRequest request)
    {
        var rest = rows.Skip((int)Math.Min(request.Filter.Skip, int.MaxValue));
        return request.Filter.First is { } first ? rest.Take((int)Math.Min(first, int.MaxValue)) : rest;
    }

    private static string Describe(int seen, LeftOutCounts leftOut) => string.Create(CultureInfo.InvariantCulture,
        $"{seen - leftOut.Total:N0} trades compared with committees{(leftOut.Total == 0 ? "." : string.Create(CultureInfo.InvariantCulture, $", {leftOut.Total:N0} left out: {leftOut.Describe()}."))}");
}
