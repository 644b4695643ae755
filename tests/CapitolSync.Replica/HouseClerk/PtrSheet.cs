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
    private readonly NameToken _fontName;

    public PtrSheet(PdfPageBuilder page, PdfDocumentBuilder.AddedFont added, PtrFont font)
    {
        _page = page;
        _font = font;
        // A font has a name on a page once it has been used there.
        _page.AddText(" ", 9, new PdfPoint(0, 0), added);
        _fontName = _page.CurrentStream.Operations.OfType<SetFontAndSize>().Single().Font;
    }

    /// <summary>Sets text; U+0000 becomes a character that has a width and no meaning.</summary>
    /// <returns>Where the text ends.</returns>
    public double Text(string text, double left, double baseline, double size)
    {
        var operations = _page.CurrentStream.Operations;
        operations.Add(BeginText.Value);
        operations.Add(new SetFontAndSize(_fontName, size));
        operations.Add(new MoveToNextLineWithOffset(left, baseline));
        operations.Add(new ShowText(PtrFont.Codes(text)));
        operations.Add(EndText.Value);
        return left + _font.Width(text, size);
    }

    /// <summary>Draws a check box as the new era does: squares in each other, and two strokes for a tick.</summary>
    public void Box(double left, double bottom, bool ticked)
    {
        _page.DrawRectangle(new PdfPoint(left, bottom), 9.7, 9.7, 0.1);
        if (!ticked)
        {
            _page.DrawRectangle(new PdfPoint(left + 0.35, bottom + 0.35), 9, 9, 0.7);
            return;
        }

        _page.SetTextAndFillColor(118, 118, 118);
        _page.DrawRectangle(new PdfPoint(left, bottom), 9.7, 9.7, 0.1, fill: true);
        _page.ResetColor();
        var operations = _page.CurrentStream.Operations;
        operations.Add(new BeginNewSubpath(left + 2, bottom + 4.9));
        operations.Add(new AppendStraightLineSegment(left + 4, bottom + 2.9));
        operations.Add(new AppendStraightLineSegment(left + 7.8, bottom + 7.8));
        operations.Add(StrokePath.Value);
    }

    /// <summary>Draws one of the lines that frame the table.</summary>
    public void Rule(double left, double bottom, double width, double height)
    {
        _page.SetTextAndFillColor(204, 204, 204);
        _page.DrawRectangle(new PdfPoint(left, bottom), width, height, 0.1, fill: true);
        _page.ResetColor();
    }
}
