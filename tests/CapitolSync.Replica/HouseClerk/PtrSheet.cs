using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Graphics.Operations.PathConstruction;
using UglyToad.PdfPig.Graphics.Operations.PathPainting;
using UglyToad.PdfPig.Graphics.Operations.TextObjects;
using UglyToad.PdfPig.Graphics.Operations.TextPositioning;
using UglyToad.PdfPig.Graphics.Operations.TextShowing;
using UglyToad.PdfPig.Graphics.Operations.TextState;
using UglyToad.PdfPig.Tokens;
using UglyToad.PdfPig.Writer;

namespace CapitolSync.Replica.HouseClerk;

/// <summary>One page that is being drawn.</summary>
internal sealed class PtrSheet
{
    private readonly PdfPageBuilder _page;
    private readonly PtrFont _font;
    private readonly PtrShift _shift;
    private readonly NameToken _fontName;

    public PtrSheet(PdfPageBuilder page, PdfDocumentBuilder.AddedFont added, PtrFont font, PtrShift shift)
    {
        _page = page;
        _font = font;
        _shift = shift;
        // A font has a name on a page once it has been used there.
        _page.AddText(" ", 9, new PdfPoint(0, 0), added);
        _fontName = _page.CurrentStream.Operations.OfType<SetFontAndSize>().Single().Font;
    }

    /// <summary>Sets text; U+0000 becomes a character that has a width and no meaning.</summary>
    /// <param name="text">The text.</param>
    /// <param name="left">Where it begins.</param>
    /// <param name="baseline">Its baseline.</param>
    /// <param name="size">The size of its letters.</param>
    /// <param name="continues">Whether it is one with the text that was set before.</param>
    /// <returns>Where the text ends.</returns>
    public double Text(string text, double left, double baseline, double size, bool continues = false)
    {
        var (x, y) = _shift.Place(left, baseline, continues);
        var operations = _page.CurrentStream.Operations;
        operations.Add(BeginText.Value);
        operations.Add(new SetFontAndSize(_fontName, size * _shift.Scale));
        operations.Add(new MoveToNextLineWithOffset(x, y));
        operations.Add(new ShowText(PtrFont.Codes(text)));
        operations.Add(EndText.Value);
        return left + _font.Width(text, size);
    }

    /// <summary>Draws a check box as the new era does: squares in each other, and two strokes for a tick.</summary>
    public void Box(double left, double bottom, bool ticked)
    {
        var scale = _shift.Scale;
        var (x, y) = _shift.Place(left, bottom);
        _page.DrawRectangle(new PdfPoint(x, y), 9.7 * scale, 9.7 * scale, 0.1);
        if (!ticked)
        {
            _page.DrawRectangle(new PdfPoint(x + (0.35 * scale), y + (0.35 * scale)), 9 * scale, 9 * scale, 0.7);
            return;
        }

        _page.SetTextAndFillColor(118, 118, 118);
        _page.DrawRectangle(new PdfPoint(x, y), 9.7 * scale, 9.7 * scale, 0.1, fill: true);
        _page.ResetColor();
        var operations = _page.CurrentStream.Operations;
        operations.Add(new BeginNewSubpath(x + (2 * scale), y + (4.9 * scale)));
        operations.Add(new AppendStraightLineSegment(x + (4 * scale), y + (2.9 * scale)));
        operations.Add(new AppendStraightLineSegment(x + (7.8 * scale), y + (7.8 * scale)));
        operations.Add(StrokePath.Value);
    }

    /// <summary>Draws one of the lines that frame the table.</summary>
    public void Rule(double left, double bottom, double width, double height)
    {
        _page.SetTextAndFillColor(204, 204, 204);
        _page.DrawRectangle(new PdfPoint(left * _shift.Scale, bottom * _shift.Scale), width * _shift.Scale, height * _shift.Scale, 0.1, fill: true);
        _page.ResetColor();
    }
}
