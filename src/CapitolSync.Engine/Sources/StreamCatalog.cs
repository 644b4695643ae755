using CapitolSync.Engine.Sources.CapitolTrades.Issuers;
using CapitolSync.Engine.Sources.CapitolTrades.Politicians;
using CapitolSync.Engine.Sources.CapitolTrades.TradeDetails;
using CapitolSync.Engine.Sources.CapitolTrades.Trades;
using CapitolSync.Engine.Sources.CongressLegislators;
using CapitolSync.Engine.Sources.OpenFec.Committees;
using CapitolSync.Engine.Sources.OpenFec.Donations;
using CapitolSync.Engine.Streams;

namespace CapitolSync.Engine.Sources;

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
        FecCommitteesStream.Kind,
        DonationsStream.Kind,
    ];

    /// <summary>The stream of that name.</summary>
    public static StreamKind Find(string name) => All.Single(kind => string.Equals(kind.Info.Name, name, StringComparison.Ordinal));
}
