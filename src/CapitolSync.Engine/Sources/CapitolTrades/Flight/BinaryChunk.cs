using System.Buffers;
using System.Buffers.Text;

namespace CapitolSync.Engine.Sources.CapitolTrades.Flight;

/// <summary>
/// A part of the flight that is no valid UTF-8, since it was cut within a character or holds binary rows: Next.js writes it as
/// base64, <c>self.__next_f.push([3,"…"])</c>, and the page appends the bytes to the same stream.
/// </summary>
internal static class BinaryChunk
{
    /// <summary>Decodes one up to its closing quote. One that is cut or no base64 adds nothing.</summary>
    /// <param name="page">The page from the opening quote on.</param>
    /// <param name="flight">Room for the bytes.</param>
    /// <param name="length">Length of the flight so far.</param>
    /// <returns>How many bytes of the page were read.</returns>
    public static int Append(ReadOnlySpan<byte> page, Span<byte> flight, ref int length)
    {
        var end = page.IndexOf((byte)'"');
        if (end < 0)
            return page.Length;
        if (Base64.DecodeFromUtf8(page[..end], flight[length..], out _, out var written) == OperationStatus.Done)
            length += written;
        return end + 1;
    }
}
