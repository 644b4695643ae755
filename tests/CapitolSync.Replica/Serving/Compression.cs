using System.IO.Compression;

namespace CapitolSync.Replica.Serving;

internal static class Compression
{
    public static Page Compress(Page page, string encoding)
    {
        using var output = new MemoryStream();
        using (var compressor = Open(output, encoding))
        {
            foreach (var segment in page.Segments)
                compressor.Write(segment.Span);
        }
        return new Page([output.ToArray()], page.ContentType) { Status = page.Status, Headers = page.Headers, Encoding = encoding };
    }

    private static Stream Open(Stream output, string encoding) => encoding switch
    {
        "br" => new BrotliStream(output, CompressionLevel.Fastest, leaveOpen: true),
        _ => new GZipStream(output, CompressionLevel.Fastest, leaveOpen: true),
    };
}
