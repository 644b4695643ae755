using CapitolSync.Engine.Store.Entities;
using CapitolSync.Engine.Store.Sqlite;

namespace CapitolSync.Engine.Sources.CapitolTrades.Issuers;

/// <summary>An issuer's own page: master data, market figures, closing prices.</summary>
internal static class IssuerDetailTable
{
    // Figures that are gone from the page (an issuer delisted) stay as they were last known.
    private const string Performance = """
        INSERT OR REPLACE INTO issuer_performance (issuer_id, mcap, trailing1, trailing1_change, trailing7, trailing7_change,
            trailing30, trailing30_change, trailing90, trailing90_change, trailing365, trailing365_change,
            wtd, wtd_change, mtd, mtd_change, qtd, qtd_change, ytd, ytd_change)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20)
        """;

    private const string Price = """
        INSERT INTO issuer_eod_prices (issuer_id, price_date, price) VALUES (?1, ?2, ?3)
        ON CONFLICT (issuer_id, price_date) DO UPDATE SET price = excluded.price WHERE price <> excluded.price
        """;

    public static RowChange Store(StoreSession session, IssuerDetail detail)
    {
        var id = detail.Issuer.IssuerId;
        IssuerTable.Store(session, detail.Issuer);
        if (detail.Performance is { } figures)
            StorePerformance(session, id, figures);
        foreach (var price in detail.EodPrices)
            session.Prepare(Price).Bind(1, id).Bind(2, DateOnly.FromDateTime(price.Date)).Bind(3, price.Price).Run();
        session.Prepare("UPDATE issuers SET enriched_at = ?2 WHERE issuer_id = ?1").Bind(1, id).Bind(2, session.Now).Run();
        return session.Note<Issuer>(id, RowChange.Updated);
    }

    private static void StorePerformance(StoreSession session, long id, IssuerPerformance figures)
    {
        double?[] values =
        [
            figures.Mcap, figures.Trailing1, figures.Trailing1Change, figures.Trailing7, figures.Trailing7Change,
            figures.Trailing30, figures.Trailing30Change, figures.Trailing90, figures.Trailing90Change,
            figures.Trailing365, figures.Trailing365Change, figures.Wtd, figures.WtdChange, figures.Mtd, figures.MtdChange,
            figures.Qtd, figures.QtdChange, figures.Ytd, figures.YtdChange,
        ];
        var statement = session.Prepare(Performance).Bind(1, id);
        for (var i = 0; i < values.Length; i++)
            statement.Bind(i + 2, values[i]);
        statement.Run();
    }
}
