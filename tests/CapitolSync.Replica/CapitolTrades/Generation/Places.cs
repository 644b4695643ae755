namespace CapitolSync.Replica.CapitolTrades.Generation;

/// <summary>States and countries, with the two letters the site uses for them.</summary>
internal static class Places
{
    public static IReadOnlyList<(string Id, string Label)> States { get; } = Parse(
        "al Alabama,ak Alaska,az Arizona,ar Arkansas,ca California,co Colorado,ct Connecticut,de Delaware,fl Florida,"
        + "ga Georgia,hi Hawaii,id Idaho,il Illinois,in Indiana,ia Iowa,ks Kansas,ky Kentucky,la Louisiana,me Maine,"
        + "md Maryland,ma Massachusetts,mi Michigan,mn Minnesota,ms Mississippi,mo Missouri,mt Montana,ne Nebraska,"
        + "nv Nevada,nh New Hampshire,nj New Jersey,nm New Mexico,ny New York,nc North Carolina,nd North Dakota,oh Ohio,"
        + "ok Oklahoma,or Oregon,pa Pennsylvania,ri Rhode Island,sc South Carolina,sd South Dakota,tn Tennessee,tx Texas,"
        + "ut Utah,vt Vermont,va Virginia,wa Washington,wv West Virginia,wi Wisconsin,wy Wyoming");

    public static IReadOnlyList<(string Id, string Label)> Countries { get; } = Parse(
        "au Australia,be Belgium,bm Bermuda,ca Canada,ky Cayman Islands,cn China,dk Denmark,fr France,de Germany,"
        + "hk Hong Kong SAR China,ie Ireland,il Israel,jp Japan,lu Luxembourg,mx Mexico,nl Netherlands,sg Singapore,"
        + "kr South Korea,es Spain,se Sweden,ch Switzerland,tw Taiwan,gb United Kingdom,us United States");

    private static (string Id, string Label)[] Parse(string list) =>
        [.. list.Split(',').Select(entry => (entry[..2], entry[3..]))];
}
