using System.Buffers;
using System.Text;

namespace CapitolSync.Replica.CapitolTrades.Flight;

/// <summary>
/// Cuts a flight into the scripts of a page. A cut can fall anywhere: into a key, an escape, between the two
/// halves of a surrogate pair. Every chunk is a JavaScript string in itself.
/// </summary>
internal static class ScriptChunks
{
    /// <summary>UTF-16 units at which cuts hurt: where an escape of the JSON begins, and first halves of pairs.</summary>
    private static readonly SearchValues<char> Sore =
        SearchValues.Create([.. "\\", .. Enumerable.Range(0xD800, 0x400).Select(c => (char)c)]);

    public static void Write(IBufferWriter<byte> output, ReadOnlySpan<char> flight, Dice dice)
    {
        var total = flight.Length;
        while (!flight.IsEmpty)
        {
            var length = Cut(flight, NextLength(dice, total), dice);
            output.Write("<script>self.__next_f.push([1,\""u8);
            Escape(output, flight[..length]);
            output.Write("\"])</script>"u8);
            flight = flight[length..];
        }
    }

    private static int NextLength(Dice dice, int total) => dice.Below(10) switch
    {
        0 => dice.Between(1, 12),
        1 or 2 => dice.Between(30, 400),
        _ => dice.Between(Math.Max(300, total / 10), Math.Max(1500, total / 3)),
    };

    private static int Cut(ReadOnlySpan<char> flight, int length, Dice dice)
    {
        if (length >= flight.Length)
            return flight.Length;
        var sore = dice.Chance(0.5) ? flight[length..].IndexOfAny(Sore) : -1;
        return sore is >= 0 and < 500 && length + sore + 1 < flight.Length ? length + sore + 1 : length;
    }

    /// <summary>As a JavaScript string in HTML: nothing that could end the string or the script stays as it is.</summary>
    private static void Escape(IBufferWriter<byte> output, ReadOnlySpan<char> text)
    {
        var span = output.GetSpan((text.Length * 6) + 6);
        var written = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c is '"' or '\\' or '\n' or '\t' or '\r')
            {
                span[written++] = (byte)'\\';
                span[written++] = c switch { '\n' => (byte)'n', '\t' => (byte)'t', '\r' => (byte)'r', _ => (byte)c };
            }
            else if (c is '<' or '>' or '&' or '\u2028' or '\u2029' or < ' ')
            {
                written += Unicode(span[written..], c);
            }
            else if (char.IsAscii(c))
            {
                span[written++] = (byte)c;
            }
            else if (Rune.DecodeFromUtf16(text[i..], out var rune, out var units) == OperationStatus.Done)
            {
                written += rune.EncodeToUtf8(span[written..]);
                i += units - 1;
            }
            else
            {
                // Half a pair: UTF-8 cannot hold it, so it has to be an escape, as JavaScript writes it.
                written += Unicode(span[written..], c);
            }
        }
        output.Advance(written);
    }

    private static int Unicode(Span<byte> span, char c)
    {
        var hex = "0123456789abcdef"u8;
        "\\u"u8.CopyTo(span);
        for (var digit = 0; digit < 4; digit++)
            span[2 + digit] = hex[(c >> (12 - (4 * digit))) & 0xf];
        return 6;
    }
}
