using CapitolSync.Engine.Store.Sqlite;

namespace CapitolSync.Engine.Sources.CapitolTrades.TradeDetails;

/// <summary>The columns of a trade that its own page has. What the page leaves out is unknown, not gone; the ends of a range belong together.</summary>
internal static class TradeDetailTable
{
    // Earlier versions stored what the listing does not know as '' or 0.
    private const string Update = """
        UPDATE trades
        SET (filing_url, filing_id, filing_date, asset_type, asset_ticker, instrument, size, size_range_low, size_range_high,
             has_capital_gains, price, comment, enriched_at, owner, value)
          = (coalesce(?2, filing_url), coalesce(?3, filing_id), coalesce(?4, filing_date), coalesce(?5, asset_type),
             coalesce(?6, asset_ticker), coalesce(?7, instrument), coalesce(?8, size),
             iif(coalesce(?9, ?10) IS NULL, size_range_low, ?9), iif(coalesce(?9, ?10) IS NULL, size_range_high, ?10), coalesce(?11, has_capital_gains), coalesce(nullif(price, 0), ?12), coalesce(nullif(comment, ''), ?13), ?14,
             coalesce(nullif(owner, ''), ?15), coalesce(nullif(value, 0), ?16))
        WHERE tx_id = ?1
        """;

    public static RowChange Store(StoreSession session, TradeDetail detail)
    {
        var changed = session.Prepare(Update)
            .Bind(1, detail.TxId)
            .Bind(2, detail.FilingUrl)
            .Bind(3, detail.FilingId)
            .Bind(4, detail.FilingDate)
            .Bind(5, detail.AssetType)
            .Bind(6, detail.AssetTicker)
            .Bind(7, detail.Instrument)
            .Bind(8, detail.Size)
            .Bind(9, detail.SizeRangeLow)
            .Bind(10, detail.SizeRangeHigh)
            .Bind(11, detail.HasCapitalGains)
            .Bind(12, detail.Price)
            .Bind(13, detail.Comment)
            .Bind(14, session.Now)
            .Bind(15, detail.Owner)
            .Bind(16, detail.Value)
            .Run();
        if (changed == 0)
            return RowChange.Unchanged;
        Replace(session, detail.TxId, detail.Committees,
            "DELETE FROM trade_committees WHERE tx_id = ?1", "INSERT INTO trade_committees (tx_id, committee) VALUES (?1, ?2) ON CONFLICT DO NOTHING");
        Replace(session, detail.TxId, detail.Labels,
            "DELETE FROM trade_labels WHERE tx_id = ?1", "INSERT INTO trade_labels (tx_id, label) VALUES (?1, ?2) ON CONFLICT DO NOTHING");
        return session.Note<Trade>(detail.TxId, RowChange.Updated);
    }

    private static void Replace(StoreSession session, long txId, IReadOnlyList<string>? values, string delete, string insert)
    {
        if (values is null)
            return;
        session.Prepare(delete).Bind(1, txId).Run();
        foreach (var value in values)
            session.Prepare(insert).Bind(1, txId).Bind(2, value).Run();
    }
}
