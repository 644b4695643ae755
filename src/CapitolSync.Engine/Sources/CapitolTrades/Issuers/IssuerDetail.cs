using CapitolSync.Engine.Store.Entities;
using CapitolSync.Engine.Streams;

namespace CapitolSync.Engine.Sources.CapitolTrades.Issuers;

/// <summary>The data of an issuer's own page.</summary>
/// <param name="Issuer">Its master data.</param>
/// <param name="Performance">Its market figures; <see langword="null"/> for an unlisted issuer.</param>
/// <param name="EodPrices">Its closing prices.</param>
internal sealed record IssuerDetail(IssuerRow Issuer, IssuerPerformance? Performance, IReadOnlyList<EodPrice> EodPrices) : IPartlyRead
{
    /// <summary>Closing prices that cannot be read.</summary>
    public IReadOnlyList<UnreadableRow> Unreadable { get; init; } = [];

    /// <summary>The page has data of the issuer itself, not just its id.</summary>
    public bool IsTold => Performance is not null || (Issuer.IssuerName ?? Issuer.IssuerTicker ?? Issuer.Sector) is not null;

    /// <summary>Two tellings of one issuer as one, field by field; the first is the better known.</summary>
    public static IssuerDetail Unite(IssuerDetail? first, IssuerDetail second)
    {
        if (first is null)
            return second;
        var (one, other) = (first.Issuer, second.Issuer);
        var issuer = one with
        {
            StateId = one.StateId ?? other.StateId,
            C2iq = one.C2iq ?? other.C2iq,
            Country = one.Country ?? other.Country,
            IssuerName = one.IssuerName ?? other.IssuerName,
            IssuerTicker = one.IssuerTicker ?? other.IssuerTicker,
            Sector = one.Sector ?? other.Sector,
        };
        return new IssuerDetail(issuer, Unite(first.Performance, second.Performance), [.. first.EodPrices.UnionBy(second.EodPrices, price => price.Date)])
        {
            Unreadable = [.. first.Unreadable.Union(second.Unreadable)],
        };
    }

    private static IssuerPerformance? Unite(IssuerPerformance? one, IssuerPerformance? other) => one is null || other is null
        ? one ?? other
        : new IssuerPerformance(
            one.Mcap ?? other.Mcap,
            one.Trailing1 ?? other.Trailing1, one.Trailing1Change ?? other.Trailing1Change,
            one.Trailing7 ?? other.Trailing7, one.Trailing7Change ?? other.Trailing7Change,
            one.Trailing30 ?? other.Trailing30, one.Trailing30Change ?? other.Trailing30Change,
            one.Trailing90 ?? other.Trailing90, one.Trailing90Change ?? other.Trailing90Change,
            one.Trailing365 ?? other.Trailing365, one.Trailing365Change ?? other.Trailing365Change,
            one.Wtd ?? other.Wtd, one.WtdChange ?? other.WtdChange,
            one.Mtd ?? other.Mtd, one.MtdChange ?? other.MtdChange,
            one.Qtd ?? other.Qtd, one.QtdChange ?? other.QtdChange,
            one.Ytd ?? other.Ytd, one.YtdChange ?? other.YtdChange);
}
