using System.Globalization;
using System.Text;
using CapitolSync.Engine.Store.Sqlite;
using CapitolSync.Engine.Tests.Support;

namespace CapitolSync.Engine.Tests.Analysis.Conflicts;

/// <summary>A receipt of a member's committee, made by hand or at random, and what it counts for.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Committee">The receiving committee.</param>
/// <param name="Name">The employer, or the committee that gave it.</param>
/// <param name="IsPac">Whether a political action committee gave it.</param>
/// <param name="Date">The day of the receipt.</param>
/// <param name="Cents">How much.</param>
/// <param name="Loaded">The day on which the FEC loaded it.</param>
/// <param name="Noise">What keeps it from counting: <c>memo</c>, <c>transfer</c> or <c>gone</c>.</param>
internal sealed record Gift(int Id, string Committee, string Name, bool IsPac, DateOnly Date, long Cents, DateOnly? Loaded, string? Noise = null)
{
    // Names as they are written, and the ticker under which the company is known.
    private static readonly (string Name, string? Ticker)[] Employers =
        [("AAA INC", "AAA"), ("Aaa", "AAA"), ("BBB, INC.", "BBB"), ("OLD INC", "OLD"), ("RETIRED", null), ("NONE", null), ("NOWHERE LLC", null), ("AAAA INC", null)];

    private static readonly (string Name, string? Ticker)[] Pacs =
        [("AAA INC POLITICAL ACTION COMMITTEE", "AAA"), ("BBB PAC", "BBB"), ("FRIENDS OF NOBODY PAC", null)];

    // The third is a joint fundraiser of two members, the fourth of a candidate who is no member.
    private static readonly (string Committee, string[] Members)[] Committees =
        [("C00000001", ["A000001"]), ("C00000002", ["B000002"]), ("C00000003", ["A000001", "C000003"]), ("C00000004", [])];

    /// <summary>The day since which one can know of it.</summary>
    public DateOnly Known => Loaded > Date ? Loaded.Value : Date;

    public static string CommitteeOf(string member) => Committees.First(one => one.Members.Contains(member)).Committee;

    /// <summary>Whether it counts for a member and the company that is known by a ticker.</summary>
    public bool IsFor(string member, string ticker) =>
        Noise is null && Committees.Single(one => one.Committee == Committee).Members.Contains(member) && (IsPac ? Pacs : Employers).Single(one => one.Name == Name).Ticker == ticker;

    public static List<Gift> Random(int seed, DateOnly first, DateOnly last)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(1, 250).Select(id =>
        {
            var isPac = random.Next(4) == 0;
            var names = isPac ? Pacs : Employers;
            var date = first.AddDays(random.Next(last.DayNumber - first.DayNumber));
            return new Gift(
                id, Committees[random.Next(Committees.Length)].Committee, names[random.Next(names.Length)].Name, isPac, date, random.Next(8) == 0 ? -random.Next(1, 5_000_00) : random.Next(1, 5_000_00),
                random.Next(5) == 0 ? null : date.AddDays(random.Next(1, 90)), random.Next(12) switch { 0 => "memo", 1 => "transfer", 2 => "gone", _ => null });
        })];
    }

    public static void Store(Database database, IEnumerable<Gift> gifts)
    {
        var script = new StringBuilder("BEGIN;");
        foreach (var (committee, members) in Committees)
        {
            script.Append(CultureInfo.InvariantCulture, $"INSERT INTO fec_committees (committee_id, name) VALUES ('{committee}', 'Committee {committee}');");
            foreach (var member in members)
            {
                script.Append(CultureInfo.InvariantCulture, $"""
                    INSERT OR IGNORE INTO fec_mappings (politician_id, fec_candidate_id) VALUES ('{member}', 'H{member}');
                    INSERT INTO fec_candidate_committees VALUES ('H{member}', '{committee}');
                    """);
            }
        }

        foreach (var gift in gifts)
        {
            script.Append(CultureInfo.InvariantCulture, $"""
                INSERT INTO donations (two_year_transaction_period, sub_id, committee_id, contribution_receipt_date, contribution_receipt_cents, contributor_name, contributor_employer,
                    line_number, filing_form, memo_code, load_date, gone_at)
                VALUES (2024, '{gift.Id}', '{gift.Committee}', '{gift.Date:yyyy-MM-dd}', {gift.Cents}, '{(gift.IsPac ? gift.Name : "DOE, JANE")}', {(gift.IsPac ? "NULL" : $"'{gift.Name}'")},
                    '{(gift.Noise is "transfer" ? "12" : gift.IsPac ? "11C" : "11AI")}', 'F3', {(gift.Noise is "memo" ? "'X'" : "NULL")},
                    {(gift.Loaded is { } loaded ? FormattableString.Invariant($"'{loaded:yyyy-MM-dd}T21:00:00'") : "NULL")}, {(gift.Noise is "gone" ? "'2025-01-01T00:00:00.000Z'" : "NULL")});
                """);
        }

        new TestDatabase(database.FilePath).Execute(script.Append("COMMIT;").ToString());
    }
}
