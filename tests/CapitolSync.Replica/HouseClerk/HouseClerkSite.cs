using System.Globalization;
using System.Security.Cryptography;
using CapitolSync.Replica.Serving;

namespace CapitolSync.Replica.HouseClerk;

/// <summary>Stands in for disclosures-clerk.house.gov: the indices and the documents of periodic reports.</summary>
internal sealed class HouseClerkSite(HouseClerkData data) : ISource
{
    private const string Prefix = "/public_disc/";
    private const string IndexFolder = Prefix + "financial-pdfs/";
    private const string ReportFolder = Prefix + "ptr-pdfs/";
    private const string IndexEnding = "FD.zip";

    /// <summary>No document of the Clerk's changes.</summary>
    private static readonly DateTimeOffset DocumentsMade = new(2026, 1, 2, 14, 0, 0, TimeSpan.Zero);

    public bool Owns(string path) => path.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase);

    public Page Find(SourceRequest request, PageVariant variant)
    {
        if (request.Path.StartsWith(IndexFolder, StringComparison.OrdinalIgnoreCase) && request.Path.EndsWith(IndexEnding, StringComparison.OrdinalIgnoreCase)
            && Number(request.Path.AsSpan()[IndexFolder.Length..^IndexEnding.Length]) is { } year && data.Find(year) is { } index)
            return Conditional.Answer(request.Headers, Body(year, index, variant), "application/x-zip-compressed", index.Tag, index.Changed);
        return FindReport(request) ?? NotFound();
    }

    public Page Failure(int status) => status == StatusCodes.Status404NotFound ? NotFound() : FaultyReply.StatusPage(status, null);

    private Page? FindReport(SourceRequest request)
    {
        if (!request.Path.StartsWith(ReportFolder, StringComparison.OrdinalIgnoreCase) || request.Path[ReportFolder.Length..].Split('/') is not [var folder, var name]
            || Number(folder) is not { } year || !name.EndsWith(".pdf", StringComparison.OrdinalIgnoreCase) || data.FindDocument(year, name[..^".pdf".Length]) is not { } body)
            return null;
        return Conditional.Answer(request.Headers, body, "application/pdf", $"\"{Convert.ToHexStringLower(SHA256.HashData(body)[..8])}:0\"", DocumentsMade);
    }

    private static byte[] Body(int year, HouseYear index, PageVariant variant) => variant switch
    {
        PageVariant.EmptyList => HouseIndexZip.Make(year, []),
        PageVariant.Reformatted => HouseIndexZip.Pack(year, HouseIndexZip.Xml(year, index.Rows).Replace("DocID>", "DocumentID>", StringComparison.Ordinal), HouseIndexZip.Text(year, index.Rows)),
        PageVariant.NoList => HouseIndexZip.Pack(year, HouseIndexZip.Xml(year, index.Rows), HouseIndexZip.Text(year, [])),
        PageVariant.LoadingShell or PageVariant.RscError => "<html><body>Please wait</body></html>"u8.ToArray(),
        _ => index.Zip,
    };

    /// <summary>What IIS says, as HTML and not as a PDF.</summary>
    private static Page NotFound() => Page.Of(
        """
        <!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd">
        <html xmlns="http://www.w3.org/1999/xhtml">
        <head><meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1"/><title>404 - File or directory not found.</title></head>
        <body><div id="header"><h1>Server Error</h1></div><div id="content"><fieldset><h2>404 - File or directory not found.</h2>
        <h3>The resource you are looking for might have been removed, had its name changed, or is temporarily unavailable.</h3></fieldset></div></body>
        </html>
        """,
        "text/html",
        StatusCodes.Status404NotFound);

    private static int? Number(ReadOnlySpan<char> text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
