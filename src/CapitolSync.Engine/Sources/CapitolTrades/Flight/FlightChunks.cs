using System.Buffers.Text;
using System.Text;

namespace CapitolSync.Engine.Sources.CapitolTrades.Flight;

/// <summary>
/// Joins the flight's chunks out of a page: <c>self.__next_f.push([1,"…"])</c>, a JavaScript string
/// each, cut anywhere, even between the halves of a surrogate pair. Those with a 3 are bytes, see <see cref="BinaryChunk"/>.
/// </summary>
internal static class FlightChunks
{
    private static ReadOnlySpan<byte> Opening => "__next_f.push(["u8;

    private static ReadOnlySpan<byte> TextOpening => "1,\""u8;

    private static ReadOnlySpan<byte> BinaryOpening => "3,\""u8;

    /// <summary>Writes the joined flight.</summary>
    /// <param name="page">The page's HTML, UTF-8.</param>
    /// <param name="flight">Room for the flight; the page's own length is always enough.</param>
    /// <returns>Length of the flight; 0 if the page has none.</returns>
    public static int Join(ReadOnlySpan<byte> page, Span<byte> flight)
    {
        var length = 0;
        var pendingHigh = '\0';
        while (page.IndexOf(Opening) is >= 0 and var at)
        {
            page = page[(at + Opening.Length)..];
            if (page.StartsWith(TextOpening))
            {
                page = page[TextOpening.Length..];
                page = page[Unescape(page, flight, ref length, ref pendingHigh)..];
            }
            else if (page.StartsWith(BinaryOpening))
            {
                FlushLoneSurrogate(flight, ref length, ref pendingHigh);
                page = page[BinaryOpening.Length..];
                page = page[BinaryChunk.Append(page, flight, ref length)..];
            }
        }

        return length;
    }

    /// <summary>Unescapes one chunk up to its closing quote.</summary>
    /// <returns>How many bytes of the page were read.</returns>
    /// <remarks>
    /// In a flight every seventh byte is an escape, nearly always that of a quote or a backslash: those are undone a block at a
    /// time by leaving out the backslashes. Where a block has another escape or the end, it is cut short there.
    /// </remarks>
    private static int Unescape(ReadOnlySpan<byte> page, Span<byte> flight, ref int length, ref char pendingHigh)
    {
        var read = 0;
        while (true)
        {
            if (pendingHigh == '\0')
            {
                var undone = EscapedBlocks.Undo(page[read..], flight[length..]);
                read += undone.Read;
                length += undone.Written;
            }

            if (read >= page.Length)
                return read;
            if (page[read] == '"')
                return read + 1;
            if (page[read] == '\\')
            {
                read += Escape(page[read..], flight, ref length, ref pendingHigh);
                continue;
            }

            FlushLoneSurrogate(flight, ref length, ref pendingHigh);
            flight[length++] = page[read++];
        }
    }

    private static int Escape(ReadOnlySpan<byte> page, Span<byte> flight, ref int length, ref char pendingHigh)
    {
        if (page.Length < 2)
            return page.Length;
        if (page[1] == 'u' && page.Length >= 6 && Utf8Parser.TryParse(page.Slice(2, 4), out int code, out var digits, 'x') && digits == 4)
        {
            Append((char)code, flight, ref length, ref pendingHigh);
            return 6;
        }

        FlushLoneSurrogate(flight, ref length, ref pendingHigh);
        flight[length++] = page[1] switch
        {
            (byte)'n' => (byte)'\n',
            (byte)'r' => (byte)'\r',
            (byte)'t' => (byte)'\t',
            (byte)'b' => (byte)'\b',
            (byte)'f' => (byte)'\f',
            (byte)'v' => (byte)'\v',
            (byte)'0' => 0,
            var other => other,
        };
        return 2;
    }

    private static void Append(char unit, Span<byte> flight, ref int length, ref char pendingHigh)
    {
        if (char.IsLowSurrogate(unit) && pendingHigh != '\0')
        {
            length += new Rune(pendingHigh, unit).EncodeToUtf8(flight[length..]);
            pendingHigh = '\0';
            return;
        }

        FlushLoneSurrogate(flight, ref length, ref pendingHigh);
        if (char.IsHighSurrogate(unit))
            pendingHigh = unit;
        else
            length += (Rune.TryCreate(unit, out var rune) ? rune : Rune.ReplacementChar).EncodeToUtf8(flight[length..]);
    }

    private static void FlushLoneSurrogate(Span<byte> flight, ref int length, ref char pendingHigh)
    {
        if (pendingHigh == '\0')
            return;
        pendingHigh = '\0';
        length += Rune.ReplacementChar.EncodeToUtf8(flight[length..]);
    }
}
