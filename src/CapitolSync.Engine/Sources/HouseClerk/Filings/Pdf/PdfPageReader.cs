using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Graphics;

namespace CapitolSync.Engine.Sources.HouseClerk.Filings.Pdf;

/// <summary>Reads one page: its characters into lines, and both kinds of check boxes.</summary>
internal static class PdfPageReader
{
    // A check box of Windows' symbol font, as text that stands for it: an empty one, and with a "b" a ticked one.
    private const string BoxSymbol = "gfedc";
    private const string Tick = "b";

    public static PdfPageText Read(Page page)
    {
        var glyphs = page.Letters
            .Where(letter => letter.Value.Length > 0)
            .Select(letter => new PdfGlyph(
                letter.Value, letter.StartBaseLine.X, letter.EndBaseLine.X, letter.StartBaseLine.Y, letter.PointSize))
            .ToArray();
        var boxes = DrawnBoxes(page.Paths);
        return new PdfPageText(page.Number, TextLines.Of(TakeSymbols(glyphs, boxes)), boxes);
    }

    /// <summary>
    /// Takes the box symbols out of the text: their letters may lie on each other, and a little lower than their row,
    /// so that they must not become part of a line.
    /// </summary>
    private static List<PdfGlyph> TakeSymbols(PdfGlyph[] glyphs, List<CheckBox> boxes)
    {
        var text = new List<PdfGlyph>(glyphs.Length);
        for (var i = 0; i < glyphs.Length; i++)
        {
            if (!IsSymbol(glyphs, i))
            {
                text.Add(glyphs[i]);
                continue;
            }

            var next = i + BoxSymbol.Length;
            var ticked = next < glyphs.Length && Follows(glyphs[next], glyphs[next - 1], Tick);
            boxes.Add(new CheckBox(glyphs[i].Left, glyphs[i].Baseline, ticked));
            i = ticked ? next : next - 1;
        }

        return text;
    }

    private static bool IsSymbol(PdfGlyph[] glyphs, int first)
    {
        if (first + BoxSymbol.Length > glyphs.Length || !string.Equals(glyphs[first].Text, BoxSymbol[..1], StringComparison.Ordinal))
            return false;
        for (var i = 1; i < BoxSymbol.Length; i++)
        {
            if (!Follows(glyphs[first + i], glyphs[first + i - 1], BoxSymbol.Substring(i, 1)))
                return false;
        }

        return true;
    }

    private static bool Follows(PdfGlyph glyph, PdfGlyph previous, string text) =>
        string.Equals(glyph.Text, text, StringComparison.Ordinal)
        && Math.Abs(glyph.Baseline - previous.Baseline) < 1
        && glyph.Left >= previous.Left - 1
        && glyph.Left <= previous.Right + 1;

    private static List<CheckBox> DrawnBoxes(IReadOnlyList<PdfPath> paths)
    {
        var squares = new List<PdfRectangle>();
        var ticks = new List<PdfRectangle>();
        foreach (var path in paths)
        {
            if (path.GetBoundingRectangle() is not { } bounds)
                continue;
            if (bounds.Width is > 8 and < 11 && bounds.Height is > 8 and < 11)
                squares.Add(bounds);
            else if (IsTick(path, bounds))
                ticks.Add(bounds);
            if (squares.Count + ticks.Count > ReadingBudget.PageMarks)
                throw new ReadingStoppedException("one of its pages has more check boxes than lines");
        }

        // A box is drawn as several squares in each other.
        var boxes = new List<CheckBox>();
        foreach (var square in squares)
        {
            if (!boxes.Exists(box => Math.Abs(box.Left - square.Left) < 4 && Math.Abs(box.Bottom - square.Bottom) < 4))
                boxes.Add(new CheckBox(square.Left, square.Bottom, ticks.Exists(tick => Contains(square, tick))));
        }

        return boxes;
    }

    /// <summary>A tick is two strokes that are drawn and not filled.</summary>
    private static bool IsTick(PdfPath path, PdfRectangle bounds) =>
        path.IsStroked
        && bounds.Width is > 5 and < 7
        && bounds.Height is > 2 and < 6
        && path.Sum(part => part.Commands.Count) == 3;

    private static bool Contains(PdfRectangle box, PdfRectangle mark) =>
        mark.Left >= box.Left - 1 && mark.Right <= box.Right + 1 && mark.Bottom >= box.Bottom - 1 && mark.Top <= box.Top + 1;
}
