namespace CapitolSync.Replica.Sec;

/// <summary>Makes companies of CapitolTrades' issuers, as the SEC would list them.</summary>
internal static class SecCompanies
{
    private const int FirstCik = 1_000_001;

    private static readonly string[] Classes = ["3674", "2834", "6021", "4911", "1311", "5331", "3711", ""];

    public static IReadOnlyList<SecCompany> Of(IReadOnlyList<ReplicaIssuer> issuers) =>
    [
        .. issuers.Where(issuer => issuer.IssuerTicker?.EndsWith(":US", StringComparison.Ordinal) is true)
            .Select((issuer, index) => new SecCompany(FirstCik + index, issuer.IssuerName, Classes[index % Classes.Length], issuer.IssuerTicker!.Split(':')[0].Replace('/', '-'))),
    ];
}
