namespace CapitolSync.Engine.Filings;

/// <summary>Names a document that is kept.</summary>
/// <param name="Source"><c>house</c> or <c>senate</c>.</param>
/// <param name="Year">The year that it is filed under.</param>
/// <param name="FilingId">The filing.</param>
/// <param name="Extension">With the dot.</param>
internal sealed record DocumentName(string Source, int Year, string FilingId, string Extension)
{
    /// <summary>The document of a filing: the House publishes PDFs, the Senate pages.</summary>
    public static DocumentName Of(string source, int year, string filingId) =>
        new(source, year, filingId, string.Equals(source, FilingSources.House, StringComparison.Ordinal) ? ".pdf" : ".html");
}
