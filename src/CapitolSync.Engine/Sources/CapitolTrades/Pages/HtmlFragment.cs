using System.Text;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace CapitolSync.Engine.Sources.CapitolTrades.Pages;

/// <summary>Parses the part of a page that matters: most of a page is navigation and scripts.</summary>
internal static class HtmlFragment
{
    // A page nests some thirty elements. What looks for elements calls itself for each level, so more than this is not tried.
    private const int MaxDepth = 400;

    /// <summary>The bytes from an opening tag to the last closing one of that name, or to the next if it cannot nest.</summary>
    /// <param name="page">The page.</param>
    /// <param name="mark">The text in or after the opening tag.</param>
    /// <param name="opening">The opening tag without its end, like <c>&lt;article</c>.</param>
    /// <param name="closing">The closing tag.</param>
    /// <returns>The part; empty if the page does not have it.</returns>
    public static ReadOnlySpan<byte> Find(ReadOnlySpan<byte> page, ReadOnlySpan<byte> mark, ReadOnlySpan<byte> opening, ReadOnlySpan<byte> closing)
    {
        if (page.IndexOf(mark) is not (>= 0 and var at))
            return default;
        var start = page[..at].LastIndexOf(opening);
        if (start < 0)
            return default;
        var end = page[at..].IndexOf(closing);
        return end < 0 ? page[start..] : page[start..(at + end + closing.Length)];
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
