using System.Globalization;
using CapitolSync.Engine.Filings;
using CapitolSync.Engine.Http;
using CapitolSync.Engine.Sources.HouseClerk.Filings;
using CapitolSync.Engine.Sources.SenateEfd.Reports;

namespace CapitolSync.Engine.Sources;

/// <summary>Reads the documents of either chamber, wherever they come from.</summary>
/// <param name="time">The clock of the time limit.</param>
internal sealed class OfficialReader(TimeProvider time)
{
    private readonly HouseFilingReader _house = new(time);

    /// <summary>What today's readers have not read, of those whose document is kept; a condition on <c>filings f</c>.</summary>
    public static string Outdated { get; } = string.Create(CultureInfo.InvariantCulture, $"""
        f.sha256 IS NOT NULL AND (f.error_id IS NOT NULL OR f.reader_version < iif(f.source = '{FilingSources.House}', {HouseFilingReader.Version}, {ReportReader.Version}))
        """);

    /// <summary>The version of today's reader.</summary>
    public static int VersionOf(string source) => IsHouse(source) ? HouseFilingReader.Version : ReportReader.Version;

    /// <summary>The stream that reads the filings of a source.</summary>
    public static string StreamOf(string source) => IsHouse(source) ? StreamNames.HouseFilings : StreamNames.SenateFilings;

    /// <summary>The cmdlet that lists and downloads the filings of a source.</summary>
    public static string CommandOf(string source) => IsHouse(source) ? "Sync-HouseFiling" : "Sync-SenateFiling";

    /// <summary>The parameter of that cmdlet by which it lists older filings.</summary>
    public static string RangeOf(string source) => IsHouse(source) ? "-Year" : "-Since";

    /// <summary>Whether a kept document was not cut short.</summary>
    public static bool IsWhole(string source, ReadOnlySpan<byte> content) => IsHouse(source) ? PdfBodyReader.IsWhole(content) : HtmlEnd.IsIn(content);

    /// <summary>Reads a document.</summary>
    /// <param name="source">Who published it.</param>
    /// <param name="content">All of it.</param>
    /// <param name="filingId">What it should be; null to take the DocID that is printed on it.</param>
    /// <param name="scanId">The DocID if it is images of paper, which print none.</param>
    /// <param name="cancel">Stops waiting.</param>
    /// <exception cref="FilingUnreadableException">It failed one of the gates.</exception>
    public async Task<FilingDocument> ReadAsync(string source, ReadOnlyMemory<byte> content, string? filingId, string? scanId, CancellationToken cancel)
    {
        if (IsHouse(source))
            return await _house.ReadAsync(content, filingId, scanId, cancel);
        // What is no report at all needs no ID.
        var document = ReportReader.Read(content.Span, filingId ?? "");
        return filingId is null
            ? throw new FilingUnreadableException("FilingId", "a page of the Senate does not print its ID; put the UUID in its address into the file's name, or pass it with -FilingId") { SaysWhatToDo = true }
            : document;
    }

    private static bool IsHouse(string source) => string.Equals(source, FilingSources.House, StringComparison.Ordinal);
}
