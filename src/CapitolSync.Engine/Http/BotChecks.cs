using System.Net.Http.Headers;

namespace CapitolSync.Engine.Http;

/// <summary>Tells a bot check from an answer of the source itself. It is a block in whatever form it comes.</summary>
internal static class BotChecks
{
    // Bytes of a page in which its title has to stand.
    private const int TitleWithin = 4096;

    // Amazon's, Vercel's and Cloudflare's firewalls say so in a header, with any status.
    private static readonly string[] Headers = ["x-amzn-waf-action", "x-vercel-mitigated", "cf-mitigated"];

    // Akamai's has no title of its own, or one that says nothing; its scripts and its page of errors give it away.
    private static readonly byte[][] Marks = ["bm-verify"u8.ToArray(), "sec-if-cpt-container"u8.ToArray(), "sec-cpt-if"u8.ToArray(), "_sec/cp_challenge"u8.ToArray(), "errors.edgesuite.net"u8.ToArray(), "errors&#46;edgesuite&#46;net"u8.ToArray()];

    private static ReadOnlySpan<byte> TitleTag => "<title"u8;

    /// <summary>Whether the headers say that this is a bot check.</summary>
    public static bool IsIn(HttpResponseHeaders headers) => Array.Exists(Headers, headers.Contains);

    /// <summary>Whether the page is a bot check by its title or by what it loads.</summary>
    public static bool IsPage(ReadOnlySpan<byte> body)
    {
        var start = body[..Math.Min(body.Length, TitleWithin)];
        if (start.TrimStart(" \t\r\n"u8) is [(byte)'<', ..] && HasMark(start))
            return true;
        var title = start.IndexOf(TitleTag);
        if (title < 0)
            return false;
        var text = start[title..];
        var end = text.IndexOf("</"u8);
        text = end < 0 ? text : text[..end];
        return text.IndexOf("Security Checkpoint"u8) >= 0 || text.IndexOf("Just a moment"u8) >= 0;
    }

    private static bool HasMark(ReadOnlySpan<byte> start)
    {
        foreach (var mark in Marks)
        {
            if (start.IndexOf(mark) >= 0)
                return true;
        }

        return false;
    }
}
