using System.Security.Cryptography;
using System.Text;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;

namespace CapitolSync.Replica.HouseClerk;

/// <summary>Prints periodic transaction reports as PDFs in the geometry of the Clerk's.</summary>
public static class PtrPdf
{
    /// <summary>Prints a report; the same report gives the same bytes.</summary>
    public static byte[] Write(PtrReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        using var measuring = new PdfDocumentBuilder();
        using var document = new PdfDocumentBuilder();
        document.DocumentInformation.Producer = report.Era is PtrEra.New ? "EO.Pdf 21.3.18.0" : "";
        var font = new PtrFont(measuring.AddPage(612, 792), measuring.AddStandard14Font(Standard14Font.TimesRoman));
        var added = document.AddStandard14Font(Standard14Font.TimesRoman);
        var shift = new PtrShift(report.Layout);
        new PtrWriter(report, font, () => new PtrSheet(document.AddPage(612, 792), added, font, shift)).Write();
        return WithStableId(document.Build());
    }

    /// <summary>Makes a report on paper: pages that are an image each, and not a character.</summary>
    /// <param name="pages">How many.</param>
    /// <param name="stamp">What is stamped on each of them, as text; null for nothing.</param>
    /// <param name="blank">How many blank pages follow, without an image.</param>
    public static byte[] WriteScan(int pages, string? stamp = null, int blank = 0)
    {
        using var document = new PdfDocumentBuilder();
        // Nothing but the end of the data: white paper.
        byte[] white = [0x00, 0x10, 0x01, 0x00, 0x10, 0x01];
        var font = document.AddStandard14Font(Standard14Font.TimesRoman);
        for (var number = 0; number < pages; number++)
        {
            var page = document.AddPage(612, 792);
            page.AddCcittG4(white, 1696, 2200, new PdfRectangle(0, 0, 612, 792));
            if (stamp is not null)
                page.AddText(stamp, 9, new PdfPoint(400, 760), font);
        }

        for (var number = 0; number < blank; number++)
            document.AddPage(612, 792);
        return WithStableId(document.Build());
    }

    /// <summary>The library puts random bytes into the trailer.</summary>
    private static byte[] WithStableId(byte[] pdf)
    {
        var at = pdf.AsSpan().LastIndexOf("/ID [ <"u8);
        var end = at < 0 ? -1 : at + pdf.AsSpan(at).IndexOf((byte)']');
        if (end < 0)
            throw new InvalidOperationException("The library writes its trailer in another way now.");
        var id = Encoding.ASCII.GetBytes(Convert.ToHexString(SHA256.HashData(pdf.AsSpan(0, at))));
        var digit = 0;
        for (var i = at + "/ID".Length; i < end; i++)
        {
            if (char.IsAsciiHexDigit((char)pdf[i]))
                pdf[i] = id[digit++ % 32];
        }

        return pdf;
    }
}
