using System.Text.RegularExpressions;
using CapitolSync.Engine.Filings;
using CapitolSync.Engine.Sources.HouseClerk.Filings;
using CapitolSync.Engine.Sources.SenateEfd.Pages;
using CapitolSync.Engine.Sources.SenateEfd.Reports;

namespace CapitolSync.Engine.Sources;

/// <summary>A document that a person saved with a browser.</summary>
/// <param name="Path">Full path of the file.</param>
/// <param name="FilingId">The filing; null to take it from the file's name or from the document.</param>
public sealed partial record SavedDocument(string Path, string? FilingId)
{
    private const int PaperDigits = 7;

    /// <summary>The DocID of images of paper, which do not print it; null if neither the user nor the file's name tells.</summary>
    internal string? ScanId => FilingId?.Trim() ?? FindDocId(Name);

    private string Name => System.IO.Path.GetFileNameWithoutExtension(Path);

    /// <summary>Whose document it is, by its content.</summary>
    /// <exception cref="FilingUnreadableException">It is of neither chamber.</exception>
    internal static string SourceOf(ReadOnlySpan<byte> content)
    {
        if (PdfBodyReader.IsPdf(content))
            return FilingSources.House;
        using var page = SenatePage.Parse(content);
        return page.Kind == SenatePageKind.Unknown
            ? throw new FilingUnreadableException(ReportGate.PageKind, "it is neither a PDF of the House nor a report page of the Senate")
            : FilingSources.Senate;
    }

    /// <summary>The id that the document must have; null to take the one that is printed on it.</summary>
    /// <param name="source">Who published it.</param>
    internal string? IdFor(string source)
    {
        // A file's name may as well be the day on which it was saved.
        if (string.Equals(source, FilingSources.House, StringComparison.Ordinal))
            return FilingId?.Trim();
        return FindUuid(FilingId ?? Name) ?? FilingId?.Trim();
    }

    /// <summary>The UUID in a text such as <c>ptr_029f67f3-121a-406c-bddf-a9a7e7d6267b (1)</c>, in lower case.</summary>
    private static string? FindUuid(ReadOnlySpan<char> text)
    {
        const int Length = 36;
        for (var start = 0; start + Length <= text.Length; start++)
        {
            if (Guid.TryParseExact(text.Slice(start, Length), "D", out var uuid))
                return uuid.ToString();
        }

        return null;
    }

    /// <summary>The DocID in a name such as <c>2026_9115820 (1)</c>; null if it has none, or several numbers that could be it.</summary>
    private static string? FindDocId(string name)
    {
        var numbers = DocIds().Matches(name).Select(match => match.Value).ToList();
        if (numbers.FindAll(number => number.Length == PaperDigits) is [var paper])
            return paper;
        return numbers is [var only] ? only : null;
    }

    // Seven digits on paper, eight on electronic reports.
    [GeneratedRegex("(?<![0-9])[0-9]{7,8}(?![0-9])", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex DocIds();
}
