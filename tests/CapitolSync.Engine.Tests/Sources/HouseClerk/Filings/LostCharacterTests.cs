using CapitolSync.Engine.Filings;
using CapitolSync.Engine.Sources.HouseClerk.Filings;
using CapitolSync.Engine.Sources.HouseClerk.Filings.Pdf;
using CapitolSync.Replica.HouseClerk;
using UglyToad.PdfPig;

namespace CapitolSync.Engine.Tests.Sources.HouseClerk.Filings;

/// <summary>The small letters of labels are lost in more than one way.</summary>
public sealed class LostCharacterTests
{
    [Theory]
    [InlineData("\u0000")]
    [InlineData("\u001F")]
    [InlineData("\u007F")]
    [InlineData("\u0085")]
    [InlineData("\u009F")]
    [InlineData("\u200B")]
    [InlineData("\u2060")]
    [InlineData("\uE000")]
    [InlineData("\uF000")]
    [InlineData("\uFEFF")]
    [InlineData("\uFFFD")]
    [InlineData("\uFFFF")]
    [InlineData("\U000F0000")]
    [InlineData("\u0283")]
    [InlineData("\u00E9")]
    [InlineData("\u0414")]
    public void A_report_is_read_whatever_stands_for_the_letters_that_it_lost(string lost)
    {
        var report = Reports.Of(Reports.Varied);
        PrintedReport.Same(report, Read(report, text => text is "\0" ? lost : text));
    }

    [Fact]
    public void Glyph_numbers_stand_for_letters_one_by_one()
    {
        var report = Reports.Of(Reports.Varied);
        var next = 0;
        PrintedReport.Same(report, Read(report, text => text is "\0" ? ((char)(0x110 + (next++ % 0x180))).ToString() : text));
    }

    [Theory]
    [InlineData("D\u00E9: a French word")]
    [InlineData("R\u00E9: a French word")]
    [InlineData("\u00E9: a letter")]
    [InlineData("\u0414\u0430\u043B\u0435\u0435: a Russian word")]
    [InlineData("\u0414\u0430\u043B\u0435\u0435C: a Russian word and a letter")]
    public void Words_of_the_filers_with_letters_of_other_languages_are_no_labels(string words)
    {
        // Long enough that the words are the first of their line.
        var description = string.Join(' ', Enumerable.Repeat("mmmmmmmmmmmmmm", 4));
        for (var count = 1; count < 12; count++)
        {
            var text = string.Join(' ', Enumerable.Repeat(description, count)) + " @ and so on";
            var report = Reports.Of(new PtrRow { Asset = "First [ST]", Description = text }, new PtrRow { Asset = "Second [ST]", Comments = text });
            var document = Read(report, letter => letter is "@" ? words : letter);
            Assert.Equal([text.Replace("@", words, StringComparison.Ordinal), null], document.Lines.Select(line => line.Description));
            Assert.Equal([null, text.Replace("@", words, StringComparison.Ordinal)], document.Lines.Select(line => line.Comments));
        }
    }

    [Theory]
    [InlineData("\uFB00", "ff")]
    [InlineData("\uFB01", "fi")]
    [InlineData("\uFB02", "fl")]
    [InlineData("\uFB03", "ffi")]
    [InlineData("\uFB04", "ffl")]
    [InlineData("\uFB05", "st")]
    [InlineData("\uFB06", "st")]
    [InlineData("\u00AD", "-")]
    [InlineData("\u2010", "-")]
    [InlineData("\u2011", "-")]
    [InlineData("\u2013", "\u2013")]
    [InlineData("\u00E9", "\u00E9")]
    public void Ligatures_and_hyphens_are_what_they_stand_for(string glyph, string text)
    {
        var report = Reports.Of(new PtrRow { Asset = "Paci@c Gas [ST]", Comments = "An e@ect" });
        var line = Assert.Single(Read(report, letter => letter is "@" ? glyph : letter).Lines);
        Assert.Equal(($"Paci{text}c Gas", $"An e{text}ect"), (line.Asset, line.Comments));
    }

    [Theory]
    [InlineData("\u00AD")]
    [InlineData("\u2010")]
    [InlineData("\u2212")]
    public void An_amount_may_have_any_hyphen(string hyphen)
    {
        var report = Reports.Of(new PtrRow { Asset = "Apple Inc. (AAPL) [ST]" });
        Assert.Equal("$1,001 - $15,000", Assert.Single(Read(report, letter => letter is "-" ? hyphen : letter).Lines).Amount.Text);
    }

    /// <summary>Reads a report some of whose characters come as others.</summary>
    private static FilingDocument Read(PtrReport report, Func<string, string> change)
    {
        var pdf = PtrPdf.Write(report);
        using var document = PdfDocument.Open(pdf);
        var pages = PdfPages.Of(pdf, new ReadingBudget()).Pages.Select(page => page with
        {
            Lines = TextLines.Of(document.GetPage(page.Number).Letters.Where(letter => letter.Value.Length > 0).Select(letter => new PdfGlyph(
                change(letter.Value), letter.StartBaseLine.X, letter.EndBaseLine.X, letter.StartBaseLine.Y, letter.PointSize))),
        });
        return HouseFiling.Read([.. pages], report.FilingId);
    }
}
