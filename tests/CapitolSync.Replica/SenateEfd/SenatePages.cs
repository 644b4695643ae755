using System.Globalization;
using System.Net;
using System.Text;

namespace CapitolSync.Replica.SenateEfd;

/// <summary>Makes the pages of reports in the markup of the Senate's site.</summary>
public static class SenatePages
{
    private static readonly (string Label, string Owner)[] Owners = [("Self", "Self"), ("Joint", "Joint"), ("Spouse", "Spouse"), ("Dependent Child", "Child")];

    /// <summary>The page of a report, on paper or not.</summary>
    public static string Report(SenateReport report) => report.PaperPages > 0 ? Paper(report) : Electronic(report);

    private static string Electronic(SenateReport report)
    {
        var body = new StringBuilder();
        var titled = report.Title["Periodic Transaction Report".Length..];
        body.Append(CultureInfo.InvariantCulture, $"""
            <h1 class="mb-2">
                Periodic Transaction Report

                   {titled}

            </h1>
            <h2 class="filedReport">
                The Honorable {Encode(report.Filer.First)}
                {Encode(report.Filer.Last)}

                {(report.Filer.ListedAs is { } listed ? $"({Encode(listed)})" : "")}
            </h2>
            <p class="muted"><strong class="noWrap"><i class="fa fa-folder" aria-hidden="true" title="folder icon"></i> Filed  {report.FiledOn:MM/dd/yyyy} @ {report.FiledTime}</strong></p>
            <section class="card"><div class="card-body"><h3 class="d-inline-block">Transactions</h3>
            <ul class="unstyled list-inline d-inline-block ml-2">
                <li class="list-inline-item">({report.Transactions.Count} transaction{(report.Transactions.Count == 1 ? "" : "s")} total)</li>

            """);
        foreach (var (label, owner) in Owners)
            body.Append(CultureInfo.InvariantCulture, $"    <li class=\"list-inline-item\">{report.Transactions.Count(row => row.Owner == owner)} {label}</li>\n");
        body.Append("""
            </ul>
            <div class="table-responsive"><table class="table table-striped"><caption class="sr-only">List of transactions added to this report</caption>
            <thead><tr class="header"><th scope="col">&#35;</th><th scope="col">Transaction Date</th><th scope="col">Owner</th><th scope="col">Ticker</th><th scope="col">Asset Name</th>
            <th scope="col">Asset Type</th><th scope="col">Type</th><th scope="col">Amount</th><th scope="col">Comment</th></tr></thead>
            <tbody>

            """);
        for (var number = report.Transactions.Count; number > 0; number--)
            Append(body, number, report.Transactions[number - 1]);
        return Page("eFD: Print Periodic Transaction Report", body.Append("</tbody></table></div></div></section>").ToString());
    }

    private static void Append(StringBuilder body, int number, SenateTransaction row)
    {
        var tickers = row.Received is { } got ? $"{Ticker(row.Ticker)}\n<br>\n{Ticker(got.Ticker)}" : Ticker(row.Ticker);
        var assets = row.Received is { } gotten ? $"{Encode(row.Asset)} (Exchanged)\n<br>\n{Encode(gotten.Asset)} (Received)" : Encode(row.Asset);
        body.Append(CultureInfo.InvariantCulture, $"""
            <tr>
                <td>{number}</td>
                <td>
                    {row.Date:MM/dd/yyyy}
                </td>
                <td>{row.Owner}</td>
                <td>
                    {tickers}
                </td>
                <td>
                    {assets}
                    {string.Concat(row.Details.Select(detail => $"<div class=\"text-muted\">{detail}</div>"))}
                </td>
                <td>{row.AssetType}</td>
                <td>{row.Type}</td>

                <td>{row.Amount}</td>
                <td>{(row.Comment is null ? "--" : Encode(row.Comment))}</td>
            </tr>

            """);
    }

    private static string Ticker(string? ticker) =>
        ticker is null ? "--" : $"<a href=\"https://finance.yahoo.com/quote/{Encode(ticker)}\"\n   target=\"_blank\">{Encode(ticker)}</a>";

    private static string Paper(SenateReport report)
    {
        var body = new StringBuilder("<h1 class=\"sr-only d-print-none\">Filing Document - Print View</h1><div class=\"carousel-inner\" role=\"listbox\">\n");
        for (var page = 1; page <= report.PaperPages; page++)
        {
            body.Append(CultureInfo.InvariantCulture, $"""
                <div class="carousel-item{(page == 1 ? " active" : "")}"><img class="filingImage" src="/media/{report.Id:N}/{page}.gif" alt="filing document" />
                <div class="carousel-caption"><strong>Page {page} of {report.PaperPages}</strong></div></div>

                """);
        }
        return Page("eFD: View Report", body.Append("</div>").ToString());
    }

    internal static string Page(string title, string body) => $"""
        <!DOCTYPE HTML>
        <html lang="en"><head><title>{title}</title><meta name="robots" content="noindex"><meta charset="utf-8"></head>
        <body><div class="container-wrap" id="top"><main class="container-fluid pgContent" id="content">
        {body}
        </main></div></body></html>
        """;

    private static string Encode(string text) => WebUtility.HtmlEncode(text);
}
