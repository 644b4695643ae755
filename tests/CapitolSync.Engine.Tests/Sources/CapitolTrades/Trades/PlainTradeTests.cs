using System.Text;
using System.Text.Json;
using CapitolSync.Engine.Sources.CapitolTrades.Flight;
using CapitolSync.Engine.Sources.CapitolTrades.Pages;
using CapitolSync.Engine.Sources.CapitolTrades.Trades;

namespace CapitolSync.Engine.Tests.Sources.CapitolTrades.Trades;

/// <summary>Whatever the quick readers read, the reader and the serializer of System.Text.Json read as well, and alike.</summary>
public sealed class PlainTradeTests
{
    private const string Usual = """
        {"_txId":10000046719,"_politicianId":"C000790","_issuerId":432760,"chamber":"senate","comment":"one\ntwo \"three\" \\u0041","issuer":{"_stateId":null,"c2iq":"D1WN7KN6",
        "country":"us","issuerName":"Polaris \u0026 Co","issuerTicker":"$$W","sector":null},"owner":"spouse","politician":{"_stateId":"ia","chamber":"senate","dob":"1967-03-04",
        "firstName":"Diana","gender":"female","lastName":"Cortès","nickname":null,"party":"other"},"price":12.345,"pubDate":"2026-02-22T09:35:09Z","reportingGap":-3,
        "txDate":"2025-04-08","txType":"sell","txTypeExtended":null,"value":8000,"labels":["a\"]",{"b":[true,false,-0.5,1e3]}],"hasCapitalGains":false}
        """;

    // Pieces that are put in place of others: odd values, and what is no JSON.
    private static readonly string[] Pieces =
        ["null", "true", "7", "-0", "0", "00", "1.50", "1e2", "\"x\"", "\"$undefined\"", "\"$n12\"", "\"\\ud800\"", "\"\\x\"", "[]", "{}", "[1,]", "{\"a\":1,}", ",", ":", "]", "}", "", " ", "\t", "\u0001", "9999999999999999999", "0.1234567890123456"];

    [Fact]
    public void Trades_with_values_of_all_kinds_are_read_as_the_serializer_does()
    {
        var dice = new Random(10);
        var (plain, all) = (0, 0);
        for (var i = 0; i < 4000; i++)
        {
            var json = Encoding.UTF8.GetBytes(i == 0 ? Usual : Mutate(Usual, dice));
            if (!IsValid(json))
                continue;
            all++;
            if (PlainTrade.Read(json) is not { } trade)
                continue;
            plain++;
            using var flight = FlightDocument.Read("0:{}"u8);
            Assert.Equal(Told(() => TradeMapper.ToRow(JsonSerializer.Deserialize(json, SiteJson.Default.TradeDto)!, flight)), Told(() => TradeMapper.ToRow(trade, flight)));
        }

        Assert.NotNull(PlainTrade.Read(Encoding.UTF8.GetBytes(Usual)));
        Assert.InRange(plain, all / 10, all);
    }

    [Fact]
    public void Lists_are_cut_where_the_reader_cuts_them_and_no_other_ones_are()
    {
        var dice = new Random(11);
        var taken = 0;
        for (var i = 0; i < 4000; i++)
        {
            var json = Encoding.UTF8.GetBytes(i == 0 ? $"[{Usual},7,[]]" : Mutate($"[{Usual}, null ,{{\"a\":[]}},\"x\"]", dice));
            if (PlainList.Items(json, 0, out var close) is not { } items)
                continue;
            taken++;
            var reader = new Utf8JsonReader(json.AsSpan(0, close + 1));
            Assert.True(reader.Read());
            foreach (var item in items)
            {
                Assert.True(reader.Read());
                Assert.Equal(item.Start, reader.TokenStartIndex);
                reader.Skip();
                Assert.Equal(item.Start + item.Length, reader.BytesConsumed);
            }

            Assert.True(reader.Read());
            Assert.Equal((JsonTokenType.EndArray, close), (reader.TokenType, (int)reader.TokenStartIndex));
        }

        Assert.InRange(taken, 400, 4000);
        Assert.Equal(3, PlainList.Items(Encoding.UTF8.GetBytes($"[{Usual.Replace("1e3", "1", StringComparison.Ordinal)},7,[]] , 4"), 0, out _)!.Count);
    }

    /// <summary>Puts a piece in place of a value, or a cut anywhere.</summary>
    private static string Mutate(string json, Random dice)
    {
        json = json.Replace("1e3", "1", StringComparison.Ordinal);
        var from = dice.Next(json.Length);
        if (dice.Next(4) > 0)
        {
            // From a colon to the next comma is mostly a value.
            from = json.IndexOf(':', from) + 1;
            var to = json.IndexOf(',', from);
            return to < 0 ? json : json[..from] + Pieces[dice.Next(Pieces.Length)] + json[to..];
        }

        return json[..from] + Pieces[dice.Next(Pieces.Length)] + json[Math.Min(json.Length, from + dice.Next(3))..];
    }

    private static bool IsValid(byte[] json)
    {
        try
        {
            var reader = new Utf8JsonReader(json);
            while (reader.Read())
            {
                // It throws where it is not.
            }

            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static string Told(Func<TradeRow> read)
    {
        try
        {
            return read().ToString();
        }
        catch (FlightFormatException error)
        {
            return error.Message;
        }
    }
}
