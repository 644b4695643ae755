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
    private readonly TradeListingRows _rows;
    private readonly TradePageContext _context;
    private readonly TradeDates _dates;

    public TradePage(TradeListingRows rows, TradePageContext context)
    {
        _rows = rows;
        _context = context;
        _dates = TradeDates.Of(rows.Trades, context);
    }

    public IReadOnlyList<TradeRow> Trades => _rows.Trades;

    public override IReadOnlyList<UnreadableRow> Unreadable => _rows.Unreadable;

    public override IEnumerable<string> Keys => _rows.Trades.Select(static trade => trade.TxId.ToString(CultureInfo.InvariantCulture));

    /// <summary>Why the rendered table had to be read; <see langword="null"/> if the flight could be read.</summary>
    public string? Fallback { get; init; }

    public override int Rows => _rows.Trades.Count + _rows.Unreadable.Count;

    public override DateTimeOffset? Newest => _dates.Newest;

    public override DateTimeOffset? Oldest => _dates.Oldest;

    /// <summary>Rows that the flight has in a way that cannot be read, so that the table's were taken.</summary>
    public IReadOnlyList<UnreadableRow> Rescued { get; init; } = [];

    public override string? Warning => Fallback ?? Rescue ?? Disorder;

    private string? Rescue => Rescued.Count == 0 ? null : string.Create(CultureInfo.InvariantCulture,
        $"trade {Rescued[0].Key}, {Rescued[0].Problem}; {Wording.Count(Rescued.Count, "row")} of the rendered table {(Rescued.Count == 1 ? "was" : "were")} read instead. The table lacks comments and exact prices and times, which a later sync adds.");

    private string? Disorder => _dates.Odd is not { } odd ? null : string.Create(CultureInfo.InvariantCulture,
        $"trade {odd.TxId}, published {odd.PubDate:yyyy-MM-dd}, is not in the order of the dates of publication. It was stored as it is, and the reading did not go by its date.");

    public override ListingPage Part(int skip, int take) =>
        new TradePage(new TradeListingRows(Readable(_rows.Trades, skip, take), PartOf(_rows.Unreadable, skip, take)), _context) { Total = Total, Pages = Pages, Fallback = Fallback, Rescued = Rescued };

    public override StoredCounts Store(StoreSession session, ListingMarks marks)
    {
        var counts = StoredCounts.None;
        var changed = new List<long>();
        foreach (var trade in _rows.Trades)
        {
            PoliticianTable.Store(session, trade.Politician);
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
