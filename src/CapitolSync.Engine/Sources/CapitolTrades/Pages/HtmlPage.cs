using CapitolSync.Engine.Http;

namespace CapitolSync.Engine.Sources.CapitolTrades.Pages;

/// <summary>What is known about a page without parsing it.</summary>
internal static class HtmlPage
{
    public static bool LooksLikeHtml(ReadOnlySpan<byte> body)
    {
        var start = body.TrimStart("\uFEFF \t\r\n"u8);
        return !start.IsEmpty && start[0] == '<';
    }

    /// <summary>True if a page begins as HTML and does not end as such: the rest got lost on the way.</summary>
    public static bool IsCutShort(ReadOnlySpan<byte> body) =>
        LooksLikeHtml(body) && !HtmlEnd.IsIn(body);
}
