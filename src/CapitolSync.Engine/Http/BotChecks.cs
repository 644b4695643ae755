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

    // What their pages are called: Vercel's, Cloudflare's, Amazon's, Imperva's, HUMAN's, DDoS-Guard's.
    private static readonly string[] Titles =
    [
        "Security Checkpoint", "Just a moment", "Attention Required!", "Human Verification", "Pardon Our Interruption", "Access to this page has been denied",
        "DDoS-Guard", "Are you a robot", "verify you are human", "Checking your browser",
    ];

    /// <summary>Whether the headers say that this is a bot check.</summary>
    public static bool IsIn(HttpResponseHeaders headers) => Array.Exists(Headers, headers.Contains);

    // Words in the addresses that checks lead to, on the source's own host or another.
    private static readonly string[] Places = ["captcha", "challenge", "/cdn-cgi/", "/.well-known/vercel/security"];

    /// <summary>Whether a redirection leads to a bot check.</summary>
    public static bool IsAt(Uri? location)
    {
        if (location is null)
            return false;
        var place = location.IsAbsoluteUri ? location.Host + location.AbsolutePath : location.OriginalString.Split('?', '#')[0];
        return Array.Exists(Places, known => place.Contains(known, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Whether the page is a bot check by its title or by what it loads.</summary>
    public static bool IsPage(ReadOnlySpan<byte> body)
    {
        var start = body[..Math.Min(body.Length, TitleWithin)].TrimStart("\uFEFF"u8);
        if (start.TrimStart(" \t\r\n"u8) is [(byte)'<', ..] && HasMark(start))
            return true;
        var title = start.IndexOf("<title"u8) is >= 0 and var lower ? lower : start.IndexOf("<TITLE"u8);
        if (title < 0)
            return false;
        var text = start[title..];
        var end = text.IndexOf("</"u8);
        text = end < 0 ? text : text[..end];
        var shown = System.Text.Encoding.UTF8.GetString(text);
        return Array.Exists(Titles, known => shown.Contains(known, StringComparison.OrdinalIgnoreCase));
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
