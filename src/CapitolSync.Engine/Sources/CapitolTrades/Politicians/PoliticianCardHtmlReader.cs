using System.Buffers.Text;
using AngleSharp.Dom;
using CapitolSync.Engine.Sources.CapitolTrades.Pages;

namespace CapitolSync.Engine.Sources.CapitolTrades.Politicians;

/// <summary>Reads the rendered cards of a catalog page: the second-best source, for what the flight lacks.</summary>
internal static class PoliticianCardHtmlReader
{
    // A page has a dozen.
    private const int MostCards = 200;

    /// <summary>Reads the cards in the order of the page; those without a member or a name are left out.</summary>
    public static IReadOnlyList<PoliticianCard> Read(ReadOnlySpan<byte> body)
    {
        var cards = new List<PoliticianCard>();
        var from = 0;
        for (var read = 0; read < MostCards && HtmlFragment.Next(body, "index-card-link"u8, "<a "u8, "</a>"u8, ref from) is { IsEmpty: false } html; read++)
        {
            using var document = HtmlFragment.Parse(html);
            if (document?.QuerySelector("a.index-card-link") is { } link && ReadOne(link) is { } card)
                cards.Add(card);
        }

        return cards;
    }

    /// <summary>Reads <c>Page 1 of 17</c>.</summary>
    public static (long Page, long Pages)? ReadPager(ReadOnlySpan<byte> body) =>
        Number(ref body, "Page <b>"u8) is { } page && Number(ref body, "of <b>"u8) is { } pages && page <= pages ? (page, pages) : null;

    private static PoliticianCard? ReadOne(IElement link)
    {
        var href = link.GetAttribute("href") ?? "";
        var at = href.IndexOf(PoliticianCardReader.PathStart, StringComparison.Ordinal);
        var id = at < 0 ? "" : href[(at + PoliticianCardReader.PathStart.Length)..].Split('/', '?', '#')[0];
        if (id.Length == 0 || link.QuerySelector("h2")?.TextContent.Trim() is not { Length: > 0 } name)
            return null;
        var card = new PoliticianCard(id)
        {
            Name = name,
            Party = Suffix(link, PoliticianCardReader.PartyClass),
            StateId = Suffix(link, PoliticianCardReader.StateClass),
        };
        foreach (var label in link.QuerySelectorAll(".q-label"))
        {
            if (label.ParentElement?.QuerySelector(".q-value") is { } value)
                card = card.With(label.TextContent.Trim(), value.TextContent.Trim());
        }

        return card;
    }

    private static string? Suffix(IElement link, string prefix) => link.QuerySelectorAll($"[class*='{prefix}']").SelectMany(element => element.ClassList)
        .FirstOrDefault(name => name.StartsWith(prefix, StringComparison.Ordinal) && name.Length > prefix.Length)?[prefix.Length..];

    private static long? Number(ref ReadOnlySpan<byte> body, ReadOnlySpan<byte> before)
    {
        if (body.IndexOf(before) is not (>= 0 and var at))
            return null;
        body = body[(at + before.Length)..];
        return Utf8Parser.TryParse(body, out long number, out _) && number is > 0 and < 100_000 ? number : null;
    }
}
