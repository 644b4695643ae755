using System.Text;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace CapitolSync.Engine.Sources.CapitolTrades.Pages;

/// <summary>Parses the part of a page that matters: most of a page is navigation and scripts.</summary>
internal static class HtmlFragment
{
    // A page nests some thirty elements. What looks for elements calls itself for each level, so more than this is not tried.
    private const int MaxDepth = 400;

    /// <summary>The bytes from the next opening tag that holds a text to the next closing tag of that name.</summary>
    /// <param name="page">The page.</param>
    /// <param name="mark">The text in the opening tag. Elsewhere, as in a script, it means nothing.</param>
    /// <param name="opening">The opening tag without its end, like <c>&lt;article</c>.</param>
    /// <param name="closing">The closing tag.</param>
    /// <param name="from">Where to look from; then where to look for the one after it.</param>
    /// <returns>The part; empty if there is none.</returns>
    public static ReadOnlySpan<byte> Next(ReadOnlySpan<byte> page, ReadOnlySpan<byte> mark, ReadOnlySpan<byte> opening, ReadOnlySpan<byte> closing, ref int from)
    {
        while (page[from..].IndexOf(mark) is >= 0 and var further)
        {
            var at = from + further;
            var start = page[from..at].LastIndexOf(opening) is >= 0 and var before ? from + before : -1;
            from = at + mark.Length;
            if (start < 0 || page[start..at].Contains((byte)'>'))
                continue;
            var end = page[at..].IndexOf(closing);
            return end < 0 ? page[start..] : page[start..(at + end + closing.Length)];
        }

        return default;
    }

    /// <summary>Parses a part of a page.</summary>
    /// <returns>The document; <see langword="null"/> if it nests deeper than any page.</returns>
    public static IHtmlDocument? Parse(ReadOnlySpan<byte> html) =>
        IsDeep(html) ? null : new HtmlParser().ParseDocument(Encoding.UTF8.GetString(html));

    private static bool IsDeep(ReadOnlySpan<byte> html)
    {
        var depth = 0;
        while (html.IndexOf((byte)'<') is >= 0 and var at && at + 1 < html.Length)
        {
            html = html[(at + 1)..];
            if (html[0] == '/')
                depth = Math.Max(0, depth - 1);
            else if (char.IsAsciiLetter((char)html[0]) && !IsVoid(html) && ++depth > MaxDepth)
                return true;
        }

        return false;
    }

    /// <summary>The tag closes itself: an image, a break, a part of a drawing.</summary>
    private static bool IsVoid(ReadOnlySpan<byte> tag)
    {
        if (tag.StartsWith("img"u8) || tag.StartsWith("br"u8) || tag.StartsWith("hr"u8) || tag.StartsWith("input"u8) || tag.StartsWith("link"u8)
            || tag.StartsWith("meta"u8) || tag.StartsWith("source"u8) || tag.StartsWith("wbr"u8))
            return true;
        var end = tag.IndexOf((byte)'>');
        return end > 0 && tag[end - 1] == '/';
    }
}
