using System.Globalization;
using CapitolSync.Replica.CapitolTrades.Generation;

namespace CapitolSync.Replica.Filed;

/// <summary>The band that a report states for a value of CapitolTrades.</summary>
internal static class FiledAmount
{
    /// <returns>As printed; null for a value that is not the middle of a band.</returns>
    public static string? Of(long value) => Bracket.Of(value) switch
    {
        { Midpoint: var midpoint } when midpoint != value => null,
        { ExactLow: null } => null,
        { High: null, Low: var low } => string.Create(CultureInfo.InvariantCulture, $"Over ${low:N0}"),
        { ExactLow: { } low, High: { } high } => string.Create(CultureInfo.InvariantCulture, $"${low:N0} - ${high:N0}"),
    };
}
