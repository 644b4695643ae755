namespace CapitolSync.Replica.CapitolTrades.Pages;

internal enum PageKind
{
    TradeList,
    Trade,
    IssuerList,
    Issuer,
    PoliticianList,
    Politician,
    Missing,
}
