BeforeAll {
    Import-Module "$PSScriptRoot/../ModuleTest.psm1"
    Import-TestModule
    $replica = Start-Replica -Trades 400
    $sync = New-SyncArgument $replica $TestDrive
    $database = $sync.DatabasePath
    $report = Sync-CtTrade @sync -Detail
    $null = Sync-CtPolitician @sync
}

AfterAll {
    Stop-Replica $replica
}

Describe 'Output at 100 columns' {
    It 'shows a trade in a line: who, what, when, how much' {
        $trades = Get-CtTrade -DatabasePath $database -First 50
        $lines = Format-Line $trades
        $lines[0] -split '\s+' -ne '' | Should -Be 'Traded', 'Published', 'Politician', 'Type', 'Amount', 'Ticker', 'Issuer'
        $lines.Count | Should -Be 52
        $lines[2] | Should -Match "^$($trades[0].TxDate.ToString('yyyy-MM-dd')) $($trades[0].PubDate.ToString('yyyy-MM-dd')) "
    }

    It 'cuts no amount short' {
        Format-Line (Get-CtTrade -DatabasePath $database) 80 | Select-Object -Skip 2 | ForEach-Object { $_.Substring(0, [Math]::Min(59, $_.Length)).Substring(47) } | Should -Not -Match '…'
    }

    It 'shows a member in a line' {
        $lines = Format-Line (Get-CtPolitician -DatabasePath $database -First 20)
        $lines[0] | Should -Match '^Id\s+Name\s+Party\s+State\s+Chamber\s+Trades\s+Volume\s+LastTraded'
        $lines.Count | Should -Be 22
        $lines | Should -Not -Match '…'
    }

    It 'shows an issuer in a line' {
        $lines = Format-Line (Get-CtIssuer -DatabasePath $database -First 10)
        $lines[0] | Should -Match '^\s*Id\s+Ticker\s+Trades\s+Members\s+Volume\s+LastTraded\s+Name'
        $lines.Count | Should -Be 12
        $lines.ForEach{ $_.Substring(0, 60) } | Should -Not -Match '…'
    }

    It 'shows a stream''s state in a line, its position whole' {
        $lines = Format-Line (Get-CtSyncState -DatabasePath $database)
        $lines[0] | Should -Match '^Stream\s+Part\s+Status\s+Done\s+Failed\s+Remaining\s+Position'
        $lines.Count | Should -Be (2 + @(Get-CtSyncState -DatabasePath $database).Count)
        $lines -match '^ct\.tradeDetails\s+Complete\s+400\s+0\s+0\s+at 400 of 400 trades\s*$' | Should -HaveCount 1
    }

    It 'shows a report in a line' {
        $lines = Format-Line @($report)[0] 120
        $lines[0] | Should -Match '^Stream\s+Status\s+Added\s+Updated\s+Unchanged\s+Failed\s+Duration\s+Rows/s\s+Requests'
        $lines[2] | Should -Match '^ct\.trades\s+Complete\s+400\s+0\s+'
        $lines.Count | Should -Be 3
    }

    It 'shows the hours of a run that took more than a day' {
        $long = [CapitolSync.SyncReport]@{ Stream = 'fec.donations'; Status = 'Complete'; Duration = '1.02:13:14'; Added = 1234567 }
        (Format-Line $long 120)[2] | Should -Match '^fec\.donations\s+Complete\s+1,234,567\s+0\s+0\s+0\s+26:13:14\s+0\s+0$'
    }

    It 'shows a line for each stream of a run of several' {
        (Format-Line $report)[2..4].ForEach{ ($_ -split '\s+')[0] } | Should -Be 'ct.trades', 'ct.tradeDetails', 'ct.issuers'
    }

    It 'shows every column with Format-List *' {
        $lines = (Get-CtTrade -DatabasePath $database -First 1 | Format-List * | Out-String) -split '\r?\n'
        ($lines -match '^\w+\s*:').Count | Should -Be ([CapitolSync.Trade].GetProperties().Count)
    }

    It 'keeps raw values: money is a number, dates are dates' {
        $trade = Get-CtTrade -DatabasePath $database -First 1
        $trade.Value | Should -BeOfType ([decimal])
        $trade.PubDate, $trade.TxDate | Should -BeOfType ([datetime])
    }

    It 'goes to CSV and JSON as it is' {
        $trade = Get-CtTrade -DatabasePath $database -First 1
        ($trade | ConvertTo-Csv | ConvertFrom-Csv).TxId | Should -Be $trade.TxId
        ($trade | ConvertTo-Json | ConvertFrom-Json).Value | Should -Be $trade.Value
    }
}
