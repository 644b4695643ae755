using System.Buffers;

namespace CapitolSync.Replica.Serving;

/// <summary>A response body ready to be sent. Segments can be shared between pages, so nobody may write to them.</summary>
internal sealed class Page
{
    public const string Html = "text/html; charset=utf-8";
    public const string Flight = "text/x-component";
    public const string Json = "application/json; charset=utf-8";

    private Page? _gzip;
    private Page? _brotli;

    public Page(ReadOnlyMemory<byte>[] segments, string contentType)
    {
        Segments = segments;
        ContentType = contentType;
        Length = segments.Sum(s => s.Length);
        Cut = Length / 2;
    }

    public ReadOnlyMemory<byte>[] Segments { get; }

    public string ContentType { get; }

    public int Length { get; }

    public int Status { get; init; } = 200;

    public IReadOnlyList<(string Name, string Value)> Headers { get; init; } = [];

    /// <summary>Null for a body as it is.</summary>
    public string? Encoding { get; init; }

    /// <summary>Where a truncated copy of this page ends.</summary>
    public int Cut { get; init; }

    /// <summary>How much memory the page takes for itself.</summary>
    public int OwnBytes { get; init; }

    /// <summary>The buffer that the body lies in, when it goes back to the pool once the page is sent.</summary>
    public byte[]? Rented { private get; init; }

    public static Page Of(string text, string contentType, int status) =>
        new([System.Text.Encoding.UTF8.GetBytes(text)], contentType) { Status = status };

    public Page Truncated() => new([ToArray().AsMemory(0, Cut)], ContentType) { Status = Status, Headers = Headers };

    /// <summary>To be called once, by whoever sent the page. Nobody may touch it afterwards, unless it rents nothing.</summary>
    public void Release()
    {
        if (Rented is not null)
            ArrayPool<byte>.Shared.Return(Rented);
    }

    public byte[] ToArray()
    {
        var whole = new byte[Length];
        var at = 0;
        foreach (var segment in Segments)
        {
            segment.CopyTo(whole.AsMemory(at));
            at += segment.Length;
        }
        return whole;
    }

    /// <summary>Compressed as the client likes it best. Kept with the page, because compressing costs more than sending.</summary>
    public Page Accepting(string? encodings)
    {
        if (encodings is null)
            return this;
        if (encodings.Contains("br", StringComparison.OrdinalIgnoreCase))
            return _brotli ??= Compression.Compress(this, "br");
        if (encodings.Contains("gzip", StringComparison.OrdinalIgnoreCase))
            return _gzip ??= Compression.Compress(this, "gzip");
        return this;
    }
}
