using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Filters;

namespace CapitolSync.Engine.Sources.HouseClerk.Filings.Pdf;

/// <summary>Takes text and check boxes from a PDF.</summary>
/// <param name="Pages">The pages in order.</param>
/// <param name="Images">How many of them are an image from edge to edge, as a scanner makes them.</param>
/// <param name="HasText">Whether there is a single character on any of them.</param>
internal sealed record PdfPages(IReadOnlyList<PdfPageText> Pages, int Images, bool HasText)
{
    public static PdfPages Of(ReadOnlyMemory<byte> pdf, ReadingBudget budget)
    {
        var bytes = pdf.ToArray();
        FontPrograms.Hide(bytes);
        using var document = PdfDocument.Open(bytes, new ParsingOptions
        {
            // Files with odd offsets are read; what matters, damaged streams, the filters refuse.
            UseLenientParsing = true,
            FilterProvider = new BoundedFilters(DefaultFilterProvider.Instance, budget),
        });
        if (document.NumberOfPages is < 1 or > ReadingBudget.Pages)
            throw new ReadingStoppedException($"it has {document.NumberOfPages} pages");

        var pages = new List<PdfPageText>(document.NumberOfPages);
        var glyphs = 0;
        var images = 0;
        for (var number = 1; number <= document.NumberOfPages; number++)
        {
            budget.Check();
            var page = document.GetPage(number);
            glyphs += page.Letters.Count;
            images += CoversPage(page) ? 1 : 0;
            pages.Add(PdfPageReader.Read(page));
        }

        return new PdfPages(pages, images, glyphs > 0);
    }

    private static bool CoversPage(Page page) =>
        page.GetImages().Sum(image => Math.Abs(image.BoundingBox.Width * image.BoundingBox.Height)) > page.Width * page.Height / 2;
}
