using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CapitolSync.Replica.Serving;

namespace CapitolSync.Replica.Sec;

/// <summary>Stands in for www.sec.gov and data.sec.gov: the list of companies and a file for each, for those who say who they are.</summary>
internal sealed class SecSite(SecData data) : ISource
{
    private const string List = "/files/company_tickers.json", Folder = "/submissions/CIK";

    private static readonly DateTimeOffset Changed = new(2026, 1, 2, 14, 0, 0, TimeSpan.Zero);

    public bool Owns(string path) => path.StartsWith("/files/", StringComparison.Ordinal) || path.StartsWith("/submissions/", StringComparison.Ordinal);

    public Page Find(SourceRequest request, PageVariant variant)
    {
        if (!request.Headers.UserAgent.ToString().Contains('@', StringComparison.Ordinal))
            return Page.Of("<html><head><title>SEC.gov | Your Request Originates from an Undeclared Automated Tool</title></head><body></body></html>", Page.Html, StatusCodes.Status403Forbidden);
        if (string.Equals(request.Path, List, StringComparison.Ordinal))
            return FindList(request, variant);
        return request.Path.StartsWith(Folder, StringComparison.Ordinal) && request.Path.EndsWith(".json", StringComparison.Ordinal)
            && long.TryParse(request.Path.AsSpan()[Folder.Length..^".json".Length], NumberStyles.None, CultureInfo.InvariantCulture, out var cik)
            && data.Companies.FirstOrDefault(company => company.Cik == cik) is { } found
                ? Page.Of(Write(found), Page.Json, StatusCodes.Status200OK)
                : FaultyReply.StatusPage(StatusCodes.Status404NotFound, null);
    }

    private Page FindList(SourceRequest request, PageVariant variant)
    {
        if (variant != PageVariant.Normal)
            return Page.Of(variant == PageVariant.Reformatted ? """{"0":{"cik":1,"symbol":"A","title":"A"}}""" : "{}", Page.Json, StatusCodes.Status200OK);
        var rows = data.Companies.SelectMany(company => company.Tickers, (company, ticker) => (company, ticker));
        var body = Encoding.UTF8.GetBytes("{" + string.Join(',', rows.Select((row, index) => string.Create(CultureInfo.InvariantCulture,
            $$"""
            "{{index}}":{"cik_str":{{row.company.Cik}},"ticker":"{{row.ticker}}","title":"{{JsonEncodedText.Encode(row.company.Name)}}"}
            """))) + "}");
        return Conditional.Answer(request.Headers, body, Page.Json, $"\"{Convert.ToHexStringLower(SHA256.HashData(body)[..10])}\"", Changed);
    }

    private static string Write(SecCompany company) => string.Create(CultureInfo.InvariantCulture, $$$"""
        {"cik":"{{{company.Cik:0000000000}}}","entityType":"operating","sic":"{{{company.Sic}}}","sicDescription":"{{{(company.Sic.Length > 0 ? $"Class {company.Sic}" : "")}}}","name":"{{{JsonEncodedText.Encode(company.Name)}}}","tickers":[],"filings":{"recent":[]}}
        """);
}
