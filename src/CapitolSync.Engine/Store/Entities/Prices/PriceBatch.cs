using CapitolSync.Engine.Store.Sqlite;
using CapitolSync.Engine.Telemetry;
using Microsoft.Data.Sqlite;

namespace CapitolSync.Engine.Store.Entities.Prices;

/// <summary>Closes of a ticker from a source of prices. An empty list removes nothing.</summary>
/// <param name="source">The source.</param>
/// <param name="ticker">The ticker.</param>
/// <param name="from">The first day that was asked for, ever.</param>
/// <param name="prices">The days.</param>
internal sealed class PriceBatch(string source, string ticker, DateOnly from, IReadOnlyList<DailyClose> prices) : Batch
{
    /// <summary>All days from the first one on are here, so that others are not there any more.</summary>
    public bool IsWhole { get; init; }

    /// <summary>Some days could not be read: the ticker stays due.</summary>
    public bool IsPartlyRead { get; init; }

    public override StoredCounts Store(StoreSession session)
    {
        var counts = StoredCounts.None;
        foreach (var price in prices)
            counts = counts.With(PriceTable.Save(session, price));
        if (IsPartlyRead)
            return counts;
        if (IsWhole && prices.Count > 0)
            PriceTable.RemoveOthers(session, source, ticker, from, Days);
        PriceTickerTable.SaveRead(session, source, ticker, from);
        return counts;
    }

    public override IReadOnlyList<object> ReadBack(SqliteConnection connection) =>
        [.. PriceTable.Read(connection, ticker, Days).Select(price => price.ToPrice())];

    private HashSet<DateOnly> Days => [.. prices.Select(price => price.Date)];
}
