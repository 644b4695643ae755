using System.Text;

namespace CapitolSync.Engine.Sources.HouseClerk.Filings.Pdf;

/// <summary>Makes words and lines of a page's characters.</summary>
internal static class TextLines
{
    // Lines are at least 10.5 points apart; what is on one line may differ by a fraction of a point.
    private const double SameLine = 3;

    // A space is about a quarter of the size; letters that touch have no gap.
    private const double WordGap = 0.15;

    public static List<TextLine> Of(IEnumerable<PdfGlyph> glyphs)
    {
        var lines = new List<TextLine>();
        var line = new List<PdfGlyph>();
        foreach (var glyph in glyphs.OrderByDescending(glyph => glyph.Baseline))
        {
            if (line.Count > 0 && line[0].Baseline - glyph.Baseline > SameLine)
                Finish(line, lines);
            line.Add(glyph);
        }

        Finish(line, lines);
        return lines;
    }

    private static void Finish(List<PdfGlyph> glyphs, List<TextLine> lines)
    {
        if (glyphs.Count == 0)
            return;
        var words = Words(glyphs.OrderBy(glyph => glyph.Left));
        if (words.Count > 0)
            lines.Add(new TextLine(glyphs[0].Baseline, words));
        glyphs.Clear();
    }

    private static List<TextWord> Words(IEnumerable<PdfGlyph> glyphs)
    {
        var words = new List<TextWord>();
        var text = new StringBuilder();
        TextWord? word = null;
        double right = 0;
        foreach (var glyph in glyphs)
        {
            var space = string.IsNullOrWhiteSpace(glyph.Text);
            if (word is not null && (space || glyph.Left - right > WordGap * glyph.Size))
                End();
            if (space)
                continue;
            var begun = word ?? new TextWord("", glyph.Left, false, glyph.Size, glyph.Size);
            var lost = glyph.Text.Contains('\0', StringComparison.Ordinal);
            word = begun with
            {
                Blanked = begun.Blanked || lost,
                SmallestSize = Math.Min(begun.SmallestSize, glyph.Size),
                LargestSize = Math.Max(begun.LargestSize, glyph.Size),
            };
            text.Append(lost ? glyph.Text.Replace("\0", "", StringComparison.Ordinal) : glyph.Text);
            right = glyph.Right;
        }

        End();
        return words;

        void End()
        {
            // A word of lost characters only says nothing.
            if (word is { } ended && text.Length > 0)
                words.Add(ended with { Text = text.ToString() });
            word = null;
            text.Clear();
        }
    }
}
