using System.Globalization;
using CapitolSync.Engine.Analysis.Committees;
using CapitolSync.Engine.Analysis.Facts;
using CapitolSync.Engine.Store.Sqlite;

namespace CapitolSync.Engine.Analysis.Conflicts;

/// <summary>Trades in sectors that the member's committees oversaw on the day.</summary>
internal static class CommitteeConflicts
{
    /// <param name="facts">The trades.</param>
    /// <param name="seats">Who sat where.</param>
    /// <param name="book">What committees are called.</param>
    /// <param name="leftOut">Counts the trades that cannot be compared.</param>
    public static IEnumerable<CommitteeConflict> Find(IEnumerable<TradeFact> facts, SeatFinder seats, CommitteeBook book, LeftOutCounts leftOut)
    {
        foreach (var fact in facts.OrderByDescending(fact => fact.TxDate).ThenBy(fact => fact.Member, StringComparer.Ordinal).ThenBy(fact => fact.Key))
        {
            var reason = SeatFinder.Reason(fact);
            var overseen = reason == LeftOut.No ? seats.Of(fact) : null;
            leftOut.Add(overseen?.Reason ?? reason);
            if (overseen?.Of(fact.Sector!) is { Count: > 0 } found)
                yield return Make(fact, [.. found.OrderBy(seat => seat.Committee, StringComparer.Ordinal)], book);
        }
    }

    private static CommitteeConflict Make(TradeFact fact, List<CommitteeSeat> seats, CommitteeBook book)
    {
        var day = fact.TxDate!.Value;
        var isCertain = seats.Exists(seat => seat.IsCertainOn(day));
        var names = string.Join("; ", seats.Select(seat => Name(book, seat.Committee)));
        var doubt = isCertain ? "" : string.Create(CultureInfo.InvariantCulture, $" The last list that shows the member there is of {seats.Max(seat => seat.LastSeen):yyyy-MM-dd}.");
        return new CommitteeConflict
        {
            PoliticianId = fact.PoliticianId!,
            Politician = fact.Politician,
            Party = fact.Party,
            Chamber = fact.Chamber,
            TxDate = Iso.Date(day),
            TxType = AnswerTrades.Of(fact).TxType,
            Ticker = fact.Ticker,
            Issuer = fact.Issuer ?? fact.Asset,
            Sector = fact.Sector!,
            AmountLow = (decimal?)fact.Amount?.Low,
            AmountHigh = (decimal?)fact.Amount?.High,
            Committees = [.. seats.Select(seat => seat.Committee)],
            IsSeatCertain = isCertain,
            Explanation = string.Create(CultureInfo.InvariantCulture,
                $"On {day:yyyy-MM-dd}, the member sat where {fact.Sector} is overseen: {names}.{doubt} An overlap is context, not evidence."),
            Trade = AnswerTrades.Of(fact),
        };
    }

    private static string Name(CommitteeBook book, string code) => CommitteeBook.ParentOf(code) is { } parent
        ? $"{book.NameOf(parent) ?? parent}, {book.NameOf(code) ?? code}"
        : book.NameOf(code) ?? code;
}
