namespace CapitolSync.Replica.HouseClerk;

/// <summary>What the two eras do to text: labels in small capitals, and in the old one to letters everywhere.</summary>
internal static class PtrCase
{
    private const double SmallCapitals = 8 / 11.0;

    /// <summary>Sets a label, of which the old era prints every letter and the new one the capitals alone.</summary>
    /// <returns>Where the label ends.</returns>
    public static double Label(PtrSheet sheet, PtrReport report, string label, double left, double baseline, double size)
    {
        var lost = report.HasBlankLabels ? ' ' : '\0';
        if (report.Era is PtrEra.New)
            return sheet.Text(string.Concat(label.Select(c => char.IsAsciiLetterLower(c) ? lost : c)), left, baseline, size);
        for (var i = 0; i < label.Length; i++)
        {
            var letter = Swapped(report, char.ToUpperInvariant(label[i]).ToString());
            left = sheet.Text(letter, left, baseline, char.IsAsciiLetterLower(label[i]) ? size * SmallCapitals : size, continues: i > 0);
        }

        return left;
    }

    /// <summary>The text with the letters that the document's font swaps.</summary>
    public static string Swapped(PtrReport report, string text) => report.Era is PtrEra.New
        ? text
        : string.Concat(text.Select(c => report.SwappedLetters.Contains(c, StringComparison.Ordinal) ? char.ToLowerInvariant(c) : c));
}
