using CapitolSync.Engine.Http;

namespace CapitolSync.Engine.Sources.HouseClerk.Filings;

/// <summary>Takes a PDF as it is, once it looks like one: the site's page for errors has been saved as a PDF by others.</summary>
internal sealed class PdfBodyReader : IPageReader<byte[]>
{
    // Some writers put a few bytes before the header; readers look that far for it.
    private const int HeaderWithin = 1024;

    public byte[] Read(PageBody body) => IsPdf(body.Span)
        ? body.Span.ToArray()
        : throw new PageException(ErrorIds.FormatChanged, $"The Clerk's server sent something other than a PDF ({Kind(body.Span)}).");

    /// <summary>A PDF ends with its end-of-file mark, or a part of it was lost.</summary>
    public bool IsCutShort(PageBody body) => IsPdf(body.Span) && !HasEnd(body.Span);

    /// <summary>Whether a document begins and ends as a PDF does.</summary>
    public static bool IsWhole(ReadOnlySpan<byte> body) => IsPdf(body) && HasEnd(body);

    private static bool HasEnd(ReadOnlySpan<byte> body) => body[^Math.Min(HeaderWithin, body.Length)..].LastIndexOf("%%EOF"u8) >= 0;

    /// <summary>Whether a document begins as a PDF does.</summary>
    public static bool IsPdf(ReadOnlySpan<byte> body) => body[..Math.Min(HeaderWithin, body.Length)].IndexOf("%PDF-"u8) >= 0;

    private static string Kind(ReadOnlySpan<byte> body) => body.TrimStart("\uFEFF \t\r\n"u8).StartsWith("<"u8) ? "an HTML page" : FormattableString.Invariant($"{body.Length:N0} bytes");
}
