using CapitolSync.Engine.Pipeline;
using CapitolSync.Engine.Sources.CapitolTrades;

namespace CapitolSync.Engine;

/// <summary>All streams there are. A new source adds its lines here.</summary>
internal static class StreamCatalog
{
    public static readonly IReadOnlyList<StreamKind> All =
    [
        TradesStream.Kind,
        TradeDetailsStream.Kind,
        IssuersStream.Kind,
        PoliticiansStream.Kind,
    ];
}
