using System.Text.Json;
using CapitolSync.Engine.Filings.Members;
using CapitolSync.Engine.Store.Sqlite;
using Microsoft.Data.Sqlite;

namespace CapitolSync.Engine.Filings.Tables;

/// <summary>Members with their names and terms, by which filers are recognized.</summary>
internal static class MemberTable
{
    /// <summary>Stores a member in place of what was known.</summary>
    public static void Save(StoreSession session, MemberRecord member)
    {
        session.Prepare("""
            INSERT INTO members (politician_id, names, seen_at) VALUES (?1, ?2, ?3)
            ON CONFLICT (politician_id) DO UPDATE SET names = excluded.names, seen_at = excluded.seen_at
            """)
            .Bind(1, member.Bioguide)
            .Bind(2, JsonSerializer.Serialize([member.Name, .. member.OtherNames], MemberJson.Default.MemberNameArray))
            .Bind(3, session.Now).Run();
        session.Prepare("DELETE FROM member_terms WHERE politician_id = ?1").Bind(1, member.Bioguide).Run();
        foreach (var term in member.Terms)
        {
            session.Prepare("""
                INSERT INTO member_terms (politician_id, chamber, start_date, end_date, state, district) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
                ON CONFLICT (politician_id, chamber, start_date) DO UPDATE SET end_date = excluded.end_date, state = excluded.state, district = excluded.district
                """)
                .Bind(1, member.Bioguide).Bind(2, term.Chamber == MemberChamber.House ? "house" : "senate")
                .Bind(3, term.Start).Bind(4, term.End).Bind(5, term.State).Bind(6, (long?)term.District).Run();
        }
    }

    /// <summary>Reads all members.</summary>
    public static IReadOnlyList<MemberRecord> Load(SqliteConnection connection)
    {
        var terms = Terms(connection).ToLookup(row => row.Id, row => row.Term, StringComparer.Ordinal);
        using var command = connection.CreateCommand("SELECT politician_id, names FROM members");
        using var reader = command.ExecuteReader();
        var members = new List<MemberRecord>();
        while (reader.Read())
        {
            var names = JsonSerializer.Deserialize(reader.GetString(1), MemberJson.Default.MemberNameArray)!;
            members.Add(new MemberRecord(reader.GetString(0), names[0], names[1..], [.. terms[reader.GetString(0)]]));
        }

        return members;
    }

    /// <summary>Whether any member is known.</summary>
    public static bool Any(SqliteConnection connection) => connection.QueryInt64("SELECT count(*) FROM (SELECT 1 FROM members LIMIT 1)") > 0;

    private static List<(string Id, MemberTerm Term)> Terms(SqliteConnection connection)
    {
        using var command = connection.CreateCommand("SELECT politician_id, chamber, start_date, end_date, state, district FROM member_terms");
        using var reader = command.ExecuteReader();
        var terms = new List<(string, MemberTerm)>();
        while (reader.Read())
        {
            var chamber = string.Equals(reader.GetString(1), "house", StringComparison.Ordinal) ? MemberChamber.House : MemberChamber.Senate;
            terms.Add((reader.GetString(0), new MemberTerm(
                chamber, reader.GetString(4), (int?)reader.Long(5), Iso.Day(reader.GetString(2)), Iso.Day(reader.GetString(3)))));
        }

        return terms;
    }
}
