using CapitolSync.Engine.Sources.CapitolTrades.Flight;
using CapitolSync.Engine.Sources.CapitolTrades.Pages;
using CapitolSync.Engine.Store.Entities;

namespace CapitolSync.Engine.Sources.CapitolTrades.Trades;

/// <summary>Turns what the flight writes into rows.</summary>
internal static class TradeMapper
{
    /// <summary>The row of a listed trade.</summary>
    /// <exception cref="FlightFormatException">It lacks an id or its publication date, or a value has no meaning.</exception>
    public static TradeRow ToRow(TradeDto trade, FlightDocument flight) => new(
        trade.TxId is > 0 and var id ? id : throw Missing("_txId"),
        ToRow(trade.Politician, flight.Resolve(trade.PoliticianId, "_politicianId") ?? throw Missing("_politicianId"), flight),
        ToRow(trade.Issuer, trade.IssuerId ?? throw Missing("_issuerId"), flight))
    {
        PubDate = flight.ResolveInstant(trade.PubDate, "pubDate") ?? throw Missing("pubDate"),
        TxDate = flight.ResolveDay(trade.TxDate, "txDate"),
        TxType = flight.Resolve(trade.TxType, "txType"),
        TxTypeExtended = flight.Resolve(trade.TxTypeExtended, "txTypeExtended"),
        Owner = flight.Resolve(trade.Owner, "owner"),
        Chamber = flight.Resolve(trade.Chamber, "chamber"),
        Price = KnownAmount.Of(trade.Price),
        Value = KnownAmount.Of(trade.Value),
        ReportingGap = trade.ReportingGap,
        Comment = flight.ResolveProse(trade.Comment, "comment"),
    };

    private static IssuerRow ToRow(IssuerDto? issuer, long id, FlightDocument flight) => issuer is null
        ? new IssuerRow(id) { Partial = true }
        : new IssuerRow(id)
        {
            StateId = flight.Resolve(issuer.StateId, "_stateId"),
            C2iq = flight.Resolve(issuer.C2iq, "c2iq"),
            Country = flight.Resolve(issuer.Country, "country"),
            IssuerName = flight.Resolve(issuer.IssuerName, "issuerName"),
            IssuerTicker = flight.Resolve(issuer.IssuerTicker, "issuerTicker"),
            Sector = flight.Resolve(issuer.Sector, "sector"),
        };

    private static PoliticianRow ToRow(PoliticianDto? politician, string id, FlightDocument flight) => politician is null
        ? new PoliticianRow(id) { Partial = true }
        : new PoliticianRow(id)
        {
            StateId = flight.Resolve(politician.StateId, "_stateId"),
            Party = flight.Resolve(politician.Party, "party"),
            FirstName = flight.Resolve(politician.FirstName, "firstName"),
            LastName = flight.Resolve(politician.LastName, "lastName"),
            Nickname = flight.Resolve(politician.Nickname, "nickname"),
            Dob = flight.ResolveDay(politician.Dob, "dob"),
            Gender = flight.Resolve(politician.Gender, "gender"),
            Chamber = flight.Resolve(politician.Chamber, "chamber"),
        };

    private static FlightFormatException Missing(string field) => new($"a trade has no '{field}'") { Field = field };
}
