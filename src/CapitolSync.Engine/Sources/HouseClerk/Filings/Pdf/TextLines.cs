using System.Text;

namespace CapitolSync.Engine.Sources.HouseClerk.Filings.Pdf;

/// <summary>Makes words and lines of a page's characters.</summary>
internal static class TextLines
{
    // Of the size: lines are set at least their size apart, and a taller character of another font moves its cell by less than half of it.
    private const double SameLine = 0.5;

    // A space is about a quarter of the size; letters that touch have no gap.
    private const double WordGap = 0.15;

    public static List<TextLine> Of(IEnumerable<PdfGlyph> glyphs)
    {
        var lines = new List<TextLine>();
        var line = new List<PdfGlyph>();
        foreach (var glyph in glyphs.OrderByDescending(glyph => glyph.Baseline))
        {
            if (line.Count > 0 && line[0].Baseline - glyph.Baseline > SameLine * Math.Max(line[0].Size, glyph.Size))
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
            word = begun with
            {
                Blanked = GlyphText.AppendTo(text, glyph.Text) || begun.Blanked,
                SmallestSize = Math.Min(begun.SmallestSize, glyph.Size),
                LargestSize = Math.Max(begun.LargestSize, glyph.Size),
            };
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
