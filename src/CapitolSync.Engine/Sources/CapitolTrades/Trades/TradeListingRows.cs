using System.Text.Json;
using CapitolSync.Engine.Sources.CapitolTrades.Flight;
using CapitolSync.Engine.Sources.CapitolTrades.Pages;
using CapitolSync.Engine.Streams;

namespace CapitolSync.Engine.Sources.CapitolTrades.Trades;

/// <summary>The rows of a listing, read one by one: an odd value costs its row and no other.</summary>
/// <param name="Trades">Those that can be read.</param>
/// <param name="Unreadable">Those that cannot.</param>
internal sealed record TradeListingRows(IReadOnlyList<TradeRow> Trades, IReadOnlyList<UnreadableRow> Unreadable)
{
    // A page has at most some hundred rows. When that many are wrong and none is right, the page itself is wrong.
    private const int MaxUnreadable = 200;

    /// <summary>Some of the rows can be read, or there are none.</summary>
    public bool IsReadable => Trades.Count > 0 || Unreadable.Count == 0;

    /// <summary>Reads the rows from a flight.</summary>
    /// <param name="flight">The flight.</param>
    /// <param name="rows">Where the rows are.</param>
    public static TradeListingRows Read(FlightDocument flight, IReadOnlyList<FlightPart> rows)
    {
        var trades = new List<TradeRow>(rows.Count);
        var unreadable = new List<UnreadableRow>();
        for (var i = 0; i < rows.Count && (trades.Count > 0 || unreadable.Count < MaxUnreadable); i++)
        {
            var row = flight.Slice(rows[i]);
            try
            {
                trades.Add(TradeMapper.ToRow(ReadOne(flight, row), flight));
            }
            catch (Exception error) when (error is JsonException or FlightFormatException)
            {
                unreadable.Add(RowProblem.Describe(row, "_txId"u8, trades.Count + unreadable.Count + 1, error));
            }
        }

        return new TradeListingRows(trades, unreadable);
    }

    private static TradeDto ReadOne(FlightDocument flight, ReadOnlySpan<byte> row) =>
        PlainTrade.Read(FlightReferences.MayHold(row) ? flight.Expand(row) : row) ?? FlightObjects.Read(flight, row, SiteJson.Default.TradeDto);
}
