using CapitolSync.Replica.CapitolTrades.Flight;

namespace CapitolSync.Replica.CapitolTrades.Pages;

/// <summary>A trade in the flight: the same fields stand in the rows of the listing and in the trade's own page.</summary>
internal static class TradeFields
{
    public static void WriteRow(FlightWriter json, ReplicaTrade trade, SnapshotIndex index)
    {
        json.Open('{').Field("_issuerId", trade.IssuerId).Field("_politicianId", trade.PoliticianId).Field("_txId", trade.TxId);
        Write(json, trade, index);
        json.Close('}');
    }

    public static void Write(FlightWriter json, ReplicaTrade trade, SnapshotIndex index)
    {
        json.Field("chamber", trade.Chamber).Field("comment", trade.Comment);
        Write(json.Key("issuer"), index.Issuer(trade.IssuerId)!);
        json.Field("owner", trade.Owner);
        Write(json.Key("politician"), index.Politician(trade.PoliticianId)!);
        json.Field("price", trade.Price).Field("pubDate", trade.PubDate).Field("reportingGap", trade.ReportingGap)
            .Field("txDate", trade.TxDate).Field("txType", trade.TxType).Field("txTypeExtended", trade.TxTypeExtended)
            .Field("value", trade.Value);
    }

    public static void Write(FlightWriter json, ReplicaPolitician politician) =>
        json.Open('{').Field("_stateId", politician.StateId).Field("chamber", politician.Chamber).Field("dob", politician.Dob)
            .Field("firstName", politician.FirstName).Field("gender", politician.Gender).Field("lastName", politician.LastName)
            .Field("nickname", politician.Nickname).Field("party", politician.Party).Close('}');

    private static void Write(FlightWriter json, ReplicaIssuer issuer) =>
        json.Open('{').Field("_stateId", issuer.StateId).Field("c2iq", issuer.C2iq).Field("country", issuer.Country)
            .Field("issuerName", issuer.IssuerName).Field("issuerTicker", issuer.IssuerTicker).Field("sector", issuer.Sector)
            .Close('}');
}
