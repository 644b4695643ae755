using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Filters;

namespace CapitolSync.Engine.Sources.HouseClerk.Filings.Pdf;

/// <summary>Takes text and check boxes from a PDF.</summary>
/// <param name="Pages">The pages in order.</param>
/// <param name="IsScan">Whether they are images of paper without a single character.</param>
internal sealed record PdfPages(IReadOnlyList<PdfPageText> Pages, bool IsScan)
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
        var images = true;
        for (var number = 1; number <= document.NumberOfPages; number++)
        {
            budget.Check();
            var page = document.GetPage(number);
            glyphs += page.Letters.Count;
            images = images && page.Letters.Count == 0 && CoversPage(page);
            pages.Add(PdfPageReader.Read(page));
        }

        return new PdfPages(pages, glyphs == 0 && images);
    }

    private static bool CoversPage(Page page) =>
        page.GetImages().Sum(image => Math.Abs(image.BoundingBox.Width * image.BoundingBox.Height)) > page.Width * page.Height / 2;
}
