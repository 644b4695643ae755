using CapitolSync.Engine.Filings;
using CapitolSync.Engine.Sources.HouseClerk.Filings;
using CapitolSync.Engine.Sources.HouseClerk.Filings.Pdf;

namespace CapitolSync.Engine.Tests.Sources.HouseClerk.Filings;

/// <summary>Real reports, moved, scaled, shaken and broken over other pages: they say what they said.</summary>
public sealed class MovedReportTests
{
    [Fact]
    public async Task Reports_that_are_set_otherwise_say_the_same()
    {
        var differences = new List<string>();
        foreach (var (docId, path) in HouseSamples.In(HouseSamples.Reports))
        {
            var pages = PdfPages.Of(await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken), new ReadingBudget()).Pages;
            var expected = Lines(HouseFiling.Read(pages, docId));
            var random = new Random(int.Parse(docId, System.Globalization.CultureInfo.InvariantCulture));
            (string Name, IReadOnlyList<PdfPageText> Pages)[] variants =
            [
                ("moved", Each(pages, Move(random, 20, 0))),
                ("larger", Each(pages, Scale(1.02))),
                ("smaller", Each(pages, Scale(0.98))),
                ("a tenth smaller", Each(pages, Scale(0.9))),
                ("shaken", Each(pages, Move(random, 0, 2))),
                ("broken", Break(pages, random)),
                ("broken everywhere", Break(pages, random, everywhere: true)),
                ("all of it", Each(Each(Break(pages, random), Scale(0.98)), Move(random, 3, 1))),
            ];
            foreach (var (name, variant) in variants)
            {
                try
                {
                    if (!expected.SequenceEqual(Lines(HouseFiling.Read(variant, docId))))
                        differences.Add($"{docId} {name}");
                }
                catch (FilingUnreadableException refused)
                {
                    differences.Add($"{docId} {name}: {refused.Message}");
                }
            }
        }

        Assert.Empty(differences);
    }

    // The page on which a row begins is another one.
    private static FilingLine[] Lines(FilingDocument document) => [.. document.Lines.Select(line => line with { Page = null })];

    private static PdfPageText[] Each(IReadOnlyList<PdfPageText> pages, Func<PdfPageText, PdfPageText> change) => [.. pages.Select(change)];

    private static Func<PdfPageText, PdfPageText> Scale(double by) => page => new PdfPageText(
        page.Number,
        [.. page.Lines.Select(line => new TextLine(line.Baseline * by, [.. line.Words.Select(word => word with { Left = word.Left * by, SmallestSize = word.SmallestSize * by, LargestSize = word.LargestSize * by })]))],
        [.. page.Boxes.Select(box => box with { Left = box.Left * by, Bottom = box.Bottom * by })]);

    /// <summary>Moves all by one distance, and each word by another.</summary>
    private static Func<PdfPageText, PdfPageText> Move(Random random, double together, double each)
    {
        var (right, up) = (By(random, together), By(random, together));
        return page => new PdfPageText(
            page.Number,
            [.. page.Lines.Select(line => new TextLine(line.Baseline + up + By(random, each), [.. line.Words.Select(word => word with { Left = word.Left + right + By(random, each) })]))],
            [.. page.Boxes.Select(box => box with { Left = box.Left + right + By(random, each), Bottom = box.Bottom + up + By(random, each) })]);
    }

    private static double By(Random random, double distance) => distance * ((2 * random.NextDouble()) - 1);

    /// <summary>Breaks pages between any two lines of the table; what follows goes under a header of its own.</summary>
    private static List<PdfPageText> Break(IReadOnlyList<PdfPageText> pages, Random random, bool everywhere = false)
    {
        var broken = new List<PdfPageText>();
        foreach (var page in pages)
        {
            var header = page.Lines.ToList().FindIndex(line => TableColumns.From(line) is not null);
            var begin = header;
            while (begin >= 0 && begin < page.Lines.Count && (begin == header || TableColumns.From(page.Lines[header])!.IsHeaderRest(page.Lines[begin])))
                begin++;
            var from = 0;
            for (var at = begin + 1; header >= 0 && at < page.Lines.Count; at++)
            {
                if (!everywhere && random.Next(6) > 0)
                    continue;
                Add(page, from, at);
                from = at;
            }

            Add(page, from, page.Lines.Count);

            void Add(PdfPageText whole, int first, int end)
            {
                var (top, bottom) = (first == 0 ? double.MaxValue : whole.Lines[first].Baseline + 6, end == whole.Lines.Count ? double.MinValue : whole.Lines[end].Baseline + 6);
                broken.Add(new PdfPageText(
                    broken.Count + 1,
                    [.. first == 0 ? [] : whole.Lines.Skip(header).Take(begin - header), .. whole.Lines.Skip(first).Take(end - first)],
                    [.. whole.Boxes.Where(box => box.Bottom < top && box.Bottom >= bottom)]));
            }
        }

        return broken;
    }
}
