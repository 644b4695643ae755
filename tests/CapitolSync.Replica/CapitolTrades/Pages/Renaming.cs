namespace CapitolSync.Replica.CapitolTrades.Pages;

/// <summary>
/// Names what readers look for differently. Old and new names have the same length, because the lengths of text
/// rows must stay true.
/// </summary>
internal static class Renaming
{
    private static readonly (string Old, string New)[] Names =
    [
        ("\"_txId\"", "\"dealN\""), ("\"_issuerId\"", "\"companyNo\""), ("\"_politicianId\"", "\"_legislatorNo\""),
        ("\"tradeId\"", "\"orderNo\""), ("\"issuerData\"", "\"stockSheet\""), ("\"pubDate\"", "\"printed\""),
        ("\"txDate\"", "\"dealOn\""), ("\"txType\"", "\"action\""), ("\"issuerName\"", "\"theCompany\""),
        ("\"politician\"", "\"legislator\""), ("/politicians/", "/legislators/"), ("politician-index-card", "legislator-index-card"),
    ];

    public static string Apply(string flight)
    {
        foreach (var (old, @new) in Names)
            flight = flight.Replace(old, @new, StringComparison.Ordinal);
        return flight;
    }
}
