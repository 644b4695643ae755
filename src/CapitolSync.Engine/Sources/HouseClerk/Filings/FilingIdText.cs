using System.Text.RegularExpressions;
using CapitolSync.Engine.Sources.HouseClerk.Filings.Pdf;

namespace CapitolSync.Engine.Sources.HouseClerk.Filings;

/// <summary>The number that a report prints on itself.</summary>
internal static partial class FilingIdText
{
    /// <summary>Whether a line says the number and nothing else, as some reports do on every page.</summary>
    public static bool IsStamp(TextLine line) =>
        line.Compact.StartsWith('F') && Number().Match(line.Compact) is { Success: true, Index: 0 } match && match.Length == line.Compact.Length;

    /// <summary>The number that the pages print first; null when they print none.</summary>
    public static string? Find(IEnumerable<PdfPageText> pages) => pages
        .SelectMany(page => page.Lines)
        .Select(line => Number().Match(line.Compact))
        .FirstOrDefault(match => match.Success)?.Groups["number"].Value;

    [GeneratedRegex("FILINGID:?#(?<number>[0-9]{4,10})(?![0-9])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Number();
}
