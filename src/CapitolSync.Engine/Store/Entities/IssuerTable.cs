using CapitolSync.Engine.Store.Sqlite;

namespace CapitolSync.Engine.Store.Entities;

internal static class IssuerTable
{
    private const string Insert = """
        INSERT INTO issuers (issuer_id, state_id, c2iq, country, issuer_name, issuer_ticker, sector)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7) ON CONFLICT DO NOTHING
        """;

    private static readonly Upsert Replace = new(Insert, """
        UPDATE issuers
        SET (state_id, c2iq, country, issuer_name, issuer_ticker, sector) = (?2, ?3, ?4, ?5, ?6, ?7)
        WHERE issuer_id = ?1
          AND (state_id, c2iq, country, issuer_name, issuer_ticker, sector) IS NOT (?2, ?3, ?4, ?5, ?6, ?7)
        """);

    private static readonly Upsert Merge = new(Insert, """
        UPDATE issuers
        SET (state_id, c2iq, country, issuer_name, issuer_ticker, sector)
          = (coalesce(?2, state_id), coalesce(?3, c2iq), coalesce(?4, country), coalesce(?5, issuer_name), coalesce(?6, issuer_ticker), coalesce(?7, sector))
        WHERE issuer_id = ?1
          AND (coalesce(?2, state_id), coalesce(?3, c2iq), coalesce(?4, country), coalesce(?5, issuer_name), coalesce(?6, issuer_ticker), coalesce(?7, sector))
              IS NOT (state_id, c2iq, country, issuer_name, issuer_ticker, sector)
        """);

    /// <summary>Stores what a page says. A listing repeats it with each trade in the issuer's shares.</summary>
    public static RowChange Store(StoreSession session, IssuerRow row) => session.IsRepeated(row.IssuerId, row)
        ? RowChange.Unchanged
        : (row.Partial ? Merge : Replace).Run(session, row, static (statement, row) => statement
            .Bind(1, row.IssuerId)
            .Bind(2, row.StateId)
            .Bind(3, row.C2iq)
            .Bind(4, row.Country)
            .Bind(5, row.IssuerName)
            .Bind(6, row.IssuerTicker)
            .Bind(7, row.Sector));
}
