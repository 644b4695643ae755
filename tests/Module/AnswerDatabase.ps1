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
    $null = $sql.Append('COMMIT;')
    Invoke-Sqlite $Path $sql.ToString()
}
