using System.Globalization;
using CapitolSync.Engine.Analysis.Facts;
using CapitolSync.Engine.Store.Sqlite;

namespace CapitolSync.Engine.Analysis.Conflicts;

/// <summary>Trades in companies whose people or political action committees gave to the member about that time.</summary>
/// <param name="contributions">What was given.</param>
/// <param name="companies">The companies from which there is any contribution, by key: a user can confirm an employer by the ticker of one that no list has.</param>
/// <param name="companyOf">The key of the company that was traded; null where it is not known.</param>
/// <param name="window">Days before and after a trade.</param>
internal sealed class DonorConflicts(IEnumerable<Contribution> contributions, IReadOnlySet<string> companies, Func<TradeFact, string?> companyOf, int window)
{
    private readonly Dictionary<(string Member, string Company), List<Contribution>> _given = contributions
        .GroupBy(one => (one.PoliticianId, one.CompanyKey))
        .ToDictionary(group => group.Key, group => group.OrderBy(one => one.Date).ThenBy(one => one.Key.Period).ThenBy(one => one.Key.SubId, StringComparer.Ordinal).ToList());

    /// <summary>Finds them, newest first.</summary>
    /// <param name="facts">The trades.</param>
    /// <param name="leftOut">Counts the trades that cannot be compared.</param>
    public IEnumerable<DonorConflict> Find(IEnumerable<TradeFact> facts, LeftOutCounts leftOut)
    {
        foreach (var fact in facts.OrderByDescending(fact => fact.TxDate).ThenBy(fact => fact.Member, StringComparer.Ordinal).ThenBy(fact => fact.Key))
        {
            var reason = Reason(fact);
            leftOut.Add(reason);
            if (reason == LeftOut.No && Near(fact) is { Count: > 0 } near)
                yield return Make(fact, near);
        }
    }

    private LeftOut Reason(TradeFact fact) =>
        fact.PoliticianId is null ? LeftOut.NoMember
        : fact.TxDate is null ? LeftOut.NoDate
        : fact.Ticker is null ? LeftOut.NoTicker
        : companyOf(fact) is null && !companies.Contains(fact.Ticker) ? LeftOut.NoCompany
        : LeftOut.No;

    private List<Contribution> Near(TradeFact fact) =>
        _given.TryGetValue((fact.PoliticianId!, companyOf(fact) ?? fact.Ticker!), out var given)
            ? given.FindAll(one => Math.Abs(one.Date.DayNumber - fact.TxDate!.Value.DayNumber) <= window)
            : [];

    private DonorConflict Make(TradeFact fact, List<Contribution> near)
    {
        var day = fact.TxDate!.Value;
        // Of two as near, the one before the trade.
        var nearest = near.MinBy(one => (Math.Abs(one.Date.DayNumber - day.DayNumber), one.Date.DayNumber))!.Date;
        var (people, pac) = (Dollars(near.Where(one => !one.IsPac)), Dollars(near.Where(one => one.IsPac)));
        return new DonorConflict
        {
            PoliticianId = fact.PoliticianId!,
            Politician = fact.Politician,
            Party = fact.Party,
            Chamber = fact.Chamber,
            TxDate = Iso.Date(day),
            TxType = AnswerTrades.Of(fact).TxType,
            Ticker = fact.Ticker!,
            Issuer = fact.Issuer ?? fact.Asset,
            AmountLow = (decimal?)fact.Amount?.Low,
            AmountHigh = (decimal?)fact.Amount?.High,
            Company = near[0].Company,
            Total = people + pac,
            EmployeeTotal = people,
            PacTotal = pac,
            Count = near.Count,
            DaysApart = nearest.DayNumber - day.DayNumber,
            FirstDate = Iso.Date(near[0].Date),
            LastDate = Iso.Date(near[^1].Date),
            Explanation = string.Create(CultureInfo.InvariantCulture,
                $"Within {window:N0} days of {day:yyyy-MM-dd}, the member's committees received {near.Count:N0} {(near.Count == 1 ? "contribution" : "contributions")} of {people + pac:N2} USD from the people or the PAC of {near[0].Company}, the nearest {Apart(nearest, day)}. An overlap is context, not evidence."),
            Contributions = [.. near.Select(Show)],
            Trade = AnswerTrades.Of(fact),
        };
    }

    private static DonorContribution Show(Contribution one) => new()
    {
        SubId = one.Key.SubId,
        Period = one.Key.Period,
        CommitteeId = one.CommitteeId,
        Date = Iso.Date(one.Date),
        Amount = one.Cents / 100m,
        Kind = one.IsPac ? DonationKind.Pac : DonationKind.Individual,
        Contributor = one.Contributor,
        Employer = one.Employer,
    };

    private static decimal Dollars(IEnumerable<Contribution> contributions) => contributions.Sum(one => one.Cents) / 100m;

    private static string Apart(DateOnly date, DateOnly day) => (date.DayNumber - day.DayNumber) switch
    {
        0 => "on the same day",
        < 0 and var before => string.Create(CultureInfo.InvariantCulture, $"{-before:N0} {(before == -1 ? "day" : "days")} before"),
        var after => string.Create(CultureInfo.InvariantCulture, $"{after:N0} {(after == 1 ? "day" : "days")} after"),
    };
}
