using System.Globalization;

namespace CapitolSync.Engine.Sources.HouseClerk;

/// <summary>Where the Clerk keeps what; paths relative to the site's address.</summary>
internal static class HouseUrls
{
    /// <summary>The index of a year: <c>public_disc/financial-pdfs/2026FD.zip</c>.</summary>
    public static string Index(int year) => string.Create(CultureInfo.InvariantCulture, $"public_disc/financial-pdfs/{year}FD.zip");

    /// <summary>A periodic transaction report: <c>public_disc/ptr-pdfs/2026/20034916.pdf</c>.</summary>
    /// <param name="indexYear">The year of the index that lists it, which may be before the year of filing.</param>
    /// <param name="docId">Its DocID.</param>
    public static string Report(int indexYear, string docId) => string.Create(CultureInfo.InvariantCulture, $"public_disc/ptr-pdfs/{indexYear}/{docId}.pdf");
}
