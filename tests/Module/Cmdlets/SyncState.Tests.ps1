BeforeAll {
    Import-Module "$PSScriptRoot/../ModuleTest.psm1"
    Import-TestModule
    $replica = Start-Replica -Trades 300
}

AfterAll {
    Stop-Replica $replica
}

Describe 'Get-CtSyncState and Reset-CtSyncState' {
    BeforeEach {
        $sync = New-SyncArgument $replica $TestDrive
        $database = $sync.DatabasePath
        $null = Sync-CtTrade @sync -MaxItems 100
    }

    It 'shows a row per stream' {
        $states = Get-CtSyncState -DatabasePath $database
        $states | Should -BeOfType ([CapitolSync.SyncState])
        $states.Stream | Should -Be 'ct.politicians', 'ct.trades', 'ct.tradeDetails', 'ct.issuers', 'fec.candidates', 'congress.committees', 'house.index', 'house.filings', 'fec.committees', 'fec.donations', 'senate.index', 'senate.filings', 'sec.companies', 'prices.daily'
    }

    It 'shows what is done, what is to do and where it resumes' {
        $state = Get-CtSyncState ct.trades -DatabasePath $database
        $state.Status, $state.Done, $state.Remaining, $state.Failed | Should -Be 'Limited', 100, 200, 0
        $state.Cursor.Page, $state.Cursor.Pages | Should -Be 1, 4
        $state.DatabasePath, $state.Cursor.DatabasePath | Should -Be $database, $database
    }

    It 'shows a stream that never ran' {
        (Get-CtSyncState ct.issuers -DatabasePath $database).Status | Should -Be NeverRun
    }

    It 'finds streams by wildcard' {
        (Get-CtSyncState ct.trade* -DatabasePath $database).Stream | Should -Be 'ct.trades', 'ct.tradeDetails'
    }

    It 'shows a complete stream with the time of its completion' {
        $null = Sync-CtTrade @sync
        $state = Get-CtSyncState ct.trades -DatabasePath $database
        $state.Status, $state.Remaining | Should -Be 'Complete', 0
        $state.CompletedAt | Should -BeGreaterThan ((Get-Date).AddMinutes(-1))
    }

    It 'names what is not a stream' {
        Get-CtSyncState ct.nothing -DatabasePath $database -ErrorVariable failed -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
        $failed[0].FullyQualifiedErrorId | Should -Be 'ItemNotFound,CapitolSync.PowerShell.Commands.GetCtSyncStateCommand'
        $failed[0].CategoryInfo.Category, $failed[0].TargetObject | Should -Be 'ObjectNotFound', 'ct.nothing'
    }

    It 'completes the names of streams' {
        $line = 'Get-CtSyncState ct.trade'
        (TabExpansion2 $line $line.Length).CompletionMatches.CompletionText | Should -Be 'ct.trades', 'ct.tradeDetails'
    }

    It 'makes the next sync start afresh after a reset, and keeps the rows' {
        Reset-CtSyncState ct.trades -DatabasePath $database -Confirm:$false
        (Get-CtTrade -DatabasePath $database).Count | Should -Be 100
        (Get-CtSyncState ct.trades -DatabasePath $database).Cursor.Page | Should -BeNullOrEmpty
        $report = Sync-CtTrade @sync
        # The head is read a second time, unless it came last.
        $report.Added | Should -Be 200
        $report.Unchanged | Should -BeIn 100, 196
    }

    It 'resets the streams that are piped in' {
        $null = Sync-CtTradeDetail @sync -MaxItems 5
        Get-CtSyncState ct.tradeDetails -DatabasePath $database | Reset-CtSyncState -DatabasePath $database -Confirm:$false
        (Get-CtSyncState ct.tradeDetails -DatabasePath $database).Done | Should -Be 0
        (Get-CtSyncState ct.trades -DatabasePath $database).Cursor.Page | Should -Be 1
    }

    It 'resets nothing under -WhatIf' {
        Reset-CtSyncState * -DatabasePath $database -WhatIf
        (Get-CtSyncState ct.trades -DatabasePath $database).Cursor.Page | Should -Be 1
    }

    It 'states a number only where it counts what is read again' {
        Invoke-Sqlite $database "INSERT INTO companies (cik, name) VALUES (1, 'One'), (2, 'Two'), (3, 'Three')"
        $text = Join-Path $TestDrive whatif.txt
        Start-Transcript $text
        try { Reset-CtSyncState ct.trades, sec.companies, congress.committees, fec.candidates -DatabasePath $database -WhatIf } finally { $null = Stop-Transcript }
        $said = (Get-Content $text | Where-Object { $_ -match 'What if' }) -replace '.*Discard the position, so that (.*) read again.*', '$1'
        $said | Should -Be '100 trades are', 'everything is', 'everything is', 'everything is'
    }

    It 'resets a stream of several parts once' {
        $states = 'ct.trades', 'ct.issuers', 'ct.trades' | ForEach-Object { [pscustomobject]@{ Stream = $_ } }
        $text = Join-Path $TestDrive parts.txt
        Start-Transcript $text
        try { $states | Reset-CtSyncState -DatabasePath $database -WhatIf } finally { $null = Stop-Transcript }
        (Get-Content $text | Where-Object { $_ -match 'What if' }) -replace '.*target "(\S+) .*', '$1' | Should -Be ct.trades, ct.issuers
    }

    It 'resets nothing when the name is not a stream' {
        { Reset-CtSyncState trades -DatabasePath $database -ErrorAction Stop } |
            Should -Throw -ErrorId 'ItemNotFound,CapitolSync.PowerShell.Commands.ResetCtSyncStateCommand'
    }
}
