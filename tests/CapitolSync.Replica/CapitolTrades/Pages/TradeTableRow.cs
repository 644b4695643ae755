using System.Globalization;
using CapitolSync.Replica.CapitolTrades.Generation;

namespace CapitolSync.Replica.CapitolTrades.Pages;

/// <summary>A trade in the server-rendered table: rounded, abbreviated, and relative to the day.</summary>
internal static class TradeTableRow
{
    public static string Html(ReplicaTrade trade, SnapshotIndex index, DateOnly today)
    {
        var (published, onDay) = Published(trade.PubDate.UtcDateTime, today);
        string[] cells =
        [
            Politician(index.Politician(trade.PoliticianId)!),
            Issuer(index.Issuer(trade.IssuerId)!),
            TwoLines(published, onDay),
            TwoLines(trade.TxDate.ToString("d MMM", CultureInfo.InvariantCulture), Htm.Invariant(trade.TxDate.Year)),
            Htm.Cell("reporting-gap", "days", Htm.Tag("span", "reporting-gap-tier--2", Htm.Invariant(trade.ReportingGap))),
            Htm.Tag("span", $"q-field owner-with-icon owner-with-icon--{trade.Owner}", Htm.Tag("span", "q-label", Htm.Owner(trade.Owner))),
            Htm.Tag("span", $"q-field tx-type tx-type--{trade.TxType}{(trade.Comment is null ? "" : " has-asterisk")}", trade.TxType),
            Htm.Tag("span", "q-field trade-size", Filler.IconMark + Htm.Tag("span", "mt-1 text-size-2", Htm.Encode(Bracket.Of(trade.Value).Label))),
            Htm.Tag("div", "flex justify-end pr-0", $"<span>{Rounded(trade.Price)}</span>"),
            Htm.Link($"/trades/{Htm.Invariant(trade.TxId)}", "Goto trade detail page."),
        ];
        return Htm.Tag("tr", "border-b transition-colors h-14", string.Concat(cells.Select(cell => Htm.Tag("td", "align-middle p-0", cell))));
    }

    public static string Affiliation(ReplicaPolitician politician) =>
        Htm.Tag("span", $"q-field party party--{politician.Party}", Htm.Capitalized(politician.Party))
        + Htm.Tag("span", $"q-field chamber chamber--{politician.Chamber}", Htm.Capitalized(politician.Chamber))
        + Htm.Tag("span", $"q-field us-state-compact us-state-compact--{politician.StateId}", politician.StateId.ToUpperInvariant());

    private static string Politician(ReplicaPolitician politician) =>
        Htm.Tag("div", "q-cell cell--politician has-avatar", " "
            + Htm.Tag("h2", "politician-name text-foreground", Htm.Link($"/politicians/{politician.PoliticianId}", politician.FullName))
            + Htm.Tag("div", "politician-info mt-1 text-size-2", Affiliation(politician)));

    private static string Issuer(ReplicaIssuer issuer) =>
        Htm.Tag("div", "q-cell cell--traded-issuer has-avatar mr-2", " " + Htm.Tag("div", "q-fieldset issuer-info",
            Htm.Tag("h3", "q-fieldset issuer-name", Htm.Link($"/issuers/{Htm.Invariant(issuer.IssuerId)}", issuer.IssuerName))
            + Htm.Tag("span", "q-field issuer-ticker", Htm.Encode(issuer.IssuerTicker ?? "N/A"))));

    private static string TwoLines(string first, string second) =>
        Htm.Tag("div", "text-center", Htm.Tag("div", "text-size-3 font-medium", first) + Htm.Tag("div", "text-size-2 text-txt-dimmer", second));

    private static (string, string) Published(DateTime instant, DateOnly today) =>
        (today.DayNumber - DateOnly.FromDateTime(instant).DayNumber) switch
        {
            0 => (instant.ToString("HH:mm", CultureInfo.InvariantCulture), "Today"),
            1 => (instant.ToString("HH:mm", CultureInfo.InvariantCulture), "Yesterday"),
            _ => (instant.ToString("d MMM", CultureInfo.InvariantCulture), Htm.Invariant(instant.Year)),
        };

    private static string Rounded(double? price) =>
        price is { } p ? "$" + p.ToString("#,##0.00", CultureInfo.InvariantCulture) : "N/A";
}
