using System.Globalization;
using CapitolSync.Engine.Store.Sqlite;

namespace CapitolSync.Bench;

/// <summary>
/// A database to stand at the prompt before: as many transactions as are asked for, of 500 members in 8,000 issuers. Half
/// of them come from CapitolTrades alone, three eighths from filings alone, one eighth from both; numbers ascend with days,
/// as they do; one in three of the site's has two committees. With a fifth as many donations of a third as many
/// contributors, from 20,000 employers.
/// </summary>
internal static class PromptDatabase
{
    /// <summary>Makes it; takes some twenty seconds for a million.</summary>
    public static Database Create(string path, int transactions)
    {
        var database = Database.OpenForWriting(path);
        using var connection = database.ConnectForWriting();
        foreach (var statement in Script(transactions))
            connection.Execute(statement);
        // As a run does at its end.
        using var session = new StoreSession(connection, TimeProvider.System);
        session.CountRows();
        return database;
    }

    // Multipliers without a common divisor with what they are taken modulo of.
    private static string[] Script(int transactions)
    {
        var (site, lines, donations) = (transactions / 8 * 5, transactions / 2, transactions / 5);
        return
        [
            "BEGIN; CREATE TEMP TABLE numbers (n INTEGER NOT NULL PRIMARY KEY)",
            Invariant($"INSERT INTO numbers WITH RECURSIVE counted (n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM counted WHERE n < {Math.Max(transactions, 20_000)}) SELECT n FROM counted"),
            """
            INSERT INTO politicians (politician_id, first_name, last_name, full_name, party, state_id, chamber)
            SELECT printf('Q%06d', n), 'First' || n, 'Last' || n, 'First' || n || ' Last' || n, CASE n % 2 WHEN 0 THEN 'democrat' ELSE 'republican' END, 'ca', CASE n % 5 WHEN 0 THEN 'senate' ELSE 'house' END
            FROM numbers WHERE n < 500
            """,
            """
            INSERT INTO issuers (issuer_id, issuer_name, issuer_ticker, sector)
            SELECT n + 1, 'Company ' || n || ' Inc', printf('T%04d:US', n), CASE n % 4 WHEN 0 THEN 'energy' WHEN 1 THEN 'financials' WHEN 2 THEN 'health-care' ELSE 'information-technology' END
            FROM numbers WHERE n < 8000
            """,
            Invariant($"""
            INSERT INTO trades (tx_id, politician_id, issuer_id, pub_date, tx_date, tx_type, tx_type_extended, owner, chamber, value, price, reporting_gap, filing_url, asset_type, comment, first_seen_at)
            SELECT 10000000 + n, printf('Q%06d', n * 7919 / 13 % 500), n * 31 % 8000 + 1, strftime('%Y-%m-%dT%H:%M:%SZ', '2012-01-01', (n * 5400 / {site}) || ' days', (n % 86400) || ' seconds'),
                   date('2011-12-01', (n * 5400 / {site}) || ' days'), CASE WHEN n % 5 < 3 THEN 'buy' ELSE 'sell' END, CASE n % 5 WHEN 3 THEN 'sell-partial' WHEN 4 THEN 'sell-full' END,
                   CASE n % 3 WHEN 0 THEN 'self' WHEN 1 THEN 'spouse' ELSE 'joint' END, 'house', CASE n % 3 WHEN 0 THEN 8000 WHEN 1 THEN 32500 ELSE 75000 END, 20 + n % 100, 31,
                   'https://filings.example/pdfs/' || (20000000 + n / 4) || '.pdf', CASE n % 20 WHEN 0 THEN 'stock-option' ELSE 'stock' END, CASE n % 10 WHEN 0 THEN 'A comment of the filer' END, '2026-01-01T00:00:00.000Z'
            FROM numbers WHERE n < {site}
            """),
            Invariant($"INSERT INTO trade_committees (tx_id, committee) SELECT 10000000 + n, 'ssfi' FROM numbers WHERE n < {site} AND n % 3 = 0 UNION ALL SELECT 10000000 + n, 'ssbk' FROM numbers WHERE n < {site} AND n % 3 = 0"),
            Invariant($"""
            INSERT INTO filings (source, filing_id, chamber, filer_name, politician_id, form, year, filed_on, url, status, first_seen_at)
            SELECT 'house', CAST(30000000 + n AS TEXT), 'house', 'Filer ' || n, printf('Q%06d', n * 7919 / 13 % 500), 'PTR', 2020, date('2012-01-05', (n * 5400 / {lines / 4}) || ' days'),
                   'https://filings.example/' || n, 'parsed', '2026-01-01T00:00:00.000Z'
            FROM numbers WHERE n < {lines / 4}
            """),
            Invariant($"""
            INSERT INTO filing_transactions (line_id, source, filing_id, row_key, line, owner, asset_text, asset, ticker, asset_code, type_text, tx_type, tx_extent, tx_date, notified_on, amount_text, amount_low_cents, amount_high_cents, first_seen_at)
            SELECT n + 1, 'house', CAST(30000000 + n / 4 AS TEXT), 'k' || n, n % 4 + 1, CASE n % 3 WHEN 0 THEN '' WHEN 1 THEN 'SP' ELSE 'JT' END, 'Company [ST]', 'Company ' || (n % 8000), printf('T%04d', n * 31 % 8000), 'ST', 'P',
                   CASE WHEN n % 5 < 3 THEN 'buy' ELSE 'sell' END, CASE n % 5 WHEN 3 THEN 'partial' END, date('2011-12-01', (n / 4 * 5400 / {lines / 4}) || ' days'), date('2011-12-02', (n / 4 * 5400 / {lines / 4}) || ' days'),
                   '$1,001 - $15,000', 100100, 1500000, '2026-01-01T00:00:00.000Z'
            FROM numbers WHERE n < {lines}
            """),
            Invariant($"INSERT INTO trade_links (line_id, tx_id, rule) SELECT n + 1, 10000000 + n * 5 / 4, 'bench' FROM numbers WHERE n < {lines} AND n % 4 = 0"),
            "INSERT INTO committees (committee, name, chamber) VALUES ('ssfi', 'Senate Committee on Finance', 'senate'), ('ssbk', 'Senate Committee on Banking, Housing, and Urban Affairs', 'senate')",
            "INSERT INTO fec_committees (committee_id, name, committee_type, state) SELECT printf('C%08d', n), 'FRIENDS OF LAST' || n, 'H', 'CA' FROM numbers WHERE n < 800",
            Invariant($"""
            INSERT INTO donations (two_year_transaction_period, sub_id, committee_id, contribution_receipt_date, contribution_receipt_cents, contributor_name, contributor_employer, contributor_occupation,
                                   contributor_city, contributor_state, contributor_zip, is_individual, line_number, filing_form)
            SELECT 2026, CAST(4000000000000000000 + n AS TEXT), printf('C%08d', n * 7 % 800), date('2025-01-01', (n % 700) || ' days'), 100 * (n % 3300 + 1), 'DONOR' || (n % {donations / 3}) || ', JANE',
                   'EMPLOYER ' || (n * 13 % 20000), 'OCCUPATION ' || (n % 900), 'CITY', 'CA', '90000', 1, '11AI', 'F3'
            FROM numbers WHERE n < {donations}
            """),
            "DROP TABLE numbers; COMMIT",
        ];
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
