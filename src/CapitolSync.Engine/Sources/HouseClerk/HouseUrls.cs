using System.Globalization;

namespace CapitolSync.Engine.Sources.HouseClerk;

/// <summary>Where the Clerk keeps what; paths below the site's address.</summary>
internal static class HouseUrls
{
    /// <summary>What kind of page an index is.</summary>
    public const string IndexEndpoint = "/public_disc/financial-pdfs/{year}FD.zip";

    /// <summary>What kind of page a report is.</summary>
    public const string ReportEndpoint = "/public_disc/ptr-pdfs/{year}/{id}.pdf";

    private const string IndexFolder = "/public_disc/financial-pdfs/";

    /// <summary>The index of a year: <c>/public_disc/financial-pdfs/2026FD.zip</c>.</summary>
    public static string Index(int year) => string.Create(CultureInfo.InvariantCulture, $"{IndexFolder}{year}FD.zip");

    /// <summary>The year of an index.</summary>
    public static int YearOf(string index) => int.Parse(index.AsSpan(IndexFolder.Length, 4), CultureInfo.InvariantCulture);

    /// <summary>A periodic transaction report: <c>/public_disc/ptr-pdfs/2026/20034916.pdf</c>.</summary>
    /// <param name="indexYear">The year of the index that lists it, which may be before the year of filing.</param>
    /// <param name="docId">Its DocID.</param>
    public static string Report(int indexYear, string docId) => string.Create(CultureInfo.InvariantCulture, $"/public_disc/ptr-pdfs/{indexYear}/{docId}.pdf");
}
