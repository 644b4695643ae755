using System.Globalization;
using System.Text;

namespace CapitolSync.Engine.Tests.Metrics;

/// <summary>Writes the script of a small database in whatever state runs can leave one.</summary>
internal sealed class RandomDatabase
{
    private static readonly string[] Errors = ["PageBroken", "RequestRejected", "RequestTimeout", "FormatChanged", "RowUnreadable"];
    private static readonly string[] Outcomes = ["Complete", "Incomplete", "Limited", "Halted", "Stopped", "Interrupted"];
    private readonly Random _random;
    private readonly StringBuilder _script = new("BEGIN;\n");
    private readonly string _recently = Stamp(DateTimeOffset.UtcNow.AddHours(-3));
    private int _run;

    private RandomDatabase(int seed) => _random = new Random(seed);

    public static string Script(int seed) => new RandomDatabase(seed).Write();

    private string Write()
    {
        var members = _random.Next(1, 8);
        for (var member = 1; member <= members; member++)
        {
            Add($"INSERT INTO politicians (politician_id, in_office) VALUES ('P{member}', {(_random.Next(3) == 0 ? "NULL" : $"{_random.Next(2)}")})");
            for (var office = _random.Next(3); office > 0; office--)
                Item($"INSERT INTO fec_mappings (politician_id, fec_candidate_id, last_synced) VALUES ('P{member}', 'H{member}{office}', {Read()})", "fec.committees", $"H{member}{office}");
        }

        var issuers = _random.Next(0, 5);
        for (var issuer = 1; issuer <= issuers; issuer++)
            Item($"INSERT INTO issuers (issuer_id, enriched_at) VALUES ({issuer}, {Read()})", "ct.issuers", $"{issuer}");
        for (var trade = issuers == 0 ? 0 : _random.Next(0, 9); trade > 0; trade--)
            Item($"INSERT INTO trades (tx_id, politician_id, issuer_id, pub_date, enriched_at) VALUES ({trade}, 'P{_random.Next(1, members + 1)}', {_random.Next(1, issuers + 1)}, '2026-01-01', {Read()})", "ct.tradeDetails", $"{trade}");
        foreach (var stream in new[] { "ct.trades", "ct.tradeDetails", "ct.issuers", "ct.politicians", "fec.candidates", "fec.committees", "fec.donations" })
            Runs(stream);
        Positions();
        return _script.Append("COMMIT;").ToString();
    }

    /// <summary>A row of a queue, which may have failed, read before or not.</summary>
    private void Item(string insert, string stream, string item)
    {
        Add(insert);
        if (_random.Next(4) != 0)
            return;
        var attempts = _random.Next(1, 6);
        Failure(stream, item, Errors[_random.Next(Errors.Length)], attempts, _random.Next(attempts + 1));
    }

    private void Runs(string stream)
    {
        for (var count = _random.Next(4); count > 0; count--)
        {
            var failed = _random.Next(3);
            Add($"INSERT INTO sync_runs (run_id, stream, started_at, ended_at, status, items, added, updated, unchanged, failed, broken, requests) VALUES ({++_run}, '{stream}', '{_recently}', '{_recently}', '{Outcomes[_random.Next(Outcomes.Length)]}', {_random.Next(9)}, {_random.Next(99)}, {_random.Next(9)}, {_random.Next(9)}, {failed}, {_random.Next(3)}, {_random.Next(99)})");
        }
    }

    private void Positions()
    {
        if (_random.Next(2) == 0)
            Listing("ct.trades");
        if (_random.Next(2) == 0)
        {
            Listing("ct.politicians");
            Position("ct.politicians", "committees", _random.Next(2) == 0 ? "{}" : """{"since":"2026-01-01T00:00:00Z"}""");
        }

        if (_random.Next(2) == 0)
            Position("fec.candidates", "", "{}");
        if (_random.Next(4) == 0)
            Failure("fec.candidates", "legislators-current.json", "RowUnreadable", 2, 0);
        for (var part = _random.Next(4); part > 0; part--)
        {
            Position("fec.donations", $"C0000000{part}/{2024 + 2 * _random.Next(2)}", _random.Next(2) == 0
                ? """{"IsLoaded":true,"UpToDate":"2026-01-01T00:00:00Z"}"""
                : "{}");
        }
    }

    /// <summary>A listing between two passes, or none yet; rows of it may be unreadable, which is a failure each.</summary>
    private void Listing(string stream)
    {
        var unreadable = Enumerable.Range(1, _random.Next(3)).ToList();
        var rows = string.Join(',', unreadable.Select(row => $$"""{"item":"9{{row}}","rank":{{row}},"isSeen":true,"hasKey":true}"""));
        Position(stream, "", _random.Next(2) == 0 ? $$"""{"hasCompleted":true,"total":5,"unreadable":[{{rows}}]}""" : "{}");
        foreach (var row in unreadable)
            Failure(stream, $"9{row}", "RowUnreadable", 1, 0);
    }

    private void Failure(string stream, string item, string error, int attempts, int broken) => Add(
        $"INSERT OR REPLACE INTO sync_failures (stream, item, error_id, message, failed_at, first_failed_at, attempts, broken_runs) VALUES ('{stream}', '{item}', '{error}', 'no', '{_recently}', '{_recently}', {attempts}, {broken})");

    private void Position(string stream, string part, string cursor) => Add(
        $"INSERT INTO sync_state (stream, part, cursor, updated_at, completed_at) VALUES ('{stream}', '{part}', '{cursor}', '{_recently}', {(_random.Next(2) == 0 ? "NULL" : $"'{_recently}'")})");

    private string Read() => _random.Next(3) == 0 ? "NULL" : $"'{_recently}'";

    private void Add(string statement) => _script.Append(statement).Append(";\n");

    private static string Stamp(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
