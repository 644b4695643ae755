namespace CapitolSync.Engine.Filings.Links;

/// <summary>
/// Finds the transactions that both an official filing and CapitolTrades tell of: first within the filing that the site
/// names, then by member, day, ticker or name, type and band. Pairs are one to one. Where several lines and trades fit and
/// differ among themselves, none is linked. A trade whose line an amendment replaced goes with the line in its place, where
/// that says the same of it; else it stays with the line that it was made of.
/// </summary>
internal static class TradeLinker
{
    public const string ByFiling = "filing";
    public const string ByContent = "content";
    public const string ByAmendment = "amendment";

    /// <summary>From all fields down to the fewest; each key is null for what it cannot take.</summary>
    private static readonly Func<TradeSide, object?>[] FilingKeys =
    [
        static side => (side.FilingId, side.Day, side.Type, side.Value, side.Ticker, side.Owner, side.Asset),
        static side => (side.FilingId, side.Day, side.Type, side.Value, side.Ticker, side.Owner),
        static side => (side.FilingId, side.Day, side.Type, side.Value, side.Ticker),
        static side => (side.FilingId, side.Day, side.Type, side.Value, side.Asset),
        static side => (side.FilingId, side.Day, side.Type, side.Value, side.Owner),
        static side => (side.FilingId, side.Day, side.Type, side.Value),
        // An open band has no value.
        static side => side.Ticker is null ? null : (side.FilingId, side.Day, side.Type, side.Ticker),
        static side => side.Asset is null ? null : (side.FilingId, side.Day, side.Type, side.Asset),
    ];

    private static readonly Func<TradeSide, object?>[] ContentKeys =
    [
        static side => side.Ticker is null || side.PoliticianId is null || side.Value is null ? null : (side.PoliticianId, side.Day, side.Type, side.Value, side.Ticker, side.Owner),
        static side => side.Ticker is null || side.PoliticianId is null || side.Value is null ? null : (side.PoliticianId, side.Day, side.Type, side.Value, side.Ticker),
        // Bonds and funds often have no ticker, on one side or on both.
        static side => side.Asset is null || side.PoliticianId is null || side.Value is null ? null : (side.PoliticianId, side.Day, side.Type, side.Value, side.Asset, side.Owner),
        static side => side.Asset is null || side.PoliticianId is null || side.Value is null ? null : (side.PoliticianId, side.Day, side.Type, side.Value, side.Asset),
    ];

    /// <summary>Links all of both.</summary>
    public static TradeLinks Link(IReadOnlyCollection<OfficialTrade> official, IReadOnlyCollection<SiteTrade> site)
    {
        var matching = new TradeMatching();
        var lines = official.Select(TradeSide.Of).ToList();
        var trades = site.Select(TradeSide.Of).ToList();
        // A trade that names a filing belongs to that filing, even if it is not stored yet.
        matching.Run(lines, trades.FindAll(trade => trade.FilingId is not null), FilingKeys, ByFiling);
        // An amendment may have been amended itself.
        while (matching.FollowAmendments(lines, FilingKeys, ByAmendment))
        {
        }

        matching.Run(lines.FindAll(line => line.SupersededBy is null), trades.FindAll(trade => trade.FilingId is null), ContentKeys, ByContent);
        // The site may still tell what was amended.
        matching.Run(lines.FindAll(line => line.SupersededBy is not null), trades.FindAll(trade => trade.FilingId is null), ContentKeys, ByContent);
        return matching.ToLinks();
    }
}
