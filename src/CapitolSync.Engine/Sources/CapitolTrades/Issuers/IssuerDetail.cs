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
}
