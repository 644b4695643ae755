using System.Globalization;
using CapitolSync.Engine.Sources.CapitolTrades.Issuers;
using CapitolSync.Engine.Sources.CapitolTrades.Politicians;
using CapitolSync.Engine.Sources.CapitolTrades.TradeDetails;
using CapitolSync.Engine.Sources.CapitolTrades.Trades;

namespace CapitolSync.Engine.Tests.Support;

/// <summary>Runs of the streams of capitoltrades.com.</summary>
internal static class CapitolTradesRuns
{
    private const string Listing = "/trades?page=";

    public static Task<SyncReport> FullAsync(this EngineRig rig) =>
        rig.RunAsync(new TradesRequest { Settings = rig.Settings, PageSize = rig.PageSize, Full = true });

    public static Task<SyncReport> TradesAsync(this EngineRig rig, DateTimeOffset? since = null) =>
        rig.RunAsync(new TradesRequest { Settings = rig.Settings, PageSize = rig.PageSize, Since = since });

    /// <summary>The pages of these trades, or of all that lack theirs.</summary>
    public static Task<SyncReport> DetailsAsync(this EngineRig rig, params long[]? txIds) =>
        rig.RunAsync(new TradeDetailsRequest { Settings = rig.Settings, TxIds = txIds is { Length: > 0 } ? txIds : null });

    /// <summary>The pages of these issuers, or of all that lack theirs.</summary>
    public static Task<SyncReport> IssuersAsync(this EngineRig rig, params long[]? issuerIds) =>
        rig.RunAsync(new IssuersRequest { Settings = rig.Settings, IssuerIds = issuerIds is { Length: > 0 } ? issuerIds : null });

    public static Task<SyncReport> PoliticiansAsync(this EngineRig rig) => rig.RunAsync(new PoliticiansRequest { Settings = rig.Settings });

    /// <summary>The listing, then the details and the issuers, as Sync-CtTrade -Full -Detail does.</summary>
    public static Task<IReadOnlyList<SyncReport>> EverythingAsync(this EngineRig rig) => rig.RunAllAsync(
        TestContext.Current.CancellationToken,
        new TradesRequest { Settings = rig.Settings, PageSize = rig.PageSize, Full = true },
        new TradeDetailsRequest { Settings = rig.Settings },
        new IssuersRequest { Settings = rig.Settings });

    /// <summary>Listing pages that were asked for since the last <see cref="EngineRig.Forget"/>, in the order of arrival.</summary>
    public static IReadOnlyList<int> PagesAsked(this EngineRig rig) => [.. rig.Targets(Listing).Select(PageOf)];

    /// <summary>The pages of the listing that were answered with rows.</summary>
    public static IReadOnlySet<int> PagesAnswered(this EngineRig rig) => rig.Replica.Log.Snapshot()
        .Where(request => request.Status == 200 && request.Target.StartsWith(Listing, StringComparison.Ordinal))
        .Select(request => PageOf(request.Target[Listing.Length..])).ToHashSet();

    private static int PageOf(string rest) => int.Parse(rest.Split('&')[0], CultureInfo.InvariantCulture);
}
