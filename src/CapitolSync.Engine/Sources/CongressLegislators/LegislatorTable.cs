using CapitolSync.Engine.Store.Entities;
using CapitolSync.Engine.Store.Sqlite;

namespace CapitolSync.Engine.Sources.CongressLegislators;

/// <summary>
/// What the files say of members. A member follows them wherever they alone have said what is known; what another source
/// has said since stays.
/// </summary>
internal static class LegislatorTable
{
    private static readonly string[] Columns = ["state_id", "party", "first_name", "last_name", "nickname", "full_name", "dob", "gender", "chamber"];

    private static readonly string Follow = $"""
        UPDATE politicians SET ({string.Join(", ", Columns)}) = ({string.Join(", ", Columns.Select((name, at) => $"iif(f.{name} IS politicians.{name}, ?{at + 2}, politicians.{name})"))})
        FROM legislators f
        WHERE f.politician_id = politicians.politician_id AND politicians.politician_id = ?1
        """;

    private static readonly string Remember = $"""
        INSERT INTO legislators (politician_id, {string.Join(", ", Columns)}) VALUES (?1, {string.Join(", ", Columns.Select((_, at) => $"?{at + 2}"))})
        ON CONFLICT (politician_id) DO UPDATE SET ({string.Join(", ", Columns)}) = ({string.Join(", ", Columns.Select(name => $"excluded.{name}"))})
        """;

    private const string AdoptUnknown = """
        INSERT INTO legislators (politician_id, state_id, party, first_name, last_name, nickname, full_name, dob, gender, chamber)
        SELECT politician_id, state_id, party, first_name, last_name, nickname, full_name, dob, gender, chamber FROM politicians p
        WHERE politician_id = ?1 AND in_office IS NOT NULL AND NOT EXISTS (SELECT 1 FROM trades t WHERE t.politician_id = p.politician_id)
        ON CONFLICT DO NOTHING
        """;

    /// <summary>Stores a member as a file has him.</summary>
    public static void Store(StoreSession session, PoliticianRow member)
    {
        // Files that earlier versions read are not remembered. Nobody but they told of those who never traded.
        session.Prepare(AdoptUnknown).Bind(1, member.PoliticianId).Run();
        Bind(session.Prepare(Follow), member).Run();
        PoliticianTable.Fill(session, member);
        Bind(session.Prepare(Remember), member).Run();
    }

    /// <summary>The last name that is not just what a file said before; <see langword="null"/> if there is none.</summary>
    public static string? NameOfOthers(StoreSession session, string politicianId)
    {
        using var command = session.Connection.CreateCommand("""
            SELECT p.last_name FROM politicians p LEFT JOIN legislators f USING (politician_id)
            WHERE p.politician_id = $id AND p.last_name IS NOT f.last_name
            """);
        command.Parameters.AddWithValue("$id", politicianId);
        return command.ExecuteScalar() as string;
    }

    private static Statement Bind(Statement statement, PoliticianRow member) => statement
        .Bind(1, member.PoliticianId)
        .Bind(2, member.StateId)
        .Bind(3, member.Party)
        .Bind(4, member.FirstName)
        .Bind(5, member.LastName)
        .Bind(6, member.Nickname)
        .Bind(7, member.FullName)
        .Bind(8, member.Dob)
        .Bind(9, member.Gender)
        .Bind(10, member.Chamber);
}
