using System.Net.Http.Headers;

namespace CapitolSync.Engine.Http;

/// <summary>Tells a bot check from an answer of the source itself. It is a block in whatever form it comes.</summary>
internal static class BotChecks
{
    // Bytes of a page in which its title has to stand.
    private const int TitleWithin = 4096;

    // Amazon's, Vercel's and Cloudflare's firewalls say so in a header, with any status.
    private static readonly string[] Headers = ["x-amzn-waf-action", "x-vercel-mitigated", "cf-mitigated"];

    private static ReadOnlySpan<byte> TitleTag => "<title"u8;

    /// <summary>Whether the headers say that this is a bot check.</summary>
    public static bool IsIn(HttpResponseHeaders headers) => Array.Exists(Headers, headers.Contains);

    /// <summary>Whether the page is a bot check by its title.</summary>
    public static bool IsPage(ReadOnlySpan<byte> body)
    {
        var start = body[..Math.Min(body.Length, TitleWithin)];
        var title = start.IndexOf(TitleTag);
        if (title < 0)
            return false;
        var text = start[title..];
        var end = text.IndexOf("</"u8);
        text = end < 0 ? text : text[..end];
        return text.IndexOf("Security Checkpoint"u8) >= 0 || text.IndexOf("Just a moment"u8) >= 0;
    }
}
