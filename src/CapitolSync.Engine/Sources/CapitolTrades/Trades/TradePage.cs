using CapitolSync.Engine.Store.Entities;
using CapitolSync.Engine.Store.Queries;
using CapitolSync.Engine.Store.Sqlite;
using CapitolSync.Engine.Streams.Listings;
using CapitolSync.Engine.Telemetry;
using Microsoft.Data.Sqlite;

namespace CapitolSync.Engine.Sources.CapitolTrades.Trades;

/// <summary>A page of the listing of trades.</summary>
internal sealed class TradePage(IReadOnlyList<TradeRow> trades) : ListingPage
{
    public IReadOnlyList<TradeRow> Trades => trades;

    /// <summary>Why the rendered table had to be read; <see langword="null"/> if the flight was as it should be.</summary>
    public string? Fallback { get; init; }

    public override int Rows => trades.Count;

    public override DateTimeOffset? Newest => trades.Count == 0 ? null : trades.Max(trade => trade.PubDate);

    public override DateTimeOffset? Oldest => trades.Count == 0 ? null : trades.Min(trade => trade.PubDate);

    public override string? Warning => Fallback;

    public override StoredCounts Store(StoreSession session, ListingMarks marks)
    {
        var counts = default(StoredCounts);
        PoliticianRow? lastPolitician = null;
        foreach (var trade in trades)
        {
            // Filings come in runs, so neighbours are mostly the same member's.
            if (trade.Politician != lastPolitician)
                PoliticianTable.Store(session, lastPolitician = trade.Politician);
            IssuerTable.Store(session, trade.Issuer);
            counts = counts.With(TradeTable.Store(session, trade));
            marks.See(trade.TxId);
        }

        return counts;
    }

    public override IReadOnlyList<object> ReadBack(SqliteConnection connection) =>
        TradeQuery.ByIds(connection, trades.Select(trade => trade.TxId));
}
