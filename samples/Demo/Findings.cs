using CapitolSync.Engine.Store.Queries;
using CapitolSync.Engine.Store.Sqlite;

namespace CapitolSync.Demo;

/// <summary>Asks the database a few questions.</summary>
internal sealed class Findings(Database database)
{
    private const int Most = 5;

    public void Show()
    {
        Section("The latest trades", ["published", "member", "type", "USD", "ticker", "issuer", "asset"],
            TradeQuery.Read(database, new TradeFilter { First = Most })
                .Select(trade => new[] { $"{trade.PubDate:yyyy-MM-dd}", trade.Politician ?? "", trade.TxType ?? "", $"{trade.Value:N0}", trade.Ticker ?? "", trade.Issuer ?? "", trade.AssetType ?? "" }));
        Section("Members with most trades", ["member", "party", "state", "trades", "USD", "last traded"],
            PoliticianQuery.Read(database, new PoliticianFilter()).OrderByDescending(member => member.CountTrades).Take(Most)
                .Select(member => new[] { member.FullName ?? "", member.Party ?? "", member.StateId ?? "", $"{member.CountTrades:N0}", $"{member.Volume:N0}", $"{member.DateLastTraded:yyyy-MM-dd}" }));
        Section("Issuers traded by most members", ["issuer", "ticker", "members", "trades", "USD"],
            IssuerQuery.Read(database, new IssuerFilter()).OrderByDescending(issuer => issuer.CountPoliticians).Take(Most)
                .Select(issuer => new[] { issuer.IssuerName ?? "", issuer.IssuerTicker ?? "", $"{issuer.CountPoliticians:N0}", $"{issuer.CountTrades:N0}", $"{issuer.Volume:N0}" }));
        Section("Committees with their contributions", ["committee", "name", "kind", "contributions", "USD"],
            FecCommitteeQuery.Read(database, new FecCommitteeFilter()).OrderByDescending(committee => committee.Total).Take(Most)
                .Select(committee => new[] { committee.CommitteeId, committee.Name ?? "", $"{committee.Kind}", $"{committee.CountDonations:N0}", $"{committee.Total:N2}" }));
        Section("Employers whose people gave most", ["employer", "contributions", "people", "USD"],
            DonationQuery.Total(database, new DonationFilter { Kind = [DonationKind.Individual], First = Most }, DonationGrouping.Employer)
                .Select(total => new[] { total.Name is "" ? "(none given)" : total.Name, $"{total.Count:N0}", $"{total.Contributors:N0}", $"{total.Total:N2}" }));
    }

    private static void Section(string title, string[] header, IEnumerable<string[]> rows)
    {
        Console.WriteLine(title);
        Table.Write(header, rows);
        Console.WriteLine();
    }
}
