using CapitolSync.Engine.Store.Queries.Text;
using CapitolSync.Engine.Store.Sqlite;
using Microsoft.Data.Sqlite;

namespace CapitolSync.Engine.Store.Queries;

/// <summary>Reads issuers, by name.</summary>
public static class IssuerQuery
{
    /// <summary>The columns by which an issuer can be found, in row <c>i</c>.</summary>
    internal static readonly TextColumn[] Names = ["i.issuer_name", new("i.issuer_ticker", TextKind.Ticker), "CAST(i.issuer_id AS TEXT)"];

    private static readonly IReadOnlyDictionary<string, string[]> SortColumns = RowOrder.Columns(
        ("Name", ["lower(i.issuer_name)"]),
        ("Ticker", ["i.issuer_ticker"]),
        ("Sector", ["i.sector"]),
        ("Trades", ["coalesce(s.count_trades, 0)"]),
        ("Members", ["coalesce(s.count_politicians, 0)"]),
        ("Volume", ["coalesce(s.volume, 0)"]),
        ("LastTraded", ["s.date_last_traded"]));

    private const string Select = """
        SELECT i.issuer_id, i.issuer_name, i.issuer_ticker, i.sector, i.country, i.state_id, i.c2iq, i.enriched_at,
               s.count_trades, s.count_politicians, s.volume, s.date_last_traded,
               f.issuer_id, f.mcap, f.trailing1, f.trailing1_change, f.trailing7, f.trailing7_change, f.trailing30, f.trailing30_change,
               f.trailing90, f.trailing90_change, f.trailing365, f.trailing365_change, f.wtd, f.wtd_change, f.mtd, f.mtd_change,
               f.qtd, f.qtd_change, f.ytd, f.ytd_change
        FROM issuers i
        """;

    private const string AllStats = " LEFT JOIN issuer_stats s USING (issuer_id) LEFT JOIN issuer_performance f USING (issuer_id)";
    private const string SomeStats = " JOIN wanted w ON w.id = i.issuer_id LEFT JOIN s USING (issuer_id) LEFT JOIN issuer_performance f USING (issuer_id)";

    /// <summary>Reads the issuers that a filter lets through, one by one.</summary>
    /// <param name="database">Where from.</param>
    /// <param name="filter">Which.</param>
    public static IEnumerable<Issuer> Read(Database database, IssuerFilter filter) => database.Read(connection => Read(connection, filter));

    internal static IReadOnlyList<object> ByIds(SqliteConnection connection, IEnumerable<long> ids) =>
        [.. Read(connection, new IssuerFilter { IssuerId = [.. ids] })];

    internal static IEnumerable<Issuer> Read(SqliteConnection connection, IssuerFilter filter)
    {
        var order = RowOrder.Sql(filter.Order, SortColumns, "Name", "i.issuer_name, i.issuer_id");
        using var command = new QueryBuilder(filter.IsForAll ? Select + AllStats : OwnStats.Begin("SELECT i.issuer_id FROM issuers i"))
            .WhereIn("i.issuer_id", filter.IssuerId)
            .WhereLike(filter.Issuer, Names)
            .WhereLike(filter.Sector, "i.sector")
            .WhereLike(filter.Country, "i.country")
            .Build(connection, filter.IsForAll ? order : OwnStats.Continue(OwnStats.OfIssuers, $"{Select}{SomeStats} {order}"), filter.Skip, filter.First);
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            var issuer = Map(reader);
            yield return filter.WithPrices ? issuer with { EodPrices = Prices(connection, issuer.IssuerId) } : issuer;
        }
    }

    private static Issuer Map(SqliteDataReader row) => new()
    {
        IssuerId = row.GetInt64(0),
        IssuerName = row.Text(1),
        IssuerTicker = row.Text(2),
        Sector = row.Text(3),
        Country = row.Text(4),
        StateId = row.Text(5),
        C2iq = row.Text(6),
        EnrichedAt = row.Instant(7),
        CountTrades = row.Long(8) ?? 0,
        CountPoliticians = row.Long(9) ?? 0,
        Volume = row.Money(10) ?? 0,
        DateLastTraded = row.Date(11),
        Performance = row.IsDBNull(12) ? null : new IssuerPerformance(
            row.Real(13), row.Real(14), row.Real(15), row.Real(16), row.Real(17), row.Real(18), row.Real(19), row.Real(20), row.Real(21), row.Real(22),
            row.Real(23), row.Real(24), row.Real(25), row.Real(26), row.Real(27), row.Real(28), row.Real(29), row.Real(30), row.Real(31)),
    };

    private static List<EodPrice> Prices(SqliteConnection connection, long issuerId)
    {
        using var command = connection.CreateCommand("SELECT price_date, price FROM issuer_eod_prices WHERE issuer_id = $id ORDER BY price_date");
        command.Parameters.AddWithValue("$id", issuerId);
        using var reader = command.ExecuteReader();
        var prices = new List<EodPrice>();
        while (reader.Read())
            prices.Add(new EodPrice(reader.Date(0)!.Value, reader.GetDouble(1)));
        return prices;
    }
}
