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

    /// <summary>The stream of that name.</summary>
    public static StreamKind Find(string name) => All.Single(kind => string.Equals(kind.Info.Name, name, StringComparison.Ordinal));
}
