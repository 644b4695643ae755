using System.Globalization;
using CapitolSync.Replica.CapitolTrades.Generation;

namespace CapitolSync.Replica.CapitolTrades.Pages;

/// <summary>A trade in the server-rendered table: rounded, abbreviated, and relative to the day.</summary>
internal static class TradeTableRow
{
    public static string Html(ReplicaTrade trade, SnapshotIndex index, DateOnly today)
    {
        var politician = index.Politician(trade.PoliticianId)!;
        var issuer = index.Issuer(trade.IssuerId)!;
        var (time, day) = Published(trade.PubDate.UtcDateTime, today);
        return string.Create(CultureInfo.InvariantCulture, $"""
            <tr class="border-b transition-colors h-14 border-primary-15" data-state="false"><td class="align-middle p-0"><div class="q-cell cell--politician has-avatar"> <h2 class="politician-name text-foreground"><a class="text-txt-interactive" href="/politicians/{politician.PoliticianId}">{Htm.Encode(politician.FullName)}</a></h2><div class="politician-info mt-1">{Affiliation(politician)}</div></div></td><td class="align-middle p-0"><div class="q-cell cell--traded-issuer has-avatar mr-2"> <div class="q-fieldset issuer-info"><h3 class="q-fieldset issuer-name"><a class="hover:no-underline text-txt-interactive" href="/issuers/{issuer.IssuerId}">{Htm.Encode(issuer.IssuerName)}</a></h3><span class="q-field issuer-ticker">{Htm.Encode(issuer.IssuerTicker ?? "N/A")}</span></div></div></td>{TwoLines(time, day)}{TwoLines(trade.TxDate.ToString("d MMM", CultureInfo.InvariantCulture), trade.TxDate.Year.ToString(CultureInfo.InvariantCulture))}<td class="align-middle p-0"><div class="q-cell cell--reporting-gap flavour--lv"> <div class="q-label leading-snug">days</div><div class="q-value leading-snug"><span class="reporting-gap-tier--2">{trade.ReportingGap}</span></div></div></td><td class="align-middle p-0"><span class="q-field owner-with-icon owner-with-icon--{trade.Owner}"><span class="q-label">{Htm.Owner(trade.Owner)}</span></span></td><td class="align-middle p-0"><span class="q-field tx-type tx-type--{trade.TxType}{(trade.Comment is null ? "" : " has-asterisk")}">{trade.TxType}</span></td><td class="align-middle p-0"><span class="q-field trade-size">{Filler.IconMark}<span class="mt-1 text-size-2 text-txt-dimmer hover:text-foreground">{Htm.Encode(Bracket.Of(trade.Value).Label)}</span></span></td><td class="align-middle p-0"><div class="flex place-content-center justify-end pr-0"><span>{Rounded(trade.Price)}</span></div></td><td class="align-middle p-0"><a href="/trades/{trade.TxId}"><span class="sr-only">Goto trade detail page.</span></a></td></tr>
            """);
    }

    public static string Affiliation(ReplicaPolitician politician) =>
        $"""<span class="q-field party party--{politician.Party}">{Htm.Capitalized(politician.Party)}</span><span class="q-field chamber chamber--{politician.Chamber}">{Htm.Capitalized(politician.Chamber)}</span><span class="q-field us-state-compact us-state-compact--{politician.StateId}">{politician.StateId.ToUpperInvariant()}</span>""";

    private static string TwoLines(string first, string second) =>
        $"""<td class="align-middle p-0"><div class="text-center"><div class="text-size-3 font-medium">{first}</div><div class="text-size-2 text-txt-dimmer">{second}</div></div></td>""";

    private static (string, string) Published(DateTime instant, DateOnly today) =>
        (today.DayNumber - DateOnly.FromDateTime(instant).DayNumber) switch
        {
            0 => (instant.ToString("HH:mm", CultureInfo.InvariantCulture), "Today"),
            1 => (instant.ToString("HH:mm", CultureInfo.InvariantCulture), "Yesterday"),
            _ => (instant.ToString("d MMM", CultureInfo.InvariantCulture), instant.ToString("yyyy", CultureInfo.InvariantCulture)),
        };

    private static string Rounded(double? price) =>
        price is { } p ? "$" + p.ToString("#,##0.00", CultureInfo.InvariantCulture) : "N/A";
}
