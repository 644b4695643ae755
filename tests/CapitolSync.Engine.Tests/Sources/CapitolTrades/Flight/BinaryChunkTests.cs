using System.Text;
using CapitolSync.Engine.Sources.CapitolTrades.Flight;
using FsCheck;
using FsCheck.Fluent;

namespace CapitolSync.Engine.Tests.Sources.CapitolTrades.Flight;

/// <summary>Parts of the flight that Next.js writes as base64, since they are no valid UTF-8.</summary>
public sealed class BinaryChunkTests
{
    [Fact]
    public void A_character_that_is_cut_in_two_is_whole_again()
    {
        var bytes = Encoding.UTF8.GetBytes("1:{\"name\":\"Muñoz\"}\n");
        var cut = Array.IndexOf(bytes, (byte)0xC3) + 1;

        Assert.Equal(bytes, Join(Binary(bytes.AsSpan(0, cut)) + Binary(bytes.AsSpan(cut))));
    }

    [Fact]
    public void Text_and_bytes_are_joined_in_their_order()
    {
        var page = Text("1:[\\\"a\\\",") + "self.__next_f.push([2,null])" + Binary("\"b\"]\n2:T3,"u8) + Text("x\\ny") + Binary("3:\"c\"\n"u8);

        using var flight = FlightDocument.Read(Encoding.UTF8.GetBytes($"<!DOCTYPE html><html><script>(self.__next_f=self.__next_f||[]).push([0])</script>{page}</html>"));

        Assert.Equal([(1L, "[\"a\",\"b\"]"), (2, "x\ny"), (3, "\"c\"")], flight.Rows.Select(row => (row.Id, Encoding.UTF8.GetString(flight.Content(row)))));
    }

    [Fact]
    public void Any_bytes_are_read() => Prop.ForAll(
        Gen.Choose(0, 255).Select(static value => (byte)value).ArrayOf().ToArbitrary(), Gen.Choose(1, 40).ToArbitrary(),
        static (bytes, size) => Assert.Equal(bytes, Join(string.Concat(bytes.Chunk(size).Select(static part => Binary(part)))))).Check(Config.QuickThrowOnFailure);

    [Theory]
    [InlineData("self.__next_f.push([3,\"QUJ")]
    [InlineData("self.__next_f.push([3,\"")]
    [InlineData("self.__next_f.push([3,\"Q?JD\"])")]
    [InlineData("self.__next_f.push([3,QUJD])")]
    public void What_is_cut_or_no_base64_adds_nothing(string chunk) =>
        Assert.Equal("1:0\n"u8, Join(Text("1:0\\n") + chunk));

    [Fact]
    public void Half_a_pair_before_it_is_a_replacement() =>
        Assert.Equal("\uFFFDA\uFFFD"u8, Join(Text("\\ud83d") + Binary("A"u8) + Text("\\ude00")));

    private static byte[] Join(string page)
    {
        var bytes = Encoding.UTF8.GetBytes(page);
        var flight = new byte[bytes.Length];
        return flight[..FlightChunks.Join(bytes, flight)];
    }

    private static string Text(string escaped) => $"<script>self.__next_f.push([1,\"{escaped}\"])</script>";

    private static string Binary(ReadOnlySpan<byte> bytes) => $"<script>self.__next_f.push([3,\"{Convert.ToBase64String(bytes)}\"])</script>";
}
