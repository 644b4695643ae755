using System.Text;

namespace CapitolSync.Engine.Tests.Sources.CapitolTrades.Flight;

/// <summary>One thing done to a page; all numbers mean something whatever they are.</summary>
/// <param name="Kind">What is done.</param>
/// <param name="Place">Where.</param>
/// <param name="Size">How much, or which of the words.</param>
internal readonly record struct PageMutation(int Kind, int Place, int Size)
{
    /// <summary>Bytes that mean something to one of the readers.</summary>
    private static readonly byte[][] Words =
    [
        .. new[]
        {
            "\"", "\\", "\\\\", "\\\"", "\\ud800", "\\\\ud800", "\\udc00", "\\u00", "\\n", "\n", "$", "\"$1e\"", "\"$undefined\"", "\"$D\"", "$$", "1e:", "\n7:T7fffffff,",
            "\n7:T10,", "\n7:Tffffffffff,", ":E{}\n", "null", "true", "1e999", "-1", "99999999999999999999", "0.0000001", "[", "]", "{", "}", ",", ":", "\"data\":[", "\"totalCount\":",
            "\"totalCount\":-5", "\"_txId\":", "\"tradeId\":", "\"issuerData\":", "\"eodPrices\":[[\"\\ud800\",1]],", "self.__next_f.push([1,\"", "\"])</script>", "<table><tbody><tr><td>", "</html>",
            "article class=\"transaction-detail-card\"", "2026-02-30", "31 Feb 2026", "Today",
            "\"$7\"", "\"$7:0\"", "\"$7:props:children:0:props\"", "\"$7:3:children:1:3:data:0:politician\"", "\"$L7\"", "\"$NaN\"", "\"$Infinity\"", "\"$-0\"", "\"$n5\"", "\na1:\"$a1\"\n",
            "\"$a1\"", "44 - 144", "20 Sept 2024", "</article>", "<article>", "<span>", "index-card-link", "\"_txId\":[1],",
        }.Select(Encoding.UTF8.GetBytes),
        [0], [0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80],
        [.. Enumerable.Repeat((byte)'[', 300)], [.. Enumerable.Repeat((byte)'[', 30_000)], [.. Enumerable.Repeat((byte)'{', 70)],
    ];

    public static PageMutation Next(Random random) => new(random.Next(), random.Next(), random.Next());

    /// <summary>The page after it was done.</summary>
    public byte[] Apply(byte[] page)
    {
        if (page.Length == 0)
            return page;
        var at = (int)((uint)Place % page.Length);
        var length = Math.Min((int)((uint)Size % 200) + 1, page.Length - at);
        return ((uint)Kind % 8) switch
        {
            0 or 1 => Put(page, at, 0, Words[(uint)Size % Words.Length]),
            2 => Put(page, at, length, Words[(uint)Size % Words.Length]),
            3 => Put(page, at, 1, [(byte)Size]),
            4 => Put(page, at, length, []),
            5 => Put(page, at, 0, page.AsSpan(at, length)),
            // The rest is rarely of interest after this.
            6 when Size % 8 == 0 => page[..at],
            _ => Put(page, at, 1, [(byte)(page[at] ^ (1 << (int)((uint)Size % 8)))]),
        };
    }

    private static byte[] Put(byte[] page, int at, int instead, ReadOnlySpan<byte> bytes) => [.. page.AsSpan(0, at), .. bytes, .. page.AsSpan(at + instead)];
}
