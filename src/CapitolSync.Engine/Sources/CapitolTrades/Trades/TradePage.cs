using System.Globalization;
using CapitolSync.Engine.Filings.Links;
using CapitolSync.Engine.Store.Entities;
using CapitolSync.Engine.Store.Queries;
using CapitolSync.Engine.Store.Sqlite;
using CapitolSync.Engine.Streams;
using CapitolSync.Engine.Streams.Listings;
using CapitolSync.Engine.Telemetry;
using Microsoft.Data.Sqlite;

namespace CapitolSync.Engine.Sources.CapitolTrades.Trades;

/// <summary>A page of the listing of trades.</summary>
internal sealed class TradePage : ListingPage
{
    // Clocks differ, and the site's day may begin before ours.
    private static readonly TimeSpan Tolerance = TimeSpan.FromDays(1);
    private readonly TradeListingRows _rows;
    private readonly DateTimeOffset _now;

    public TradePage(TradeListingRows rows, DateTimeOffset now)
    {
        _rows = rows;
        _now = now;
        foreach (var trade in rows.Trades)
        {
            // A date in the future is a typing error. Taken for the newest, it would keep later runs from reading anything new.
            if (trade.PubDate <= now + Tolerance && !(trade.PubDate <= Newest))
                Newest = trade.PubDate;
            if (!(trade.PubDate >= Oldest))
                Oldest = trade.PubDate;
        }
    }

    public IReadOnlyList<TradeRow> Trades => _rows.Trades;

    public override IReadOnlyList<UnreadableRow> Unreadable => _rows.Unreadable;

    public override IEnumerable<string> Keys => _rows.Trades.Select(static trade => trade.TxId.ToString(CultureInfo.InvariantCulture));

    /// <summary>Why the rendered table had to be read; <see langword="null"/> if the flight could be read.</summary>
    public string? Fallback { get; init; }

    public override int Rows => _rows.Trades.Count + _rows.Unreadable.Count;

    public override DateTimeOffset? Newest { get; }

    public override DateTimeOffset? Oldest { get; }

    /// <summary>Rows that the flight has in a way that cannot be read, so that the table's were taken.</summary>
    public IReadOnlyList<UnreadableRow> Rescued { get; init; } = [];

    public override string? Warning => Fallback ?? (Rescued.Count == 0 ? null : string.Create(CultureInfo.InvariantCulture,
        $"trade {Rescued[0].Key}, {Rescued[0].Problem}; {Wording.Count(Rescued.Count, "row")} of the rendered table {(Rescued.Count == 1 ? "was" : "were")} read instead. The table lacks comments and exact prices and times, which a later sync adds."));

    public override ListingPage Part(int skip, int take) =>
        new TradePage(new TradeListingRows(Readable(_rows.Trades, skip, take), PartOf(_rows.Unreadable, skip, take)), _now) { Total = Total, Pages = Pages, Fallback = Fallback, Rescued = Rescued };

    public override StoredCounts Store(StoreSession session, ListingMarks marks)
    {
        var counts = StoredCounts.None;
        var changed = new List<long>();
        PoliticianRow? lastPolitician = null;
        foreach (var trade in _rows.Trades)
        {
            // Filings come in runs, so neighbours are mostly the same member's.
            if (trade.Politician != lastPolitician)
                PoliticianTable.Store(session, lastPolitician = trade.Politician);
            IssuerTable.Store(session, trade.Issuer);
            var change = TradeTable.Store(session, trade);
            if (change != RowChange.Unchanged)
                changed.Add(trade.TxId);
            counts = counts.With(change);
            marks.See(trade.TxId);
        }

        TradeLinkTable.RelinkTrades(session, changed);
        return counts;
    }

    public override IReadOnlyList<object> ReadBack(SqliteConnection connection) =>
        TradeQuery.ByIds(connection, _rows.Trades.Select(trade => trade.TxId));
}
