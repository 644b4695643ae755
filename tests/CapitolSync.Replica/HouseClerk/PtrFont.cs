using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Writer;

namespace CapitolSync.Replica.HouseClerk;

/// <summary>A font, and how wide it sets text.</summary>
/// <param name="scratch">A page for measuring, of a document that is never written.</param>
/// <param name="added">The font in that document.</param>
internal sealed class PtrFont(PdfPageBuilder scratch, PdfDocumentBuilder.AddedFont added)
{
    private readonly Dictionary<char, double> _widths = [];

    /// <summary>The codes of the standard encoding, in which the straight apostrophe is not where ASCII has it.</summary>
    public static byte[] Codes(string text)
    {
        var codes = new byte[text.Length];
        for (var i = 0; i < codes.Length; i++)
        {
            codes[i] = text[i] switch
            {
                '\'' => 0xA9,
                '`' => throw new ArgumentException("This font is set without it: `", nameof(text)),
                < (char)0x7F => (byte)text[i],
                _ => throw new ArgumentException($"This font is set without it: {text[i]}", nameof(text)),
            };
        }

        return codes;
    }

    public double Width(string text, double size)
    {
        double width = 0;
        foreach (var c in text)
            width += Width(c == '\0' ? ' ' : c);
        return width * size;
    }

    /// <summary>Breaks text at spaces; the first line may begin further right.</summary>
    public List<string> Wrap(string text, double width, double size, double indent = 0)
    {
        var lines = new List<string>();
        var line = "";
        foreach (var word in text.Split(' '))
        {
            var longer = line.Length == 0 ? word : line + " " + word;
            if (line.Length > 0 && Width(longer, size) > width - (lines.Count == 0 ? indent : 0))
            {
                lines.Add(line);
                longer = word;
            }

            line = longer;
        }

        lines.Add(line);
        return lines;
    }

    private double Width(char c)
    {
        if (!_widths.TryGetValue(c, out var width))
            _widths[c] = width = scratch.MeasureText(c.ToString(), 1, new PdfPoint(0, 0), added)[0].EndBaseLine.X;
        return width;
    }
}
