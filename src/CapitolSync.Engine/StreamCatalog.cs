using CapitolSync.Engine.Pipeline;
using CapitolSync.Engine.Sources.CapitolTrades;
using CapitolSync.Engine.Sources.Legislators;
using CapitolSync.Engine.Sources.OpenFec;
using CapitolSync.Engine.Sources.OpenFec.Donations;

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
        CandidatesStream.Kind,
        CommitteesStream.Kind,
        DonationsStream.Kind,
    ];
}
