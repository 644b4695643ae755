namespace CapitolSync.Engine.Http;

/// <summary>Tells whether a page of HTML came whole, for sources that do not announce its length.</summary>
internal static class HtmlEnd
{
    // What caches and scanners put behind the end tag is shorter.
    private const int TailLength = 2048;

    private static ReadOnlySpan<byte> Tag => "</html"u8;

    /// <summary>The end tag is there: last of all, or with little behind it.</summary>
    public static bool IsIn(ReadOnlySpan<byte> page)
    {
        var tail = page[^Math.Min(TailLength, page.Length)..];
        while (tail.LastIndexOf("</"u8) is >= 0 and var at)
        {
            if (tail.Length - at >= Tag.Length && System.Text.Ascii.EqualsIgnoreCase(tail.Slice(at, Tag.Length), Tag))
                return true;
            tail = tail[..at];
        }

        return false;
    }
}
