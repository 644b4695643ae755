using System.Globalization;
using System.Text;
using CapitolSync.Engine.Store.Sqlite;
using CapitolSync.Engine.Tests.Support;

namespace CapitolSync.Engine.Tests.Analysis;

/// <summary>Lists of committees that the members of a world come onto and leave.</summary>
internal static class WorldSeats
{
    // The last has no jurisdiction.
    private static readonly string[] Committees = ["hsif", "hsii", "sseg", "hsap"];

    /// <summary>Stores lists as syncs would have, from a seed.</summary>
    /// <param name="database">Where to.</param>
    /// <param name="seed">The seed.</param>
    /// <param name="upTo">Lists after this day were not read.</param>
    public static void Store(Database database, int seed, DateOnly? upTo = null)
    {
        var random = new Random(seed);
        var script = new StringBuilder("BEGIN;");
        for (var day = World.First.AddDays(-20); day <= (upTo ?? World.Last); day = day.AddDays(random.Next(10, 60)))
            Read(script, WorldTrade.Text(day), [.. Committees.SelectMany(_ => World.Members, (committee, member) => (committee, member)).Where(_ => random.Next(3) > 0)]);
        new TestDatabase(database.FilePath).Execute(script.Append("COMMIT;").ToString());
    }

    private static void Read(StringBuilder script, string day, List<(string Committee, string Member)> shown)
    {
        script.Append(CultureInfo.InvariantCulture, $"INSERT INTO committee_lists (seen_on) VALUES ('{day}');");
        foreach (var (committee, member) in shown)
        {
            var seat = $"committee = '{committee}' AND politician_id = '{member}' AND gone_by IS NULL";
            script.Append(CultureInfo.InvariantCulture, $"""
                UPDATE committee_seats SET last_seen = '{day}' WHERE {seat};
                INSERT INTO committee_seats (committee, politician_id, first_seen, last_seen)
                SELECT '{committee}', '{member}', '{day}', '{day}' WHERE NOT EXISTS (SELECT 1 FROM committee_seats WHERE {seat});
                """);
        }

        script.Append(CultureInfo.InvariantCulture, $"UPDATE committee_seats SET gone_by = '{day}' WHERE gone_by IS NULL AND last_seen < '{day}';");
    }
}
