namespace CapitolSync.Engine.Analysis.Facts;

/// <summary>Which kinds of asset can be valued by the price of their ticker.</summary>
internal static class AssetKinds
{
    /// <summary>Why an asset cannot be valued; <see cref="LeftOut.No"/> for stocks and funds.</summary>
    /// <param name="kind">The kind, from the table <c>asset_kinds</c>.</param>
    public static LeftOut Of(string? kind) => kind switch
    {
        "stock" or "preferred-stock" or "etf" or "etn" or "mutual-fund" or "reit" => LeftOut.No,
        "stock-option" or "stock-appreciation-right" => LeftOut.Option,
        "corporate-bond" or "government-security" or "municipal-security" or "asset-backed-security" or "debt" => LeftOut.Bond,
        null => LeftOut.UnknownAsset,
        _ => LeftOut.OtherAsset,
    };
}
