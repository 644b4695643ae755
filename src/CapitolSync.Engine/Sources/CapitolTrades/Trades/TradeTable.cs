using CapitolSync.Engine.Store;
using CapitolSync.Engine.Store.Sqlite;

namespace CapitolSync.Engine.Sources.CapitolTrades.Trades;

/// <summary>The columns of a trade that the listing has.</summary>
internal static class TradeTable
{
    private const string Insert = """
        INSERT INTO trades (tx_id, politician_id, issuer_id, pub_date, tx_date, tx_type, tx_type_extended,
                            owner, chamber, price, value, reporting_gap, comment, first_seen_at)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14) ON CONFLICT DO NOTHING
        """;

    // What a trade's own page told and the listing does not know, stays.
    private const string Told = """
        (?2, ?3, ?4, ?5, ?6, ?7, coalesce(?8, iif(enriched_at IS NULL, NULL, nullif(owner, ''))), ?9,
         coalesce(?10, iif(enriched_at IS NULL, NULL, nullif(price, 0))), coalesce(?11, iif(enriched_at IS NULL, NULL, nullif(value, 0))), ?12,
         coalesce(?13, iif(enriched_at IS NULL, NULL, nullif(comment, ''))))
        """;

    private static readonly Upsert Replace = new(Insert, $"""
        UPDATE trades
        SET (politician_id, issuer_id, pub_date, tx_date, tx_type, tx_type_extended, owner, chamber, price, value, reporting_gap, comment)
          = {Told}
        WHERE tx_id = ?1 AND ?14 IS NOT NULL
          AND (politician_id, issuer_id, pub_date, tx_date, tx_type, tx_type_extended, owner, chamber, price, value, reporting_gap, comment)
              IS NOT {Told}
        """);

    // The table shows the day of publication and a rounded price: what is known better stays.
    private static readonly Upsert Merge = new(Insert, """
        UPDATE trades
        SET (politician_id, issuer_id, pub_date, tx_date, tx_type, owner, chamber, price, value, reporting_gap)
          = (?2, ?3, coalesce(pub_date, ?4), coalesce(?5, tx_date), coalesce(?6, tx_type), coalesce(?8, owner), coalesce(?9, chamber),
             coalesce(nullif(price, 0), ?10), coalesce(?11, value), coalesce(?12, reporting_gap))
        WHERE tx_id = ?1 AND ?14 IS NOT NULL
          AND (?2, ?3, coalesce(pub_date, ?4), coalesce(?5, tx_date), coalesce(?6, tx_type), coalesce(?8, owner), coalesce(?9, chamber),
               coalesce(nullif(price, 0), ?10), coalesce(?11, value), coalesce(?12, reporting_gap))
              IS NOT (politician_id, issuer_id, pub_date, tx_date, tx_type, owner, chamber, price, value, reporting_gap)
          AND (?7, ?13) IS (NULL, NULL)
        """);

    public static RowChange Store(StoreSession session, TradeRow row)
    {
        var now = session.Now;
        return session.Note<Trade>(row.TxId, (row.Partial ? Merge : Replace).Run(session, row, (statement, row) => statement
            .Bind(1, row.TxId)
            .Bind(2, row.Politician.PoliticianId)
            .Bind(3, row.Issuer.IssuerId)
            .Bind(4, row.Partial ? Iso.Day(row.PubDate) : Iso.Instant(row.PubDate))
            .Bind(5, row.TxDate)
            .Bind(6, row.TxType)
            .Bind(7, row.TxTypeExtended)
            .Bind(8, row.Owner)
            .Bind(9, row.Chamber)
            .Bind(10, row.Price)
            .Bind(11, row.Value)
            .Bind(12, row.ReportingGap)
            .Bind(13, row.Comment)
            .Bind(14, now)));
    }
}
