using CapitolSync.Engine.Sources.HouseClerk.Filings.Pdf;

namespace CapitolSync.Engine.Sources.HouseClerk.Filings;

/// <summary>The line at a report's end that says who signed it and when.</summary>
internal static class SignaturePart
{
    private const string Label = "DIGITALLYSIGNED:";

    /// <summary>The day of the signature, which is the last line of its form, with its label or, as in some older reports, without; null when the report has none.</summary>
    /// <param name="lines">What follows the transactions.</param>
    public static DateOnly? Read(IReadOnlyList<TextLine> lines)
    {
        for (var i = lines.Count - 1; i >= 0; i--)
        {
            if (Day(lines[i].Text) is { } day)
                return day;
            // A long name takes a second line.
            if (i + 1 < lines.Count && lines[i].Compact.Contains(Label, StringComparison.Ordinal) && Day($"{lines[i].Text} {lines[i + 1].Text}") is { } wrapped)
                return wrapped;
        }

        return null;
    }

    /// <summary>The day at the end of "name , day".</summary>
    private static DateOnly? Day(ReadOnlySpan<char> text)
    {
        var comma = text.LastIndexOf(',');
        return comma > 0 && char.IsLetter(text[0]) ? DateText.Read(text[(comma + 1)..].Trim()) : null;
    }
}
