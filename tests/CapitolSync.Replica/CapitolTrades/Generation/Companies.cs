namespace CapitolSync.Replica.CapitolTrades.Generation;

/// <summary>Parts that names of issuers are made of.</summary>
internal static class Companies
{
    public static IReadOnlyList<string> Heads { get; } =
        ("Acorn Alder Amber Apex Aquila Arbor Ashford Atlas Aurora Beacon Birch Blackwater Bluestem Bolt Boreal Bridgeport "
        + "Cardinal Cascade Cedar Citadel Cobalt Condor Copperfield Corvus Crestline Cypress Delta Dominion Drake Ember "
        + "Evergreen Falcon Foxglove Frontier Garnet Gibraltar Granite Harbor Hawthorn Helios Highland Horizon Ironwood "
        + "Juniper Keystone Kestrel Lakeshore Lantern Laurel Liberty Lumen Magnolia Maple Meridian Mesa Monarch Mosaic "
        + "Nimbus Northstar Oakhurst Obsidian Olympus Onyx Orchard Osprey Palisade Paragon Pelican Pinnacle Polaris Prairie "
        + "Quarry Quill Redwood Ridgeline Riverbend Sable Saffron Sequoia Sierra Silverton Solstice Sparrow Sterling Summit "
        + "Sycamore Tamarack Tempest Thistle Tidewater Timber Titan Umbra Valiant Vanguardia Vertex Vesper Walnut Westbrook "
        + "Willow Windward Yarrow Zenith Zephyr").Split(' ');

    public static IReadOnlyList<(string Word, string Sector)> Trades { get; } =
    [
        ("Wireless", "communication-services"), ("Media", "communication-services"), ("Motors", "consumer-discretionary"),
        ("Retail", "consumer-discretionary"), ("Foods", "consumer-staples"), ("Brewing", "consumer-staples"),
        ("Petroleum", "energy"), ("Pipelines", "energy"), ("Bancorp", "financials"), ("Insurance", "financials"),
        ("Therapeutics", "health-care"), ("Devices", "health-care"), ("Aerospace", "industrials"),
        ("Freight", "industrials"), ("Semiconductors", "information-technology"), ("Software", "information-technology"),
        ("Chemicals", "materials"), ("Steel & Alloys", "materials"), ("Realty", "real-estate"), ("Power", "utilities"),
        ("Holdings", "other"),
    ];

    public static IReadOnlyList<string> Forms { get; } =
        ["Inc", "Corp", "Co", "PLC", "Ltd", "Group Inc", "& Co", "NV", "SE", "Holdings Inc", "Class B", "LP"];

    /// <summary>Names that break naive readers, each used once.</summary>
    public static IReadOnlyList<string> Awkward { get; } =
    [
        "Ollivander's Bargain Barn Holdings Inc", "Crème & Brûlée S.A.", "Johnson \\ Sons \"Quality\" Paints", "株式会社さくら",
        "$OFI Token", "<Angle> Brackets & Co", "Motörhead Maschinenbau AG", "Two  Spaces Inc", "🚀 Launch Pad Acquisition Corp",
    ];

    public static IReadOnlyList<string> Sectors { get; } = [.. Trades.Select(t => t.Sector).Distinct(StringComparer.Ordinal)];
}
