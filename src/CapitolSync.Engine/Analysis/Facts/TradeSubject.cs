using CapitolSync.Engine.Store.Queries;

namespace CapitolSync.Engine.Analysis.Facts;

/// <summary>Whose or what's trades are meant, as one object of a pipeline says; several are alternatives. What is not set does not matter.</summary>
public sealed record TradeSubject
{
    /// <summary>CapitolTrades' numbers of the trades.</summary>
    public IReadOnlyCollection<long>? TxId { get; init; }

    /// <summary>Members, as in <see cref="TradeFilter.Politician"/>.</summary>
    public IReadOnlyCollection<string>? Politician { get; init; }

    /// <summary>Issuers, as in <see cref="TradeFilter.Issuer"/>.</summary>
    public IReadOnlyCollection<string>? Issuer { get; init; }

    /// <summary>Whether it says nothing about members or single trades.</summary>
    internal bool IsIssuer => TxId is null && Politician is null;

    /// <summary>Filters that together let through what a filter does, of at least one of the subjects: as few as possible, since each is a query.</summary>
    /// <param name="filter">What holds for all.</param>
    /// <param name="subjects">The alternatives; none for whatever the filter lets through.</param>
    internal static IReadOnlyList<TradeFilter> Narrow(TradeFilter filter, IReadOnlyList<TradeSubject> subjects)
    {
        if (subjects.Count == 0)
            return [filter];
        long[] ids = [.. subjects.SelectMany(subject => subject.TxId ?? []).Distinct()];
        TradeSubject[] byId = ids.Length > 0 ? [new TradeSubject { TxId = ids }] : [];
        var named = subjects.Where(subject => subject.TxId is null).ToList();
        var (byIssuer, byMember) = (Merge(named, subject => subject.Issuer, MergeMembers), Merge(named, subject => subject.Politician, MergeIssuers));
        return [.. byId.Concat(byIssuer.Count <= byMember.Count ? byIssuer : byMember).Select(subject => filter with
        {
            TxId = subject.TxId ?? filter.TxId,
            Politician = subject.Politician ?? filter.Politician,
            Issuer = subject.Issuer ?? filter.Issuer,
        })];
    }

    private static List<TradeSubject> Merge(List<TradeSubject> subjects, Func<TradeSubject, IReadOnlyCollection<string>?> same, Func<List<TradeSubject>, TradeSubject> merge) =>
        [.. subjects.GroupBy(subject => same(subject) is { } texts ? string.Join('\n', texts.Order(StringComparer.Ordinal)) : null, StringComparer.Ordinal)
            .Select(group => merge([.. group]))];

    private static TradeSubject MergeMembers(List<TradeSubject> subjects) => subjects[0] with { Politician = Union(subjects, subject => subject.Politician) };

    private static TradeSubject MergeIssuers(List<TradeSubject> subjects) => subjects[0] with { Issuer = Union(subjects, subject => subject.Issuer) };

    /// <summary>All of their texts; null if one of them takes any.</summary>
    private static string[]? Union(List<TradeSubject> subjects, Func<TradeSubject, IReadOnlyCollection<string>?> texts) =>
        subjects.Exists(subject => texts(subject) is null) ? null : [.. subjects.SelectMany(subject => texts(subject)!).Distinct(StringComparer.Ordinal)];
}
