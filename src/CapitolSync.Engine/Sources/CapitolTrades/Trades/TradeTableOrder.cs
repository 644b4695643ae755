using System.Buffers.Text;
using System.Globalization;

namespace CapitolSync.Engine.Sources.CapitolTrades.Trades;

/// <summary>The order of the rendered table, by which rows are found that the flight has without an id.</summary>
internal static class TradeTableOrder
{
    private static ReadOnlySpan<byte> Link => "/trades/"u8;

    /// <summary>The ids of the table's rows, if it has as many rows as the flight and the same ones at the same places.</summary>
    /// <param name="table">The page, from its table on.</param>
    /// <param name="rows">The rows of the flight.</param>
    /// <returns>The ids; <see langword="null"/> if the order differs, so that a place says nothing.</returns>
    public static IReadOnlyList<long>? IdsOf(ReadOnlySpan<byte> table, TradeListingRows rows)
    {
        var ids = Read(table);
        var places = Places(rows);
        // A row without an id cannot be one that is on the page with its id.
        return ids.Count == places.Length && ids.Distinct().Count() == ids.Count && !ids.Where((id, i) => places[i] is { } known && known != id).Any() ? ids : null;
    }

    private static List<long> Read(ReadOnlySpan<byte> table)
    {
        var ids = new List<long>();
        if (table.IndexOf("</table"u8) is >= 0 and var end)
            table = table[..end];
        while (table.IndexOf("<tr"u8) is >= 0 and var start)
        {
            table = table[(start + 3)..];
            var row = table.IndexOf("<tr"u8) is >= 0 and var next ? table[..next] : table;
            if (row.IndexOf(Link) is >= 0 and var at && Utf8Parser.TryParse(row[(at + Link.Length)..], out long id, out _))
                ids.Add(id);
        }

        return ids;
    }

    /// <summary>The id at each place, as far as it is known.</summary>
    private static long?[] Places(TradeListingRows rows)
    {
        var places = new long?[rows.Trades.Count + rows.Unreadable.Count];
        foreach (var row in rows.Unreadable)
            places[row.Place - 1] = row.Key is { } key && long.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;
        var odd = rows.Unreadable.Select(static row => row.Place - 1).ToHashSet();
        var next = 0;
        for (var i = 0; i < places.Length; i++)
        {
            if (!odd.Contains(i))
                places[i] = rows.Trades[next++].TxId;
        }

        return places;
    }
}
