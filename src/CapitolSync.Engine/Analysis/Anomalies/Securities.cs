using CapitolSync.Engine.Analysis.Facts;

namespace CapitolSync.Engine.Analysis.Anomalies;

/// <summary>Which trades are of the security that their ticker names.</summary>
internal static class Securities
{
    /// <summary>Why a trade is not: options, bonds and others. One of unknown kind counts: CapitolTrades says the kind only on a trade's own page.</summary>
    public static LeftOut Reason(TradeFact fact) => AssetKinds.Of(fact.AssetKind) is var reason && reason == LeftOut.UnknownAsset ? LeftOut.No : reason;
}
