# One truth, told by both chambers and by CapitolTrades: 3 % of the lines occur twice, 5 % of the reports are on paper, and a
# tenth of the others is amended. CAPITOLSYNC_LINK_TRADES=5000 makes it as large as a database of three years.
BeforeAll {
    Import-Module "$PSScriptRoot/../ModuleTest.psm1"
    Import-TestModule
    $replica = Start-Replica -Trades ([int]($env:CAPITOLSYNC_LINK_TRADES ?? 240)) -Argument '--filed'
    $trades = Get-ReplicaRow $replica trades
    $filed = Get-ReplicaRow $replica filed
    $restated = @($filed.restated | Where-Object { $_ })
    $years = $filed | Where-Object is_house | ForEach-Object { $_.filed_on.Substring(0, 4) } | Sort-Object -Unique

    # The ends of a range, as a report states it.
    function Get-LowEnd([string]$Amount) { [decimal]($Amount -replace '^Over \$(.*)', '$1' -replace ' -.*' -replace '[$,]') + ($Amount -like 'Over*' ? 1 : 0) }
    function Measure-Decimal($Values) { [Linq.Enumerable]::Sum([decimal[]]@($Values)) }
}

AfterAll {
    Stop-Replica $replica
}

Describe 'Trades that a chamber and CapitolTrades report' -ForEach @(@{ First = 'the filings' }, @{ First = 'CapitolTrades' }) {
    BeforeAll {
        $sync = New-SyncArgument $replica $TestDrive
        $database = $sync.DatabasePath
        Set-CtSetting SenateTermsAccepted $true -DatabasePath $database
        $steps = { Sync-HouseFiling @sync -Year $years; Sync-SenateFiling @sync -Since 2020-01-01 }, { Sync-CtTrade @sync -Detail }
        if ($First -eq 'CapitolTrades') { $steps = $steps[1], $steps[0] }
        $reports = $steps.ForEach{ & $_ }
        $all = Get-CtTrade -DatabasePath $database
        $official = $all | Where-Object Source -NE capitoltrades
    }

    It 'are each linked to the line that tells of them and to no other, whichever was synced first: <First>' {
        $reports.Status | Select-Object -Unique | Should -Be Complete
        $links = Invoke-CtQuery 'SELECT k.tx_id, l.filing_id FROM trade_links k JOIN filing_transactions l USING (line_id)' -DatabasePath $database
        $filed.Count, $filed.links.Count | Should -BeGreaterThan 20
        Compare-Line $filed.links $links.ForEach{ "$($_.tx_id)|$($_.filing_id)" } | Should -BeNullOrEmpty
        $wrong = 'SELECT tx_id FROM trade_links JOIN trades t USING (tx_id) JOIN issuers USING (issuer_id) JOIN filing_transactions l USING (line_id) WHERE t.tx_date <> l.tx_date OR t.tx_type <> l.tx_type OR l.ticker || '':US'' <> issuer_ticker'
        Invoke-CtQuery $wrong -DatabasePath $database | Should -BeNullOrEmpty
    }

    It 'count once, and as the newest report states them, after <First> came first' {
        $all.Count | Should -Be $trades.Count
        # What was restated is the amendment's, which CapitolTrades does not have; all others have both.
        Compare-Line ($trades.tx_id | Where-Object { $_ -notin $restated }) $all.TxId.Where{ $_ } | Should -BeNullOrEmpty
        $official.Count, @($official | Where-Object { -not $_.TxId }).Count | Should -Be $filed.links.Count, $restated.Count
        Compare-Line $filed.amounts.ForEach{ Get-LowEnd $_ } $official.AmountLow | Should -BeNullOrEmpty
        Measure-Decimal $official.AmountLow | Should -Be (Measure-Decimal $filed.amounts.ForEach{ Get-LowEnd $_ })
    }

    It 'count once for each member, after <First> came first' {
        $stored = (Get-CtPolitician -DatabasePath $database | Where-Object CountTrades).ForEach{ "$($_.PoliticianId) $($_.CountTrades)" }
        Compare-Line ($trades | Group-Object politician_id).ForEach{ "$($_.Name) $($_.Count)" } $stored | Should -BeNullOrEmpty
        $most = ($trades | Group-Object politician_id | Sort-Object Count -Descending)[0]
        @(Get-CtTrade -Politician $most.Name -DatabasePath $database).Count | Should -Be $most.Count
    }
}
