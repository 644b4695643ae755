using CapitolSync.Engine.Analysis.Facts;
using CapitolSync.Engine.Store.Queries;

namespace CapitolSync.Engine.Analysis.Conflicts;

/// <summary>Which overlaps are wanted.</summary>
public sealed record ConflictRequest
{
    /// <summary>Which trades. Conditions on members hold for the answer, not for the chamber that they are compared with.</summary>
    public TradeFilter Filter { get; init; } = new();

    /// <summary>Only trades of these; of all if empty.</summary>
    public IReadOnlyList<TradeSubject> Subjects { get; init; } = [];

    /// <summary>Only overlaps with these committees, by code or name, which may hold wildcards; all if empty.</summary>
    public IReadOnlyCollection<string>? Committee { get; init; }

    /// <summary>Donors: days before and after a trade in which contributions count.</summary>
    public int Window { get; init; } = 90;

    /// <summary>Donors: the least score, from 0 to 1, of suggestions that count as an employer's company; <see langword="null"/> for confirmed companies and exact names alone.</summary>
    public double? MinScore { get; init; }

    /// <summary>Only what was known on that day.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>The filter without what is about members.</summary>
    internal TradeFilter OfChamber => (OfTrades is [var only] && Subjects.All(subject => subject.IsIssuer) ? only : Filter) with { Politician = null, Party = null, State = null, Members = null, TxId = null, LineId = null, FilingId = null, Skip = 0, First = null };

    /// <summary>The filters, one of which a trade has to pass, without paging, which is the answer's.</summary>
    internal IReadOnlyList<TradeFilter> OfTrades => TradeSubject.Narrow(Filter with { Skip = 0, First = null }, Subjects);
}
