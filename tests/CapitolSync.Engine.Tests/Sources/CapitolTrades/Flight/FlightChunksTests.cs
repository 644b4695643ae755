using System.Globalization;
using System.Text;
using CapitolSync.Engine.Sources.CapitolTrades.Flight;
using FsCheck;
using FsCheck.Fluent;

namespace CapitolSync.Engine.Tests.Sources.CapitolTrades.Flight;

/// <summary>A text that is escaped and cut into chunks anywhere is joined to the same text.</summary>
public sealed class FlightChunksTests
{
    private static readonly Gen<string> Pieces = Gen.Elements("\"", "\\", "\n", "\t", "\0", "a", "é", "€", "😀", "\u2028", "some sixteen plain characters and more", "x", "{\"a\":[1,2]}");

    [Fact]
    public void Whatever_it_is_and_wherever_it_is_cut() => Prop.ForAll(
        Pieces.ListOf().Select(string.Concat).ToArbitrary(), Gen.Choose(1, 400).ToArbitrary(), Gen.Choose(0, 3).ToArbitrary(), (text, size, style) =>
    {
        var page = Encoding.UTF8.GetBytes(Page(text, size, style));

        var flight = new byte[page.Length];
        var length = FlightChunks.Join(page, flight);

        Assert.Equal(text, Encoding.UTF8.GetString(flight, 0, length));
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    [Theory]
    [InlineData("\\ud83d", "\uFFFD")]
    [InlineData("\\ud83dand more than sixteen characters", "\uFFFDand more than sixteen characters")]
    [InlineData("\\ud83d\\\"and more than sixteen characters", "\uFFFD\"and more than sixteen characters")]
    [InlineData("\\ude00 and more than sixteen characters", "\uFFFD and more than sixteen characters")]
    [InlineData("sixteen character\\ud83d\\n", "sixteen character\uFFFD\n")]
    public void Half_a_pair_becomes_a_replacement(string chunk, string text)
    {
        var page = Encoding.UTF8.GetBytes($"self.__next_f.push([1,\"{chunk}.\"])");

        var flight = new byte[page.Length];
        var length = FlightChunks.Join(page, flight);

        Assert.Equal(text + ".", Encoding.UTF8.GetString(flight, 0, length));
    }

    [Theory]
    [InlineData("self.__next_f.push([1,\"no end, and more than sixteen characters", "no end, and more than sixteen characters")]
    [InlineData("self.__next_f.push([1,\"an end in an escape\\", "an end in an escape")]
    [InlineData("self.__next_f.push([1,\"", "")]
    public void A_page_that_is_cut_ends_its_chunk(string page, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(page);

        var flight = new byte[bytes.Length];

        Assert.Equal(text, Encoding.UTF8.GetString(flight, 0, FlightChunks.Join(bytes, flight)));
    }

    /// <summary>Cut by units of UTF-16, even between the halves of a pair, which are then escapes.</summary>
    private static string Page(string text, int size, int style)
    {
        var page = new StringBuilder("<html><script>");
        for (var at = 0; at < text.Length; at += size)
        {
            page.Append("self.__next_f.push([1,\"");
            foreach (var unit in text.AsSpan(at, Math.Min(size, text.Length - at)))
                page.Append(Escaped(unit, style));
            page.Append("\"])</script><script>");
        }

        return page.Append("</script></html>").ToString();
    }

    private static string Escaped(char unit, int style) => unit switch
    {
        '"' => "\\\"",
        '\\' => "\\\\",
        '\n' => "\\n",
        '\t' => "\\t",
        '\0' => "\\0",
        _ when char.IsSurrogate(unit) || style == 0 || (style == 1 && unit > 127) => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)unit:x4}"),
        _ => unit.ToString(),
    };
}
