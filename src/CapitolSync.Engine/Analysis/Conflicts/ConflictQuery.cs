using CapitolSync.Engine.Analysis.Committees;
using CapitolSync.Engine.Analysis.Facts;
using CapitolSync.Engine.Store.Queries.Employers;
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
    public static IEnumerable<CommitteeConflict> Committees(Database database, ConflictRequest request, Action<AnswerNote> tell)
    {
        var (book, seats) = Seats(database, request);
        var facts = TradeFacts.Read(database, request.OfTrades, request.AsOf).ToList();
        var leftOut = new LeftOutCounts();
        var found = CommitteeConflicts.Find(facts, seats, book, leftOut).ToList();
        tell(leftOut.Note(facts.Count, "compared with committees"));
        return Paged(found, request);
    }

    /// <summary>Finds trades in companies whose people or political action committees gave to the member about that time, newest first.</summary>
    /// <param name="database">Where the trades and the contributions are.</param>
    /// <param name="request">Which; a committee is one that the member sits on.</param>
    /// <param name="tell">Told how many trades were compared and which were left out.</param>
    public static IEnumerable<DonorConflict> Donors(Database database, ConflictRequest request, Action<AnswerNote> tell)
    {
        var matcher = EmployerQuery.Matcher(database);
        var facts = TradeFacts.Read(database, request.OfTrades, request.AsOf).ToList();
        string? CompanyOf(TradeFact fact) => CompanyKeys.Of(fact, matcher.Companies);
        var reader = new ContributionReader(database, matcher, new TradeDays(facts, CompanyOf, request.Window), request.MinScore);
        var given = reader.Read(database, request.AsOf).ToList();
        var leftOut = new LeftOutCounts();
        var found = new DonorConflicts(given, reader.Companies, CompanyOf, request.Window).Find(facts, leftOut).ToList();
        tell(leftOut.Note(facts.Count, "compared with contributions"));
        if (reader.Companies.Count == 0)
            tell(new AnswerNote("No contribution is matched to the company of any of these trades. Find-CtEmployer lists employers with the companies that they may be, and Set-CtEmployer confirms them.", HidesMost: true));
        return Paged(found, request);
    }

    /// <summary>Sums overlaps up by member, the least probable first. Members none of whose trades can be compared are left out.</summary>
    /// <param name="database">Where the trades are.</param>
    /// <param name="request">Which.</param>
    /// <param name="tell">Told how many trades were compared and which were left out.</param>
    public static IEnumerable<CommitteeConflictSummary> Summarize(Database database, ConflictRequest request, Action<AnswerNote> tell)
    {
        var (_, seats) = Seats(database, request);
        var (chamber, asked) = (request.OfChamber, request.OfTrades);
        var facts = TradeFacts.Read(database, chamber, request.AsOf).ToList();
        var wanted = asked.Contains(chamber) ? null : TradeFacts.Read(database, asked, request.AsOf).Select(fact => fact.Key).ToHashSet();
        var summaries = ConflictSummaries.Find(facts, fact => wanted is null || wanted.Contains(fact.Key), seats).ToList();
        var (trades, leftOut) = (summaries.Sum(one => one.Trades), summaries.Sum(one => one.LeftOut));
        Tell($"{trades:N0} trades of {summaries.Count:N0} members compared, {leftOut:N0} left out; LeftOutWhy says why.", hidesMost: leftOut > trades);
        var unmatched = facts.Count(fact => fact.PoliticianId is null && (wanted is null || wanted.Contains(fact.Key)));
        if (unmatched > 0)
            Tell($"{unmatched:N0} trades left out of filers who were not matched to a member.");
        var compared = summaries.Where(one => one.Trades > 0).ToList();
        if (compared.Count < summaries.Count)
            Tell($"{summaries.Count - compared.Count:N0} members are not listed, because none of their trades can be compared.");
        return Paged(compared, request);

        void Tell(FormattableString text, bool hidesMost = false) => tell(new AnswerNote(FormattableString.Invariant(text), hidesMost));
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
}
