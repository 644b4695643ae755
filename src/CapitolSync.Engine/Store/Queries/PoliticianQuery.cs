using CapitolSync.Engine.Store.Queries.Text;
using CapitolSync.Engine.Store.Sqlite;
using Microsoft.Data.Sqlite;

namespace CapitolSync.Engine.Store.Queries;

/// <summary>Reads members of Congress, by last name.</summary>
public static class PoliticianQuery
{
    /// <summary>The name as it is commonly written, of the row <c>p</c>.</summary>
    internal const string Name = "coalesce(p.full_name, coalesce(p.nickname, p.first_name) || ' ' || p.last_name)";

    /// <summary>The columns by which a member can be found.</summary>
    internal static readonly TextColumn[] Names =
    [
        new(Name, TextKind.Member), new("p.first_name || ' ' || p.last_name", TextKind.Member), new("p.nickname || ' ' || p.last_name", TextKind.Member),
        "p.last_name", "p.politician_id",
    ];

    /// <summary>The columns by which a committee of Congress can be found, in row <c>c</c>.</summary>
    internal static readonly TextColumn[] CommitteeNames = ["c.committee", "c.name", "c.chamber || ' ' || c.name"];

    private static readonly IReadOnlyDictionary<string, string[]> SortColumns = RowOrder.Columns(
        ("Name", ["lower(p.last_name)", "lower(p.first_name)"]),
        ("Party", ["p.party"]),
        ("State", ["p.state_id"]),
        ("Chamber", ["p.chamber"]),
        ("Trades", ["coalesce(s.count_trades, 0)"]),
        ("Volume", ["coalesce(s.volume, 0)"]),
        ("LastTraded", ["s.date_last_traded"]));

    private const string Select = $"""
        SELECT p.politician_id, {Name}, p.first_name, p.last_name, p.nickname, p.party, p.state_id, p.chamber, p.dob, p.gender, p.in_office,
               (SELECT group_concat(committee, char(31)) FROM politician_committees c WHERE c.politician_id = p.politician_id),
               s.count_trades, s.count_issuers, s.volume, s.date_last_traded
        FROM politicians p
        """;

    private const string AllStats = " LEFT JOIN politician_stats s USING (politician_id)";
    private const string SomeStats = " JOIN wanted w ON w.id = p.politician_id LEFT JOIN s USING (politician_id)";

    /// <summary>Reads the members that a filter lets through, one by one.</summary>
    /// <param name="database">Where from.</param>
    /// <param name="filter">Which.</param>
    public static IEnumerable<Politician> Read(Database database, PoliticianFilter filter) => database.Read(connection => Read(connection, filter));

    internal static IReadOnlyList<object> ByIds(SqliteConnection connection, IEnumerable<string> ids) =>
        [.. Read(connection, new PoliticianFilter { PoliticianId = [.. ids] })];

    internal static IEnumerable<Politician> Read(SqliteConnection connection, PoliticianFilter filter)
    {
        var order = RowOrder.Sql(filter.Order, SortColumns, "Name", "p.last_name, p.first_name, p.politician_id");
        using var command = new QueryBuilder(filter.IsForAll ? Select + AllStats : OwnStats.Begin("SELECT p.politician_id FROM politicians p"))
            .WhereIn("p.politician_id", filter.PoliticianId)
            .WhereLike(filter.Politician, Names)
            .WhereLike(filter.Party, "p.party")
            .WhereLike(filter.State, "p.state_id")
            .WhereLike(filter.Chamber, "p.chamber")
            .WhereOnly("p.politician_id", filter.Members)
            .Build(connection, filter.IsForAll ? order : OwnStats.Continue(OwnStats.OfPoliticians, $"{Select}{SomeStats} {order}"), filter.Skip, filter.First);
        using var reader = command.ExecuteReader();
        while (reader.Read())
            yield return Map(reader);
    }

    private static Politician Map(SqliteDataReader row) => new()
    {
        PoliticianId = row.GetString(0),
        FullName = row.Text(1),
        FirstName = row.Text(2),
        LastName = row.Text(3),
        Nickname = row.Text(4),
        Party = row.Text(5),
        StateId = row.Text(6),
        Chamber = row.Text(7),
        Dob = row.Date(8),
        Gender = row.Text(9),
        InOffice = row.Flag(10),
        Committees = row.List(11),
        CountTrades = row.Long(12) ?? 0,
        CountIssuers = row.Long(13) ?? 0,
        Volume = row.Money(14) ?? 0,
        DateLastTraded = row.Date(15),
    };
}
