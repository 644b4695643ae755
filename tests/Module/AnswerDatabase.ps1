# A database with trades to answer questions about, without a source: filings that are imported need documents, so the
# rows are written with the SQLite that the module brings. Known is 2026-03-02, the last day with closes.
function New-AnswerDatabase {
    param([string]$Path)

    # Creates and migrates it.
    Set-CtSetting Concurrency 2 -DatabasePath $Path
    $days = 0..150 | ForEach-Object { ([datetime]'2025-10-03').AddDays($_) } | Where-Object DayOfWeek -NotIn Saturday, Sunday
    $sql = [System.Text.StringBuilder]::new('BEGIN;')
    $null = $sql.Append(@"
        INSERT INTO politicians (politician_id, first_name, last_name, full_name, party, state_id, chamber) VALUES
            ('P000197', 'Nancy', 'Pelosi', 'Nancy Pelosi', 'democrat', 'ca', 'house'), ('B000002', 'Bob', 'Brown', 'Bob Brown', 'republican', 'tx', 'senate');
        INSERT INTO issuers (issuer_id, issuer_name, issuer_ticker, sector) VALUES
            (1, 'NVIDIA Corporation', 'NVDA:US', 'information-technology'), (2, 'Exxon Mobil Corp', 'XOM:US', 'energy'), (3, 'Meta Platforms Inc', 'META:US', 'communication-services');
"@)
    $number = 0
    foreach ($ticker in 'NVDA', 'XOM', 'META', 'SPY') {
        $number++
        foreach ($day in $days) {
            $close = 100 * $number + [math]::Round(($day - $days[0]).TotalDays / $number, 2)
            $null = $sql.Append("INSERT INTO prices_daily VALUES ('$ticker', '$($day.ToString('yyyy-MM-dd'))', $close, $close, 1, 0, 'test');")
        }
    }
    $trades = @(
        "1, 'P000197', 1, '2025-11-03', 'buy', NULL, 'self', 'house', 32500, 'stock'"
        "2, 'P000197', 1, '2025-12-01', 'sell', 'sell-partial', 'self', 'house', 8000, 'stock'"
        "3, 'P000197', 1, '2025-12-02', 'buy', NULL, 'self', 'house', 75000, 'stock-option'"
        "4, 'P000197', 2, '2025-11-10', 'buy', NULL, 'spouse', 'house', 8000, 'stock'"
        "5, 'P000197', 2, '2026-01-12', 'sell', 'sell-full', 'spouse', 'house', 8000, 'stock'"
        "6, 'B000002', 2, '2025-12-15', 'buy', NULL, 'joint', 'senate', 75000, 'stock'"
        "7, 'B000002', 3, '2026-02-20', 'buy', NULL, 'self', 'senate', 8000, 'etf'"
        "8, 'B000002', 1, '2025-10-20', 'sell', NULL, 'self', 'senate', 8000, 'stock'"
        "9, 'B000002', 3, '2025-11-20', 'buy', NULL, 'self', 'senate', 8000, NULL"
    )
    foreach ($trade in $trades) {
        $day = [datetime]($trade -split ', ')[3].Trim("'")
        $null = $sql.Append("INSERT INTO trades (tx_id, politician_id, issuer_id, tx_date, tx_type, tx_type_extended, owner, chamber, value, asset_type, pub_date) VALUES ($trade, '$($day.AddDays(20).ToString('yyyy-MM-dd'))T12:00:00Z');")
    }
    # What only a late report told of, lists of committees, and money from people and PACs of NVIDIA and Exxon.
    $null = $sql.Append(@"
        UPDATE trades SET pub_date = '2026-01-30T12:00:00Z' WHERE tx_id = 9;
        UPDATE trades SET filing_date = substr(pub_date, 1, 10), reporting_gap = julianday(substr(pub_date, 1, 10)) - julianday(tx_date);
        INSERT INTO committee_lists (seen_on) VALUES ('2025-10-06'), ('2025-12-08'), ('2026-03-02');
        INSERT INTO committee_seats (committee, politician_id, first_seen, last_seen, gone_by) VALUES
            ('hsif', 'P000197', '2025-10-06', '2026-03-02', NULL), ('sseg', 'B000002', '2025-10-06', '2025-12-08', '2026-03-02'), ('ssbk', 'B000002', '2025-10-06', '2026-03-02', NULL);
        INSERT INTO fec_committees (committee_id, name) VALUES ('C00000001', 'Pelosi for Congress'), ('C00000002', 'Brown for Senate');
        INSERT INTO fec_mappings (politician_id, fec_candidate_id) VALUES ('P000197', 'H1'), ('B000002', 'S1');
        INSERT INTO fec_candidate_committees VALUES ('H1', 'C00000001'), ('S1', 'C00000002');
        INSERT INTO donations (two_year_transaction_period, sub_id, committee_id, contribution_receipt_date, contribution_receipt_cents, contributor_name, contributor_employer, line_number, filing_form, load_date) VALUES
            (2026, '1', 'C00000001', '2025-11-01', 100000, 'DOE, JANE', 'NVIDIA CORPORATION', '11AI', 'F3', '2025-11-20T00:00:00'),
            (2026, '2', 'C00000001', '2025-11-10', 250000, 'NVIDIA CORPORATION PAC', NULL, '11C', 'F3', '2026-01-20T00:00:00'),
            (2026, '3', 'C00000001', '2025-11-05', 5000, 'ROE, JIM', 'NVIDIA OF CALIFORNIA', '11AI', 'F3', '2026-01-20T00:00:00'),
            (2026, '4', 'C00000001', '2024-11-05', 9900, 'ROE, JIM', 'NVIDIA', '11AI', 'F3', '2025-01-20T00:00:00'),
            (2026, '5', 'C00000002', '2025-12-20', 70000, 'POE, ANN', 'Exxon Mobil', '11AI', 'F3', '2026-01-20T00:00:00');
        COMMIT;
"@)
    Invoke-Sqlite $Path $sql.ToString()
}
