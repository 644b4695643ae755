using CapitolSync.Engine.Store.Sqlite;

namespace CapitolSync.Bench;

/// <summary>
/// A database to ask questions of: 40,000 transactions of 200 members in 3,000 tickers, half from CapitolTrades and half
/// from filings, 2,500 closes for each ticker, seats on committees, and 1,000,000 contributions. Made by the database itself, from numbers that only look random.
/// </summary>
internal static class AnswersDatabase
{
    // Multipliers without a common divisor with what they are taken modulo of.
    private static readonly string[] Script =
    [
        "CREATE TEMP TABLE numbers (n INTEGER NOT NULL PRIMARY KEY)",
        "INSERT INTO numbers WITH RECURSIVE counted (n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM counted WHERE n < 40000) SELECT n FROM counted",
        """
        CREATE TEMP TABLE days AS SELECT row_number() OVER (ORDER BY day) AS d, day FROM (SELECT date('2016-01-01', n || ' days') AS day FROM numbers WHERE n < 3500)
        WHERE strftime('%w', day) NOT IN ('0', '6') LIMIT 2500
        """,
        """
        INSERT INTO politicians (politician_id, first_name, last_name, party, state_id, chamber)
        SELECT printf('P%06d', n), 'First' || n, 'Last' || n, CASE n % 2 WHEN 0 THEN 'democrat' ELSE 'republican' END, 'ca', CASE n % 5 WHEN 0 THEN 'senate' ELSE 'house' END FROM numbers WHERE n < 200
        """,
        """
        INSERT INTO issuers (issuer_id, issuer_name, issuer_ticker, sector)
        SELECT n + 1, 'Brand' || n || ' Tools', printf('T%04d:US', n), CASE n % 4 WHEN 0 THEN 'energy' WHEN 1 THEN 'financials' WHEN 2 THEN 'health-care' ELSE 'information-technology' END FROM numbers WHERE n < 3000
        """,
        """
        INSERT INTO prices_daily (ticker, price_date, close, adjusted_close, split_factor, dividend, source)
        SELECT CASE t.n WHEN 2999 THEN 'SPY' ELSE printf('T%04d', t.n) END, d.day, 20 + (t.n * 37 + d.d * 13) % 100, (20 + (t.n * 37 + d.d * 13) % 100) * 0.97,
               CASE (t.n * 7 + d.d) % 1250 WHEN 0 THEN 2 ELSE 1 END, 0, 'bench'
        FROM numbers t CROSS JOIN days d WHERE t.n < 3000
        """,
        """
        INSERT INTO trades (tx_id, politician_id, issuer_id, pub_date, tx_date, tx_type, tx_type_extended, owner, chamber, value, asset_type)
        SELECT 10000000 + x.n, printf('P%06d', x.n * 7919 / 13 % 200), x.n * 31 % 3000 + 1, date(d.day, '20 days') || 'T12:00:00Z', d.day, CASE WHEN x.n % 5 < 3 THEN 'buy' ELSE 'sell' END,
               CASE x.n % 5 WHEN 3 THEN 'sell-partial' WHEN 4 THEN 'sell-full' END, CASE x.n % 3 WHEN 0 THEN 'self' WHEN 1 THEN 'spouse' ELSE 'joint' END, 'house',
               CASE x.n % 3 WHEN 0 THEN 8000 WHEN 1 THEN 32500 ELSE 75000 END, CASE x.n % 20 WHEN 0 THEN 'stock-option' ELSE 'stock' END
        FROM numbers x JOIN days d ON d.d = x.n * 1103 % 2500 + 1 WHERE x.n < 20000
        """,
        """
        INSERT INTO filings (source, filing_id, chamber, filer_name, politician_id, form, year, filed_on, url, status, first_seen_at)
        SELECT 'house', 'F' || x.n, 'house', 'Filer', printf('P%06d', x.n * 7919 / 13 % 200), 'PTR', 2020, date(d.day, CASE x.n % 40 WHEN 0 THEN '90 days' ELSE '25 days' END), 'https://bench.example/F' || x.n, 'parsed', '2026-01-01T00:00:00.000Z'
        FROM numbers x JOIN days d ON d.d = x.n * 1103 % 2500 + 1 WHERE x.n < 20000
        """,
        """
        INSERT INTO filing_transactions (source, filing_id, row_key, line, owner, asset_text, asset, ticker, asset_code, type_text, tx_type, tx_extent, tx_date, amount_text, amount_low_cents, amount_high_cents, first_seen_at)
        SELECT 'house', 'F' || x.n, 'k', 1, CASE x.n % 3 WHEN 0 THEN '' WHEN 1 THEN 'SP' ELSE 'JT' END, 'x', 'Company', printf('T%04d', x.n * 31 % 3000), 'ST', 'x', CASE WHEN x.n % 5 < 3 THEN 'buy' ELSE 'sell' END,
               CASE x.n % 5 WHEN 3 THEN 'partial' END, d.day, 'x', CASE x.n % 97 WHEN 0 THEN 100000100 ELSE 100100 END, CASE x.n % 97 WHEN 0 THEN 500000000 ELSE 1500000 END, '2026-01-01T00:00:00.000Z'
        FROM numbers x JOIN days d ON d.d = x.n * 1103 % 2500 + 1 WHERE x.n < 20000
        """,
        """
        INSERT INTO committee_lists (seen_on) SELECT '2016-01-04' UNION SELECT '2025-06-30'
        """,
        """
        INSERT INTO committee_seats (committee, politician_id, first_seen, last_seen)
        SELECT c.column1, p.politician_id, '2016-01-04', '2025-06-30' FROM politicians p JOIN (VALUES ('hsif'), ('hsba'), ('hsag')) c ON (substr(p.politician_id, 2) + length(p.last_name)) % 3 = unicode(substr(c.column1, 3)) % 3
        """,
        """
        INSERT INTO fec_committees (committee_id, name) SELECT printf('C%08d', n), 'Committee ' || n FROM numbers WHERE n < 200
        """,
        "INSERT INTO fec_mappings (politician_id, fec_candidate_id) SELECT printf('P%06d', n), printf('H%08d', n) FROM numbers WHERE n < 200",
        "INSERT INTO fec_candidate_committees SELECT printf('H%08d', n), printf('C%08d', n) FROM numbers WHERE n < 200",
        """
        INSERT INTO donations (two_year_transaction_period, sub_id, committee_id, contribution_receipt_date, contribution_receipt_cents, contributor_name, contributor_employer, line_number, filing_form, load_date)
        SELECT 2024, x.n * 25 + y.n, printf('C%08d', x.n * 7919 % 200), date('2016-01-01', ((x.n * 31 + y.n * 577) % 3500) || ' days'), 10000 + x.n, 'DONOR ' || x.n,
               CASE y.n % 5 WHEN 0 THEN 'RETIRED' WHEN 1 THEN 'EMPLOYER ' || (x.n % 20000) ELSE 'BRAND' || ((x.n * 17 + y.n) % 3000) || ' TOOLS' END, '11AI', 'F3', date('2016-02-01', ((x.n * 31 + y.n * 577) % 3500) || ' days')
        FROM numbers x CROSS JOIN numbers y WHERE x.n < 40000 AND y.n < 25
        """,
        "DROP TABLE days", "DROP TABLE numbers", "ANALYZE",
    ];

    /// <summary>Makes it; takes some ten seconds.</summary>
    public static Database Create(string path)
    {
        var database = Database.OpenForWriting(path);
        using var connection = database.ConnectForWriting();
        foreach (var statement in Script)
            connection.Execute(statement);
        return database;
    }
}
