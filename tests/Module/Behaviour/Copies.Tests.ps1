# Positions that were away, in a file, a job or as JSON, continue from where they are.
BeforeDiscovery {
    $ways = @(
        @{ Way = 'Export-Clixml'; Send = { param($Value) $Value | Export-Clixml (Join-Path $TestDrive away.xml); Import-Clixml (Join-Path $TestDrive away.xml) } }
        @{ Way = 'ConvertTo-Json'; Send = { param($Value) $Value | ConvertTo-Json -WarningAction Ignore | ConvertFrom-Json } }
        @{ Way = 'Start-Job'; Send = { param($Value) Start-Job { $using:Value } | Receive-Job -Wait -AutoRemoveJob } }
    )
    $positions = @(
        @{ Name = 'cursor'; Of = { param($State) $State.Cursor } }
        @{ Name = 'state'; Of = { param($State) $State } }
    )
}

BeforeAll {
    Import-Module "$PSScriptRoot/../ModuleTest.psm1"
    Import-TestModule
    $replica = Start-Replica -Trades 300
}

AfterAll { Stop-Replica $replica }

Describe 'Through <Way>' -ForEach $ways {
    BeforeEach {
        $sync = New-SyncArgument $replica $TestDrive
        $away = @{ Delay = 0; MaximumRetryCount = 0; Concurrency = 1 }
        Add-ReplicaFault $replica @{ path = '/trades'; query = 'page=3'; kind = 'Status'; status = 500 }
        $thrown = $null
        try { Sync-CtTrade @sync -MaxFailures 1 -Concurrency 1 -PageSize 12 } catch { $thrown = $_ }
        $thrown.TargetObject | Should -BeOfType ([CapitolSync.SyncCursor])
        $state = Get-CtSyncState ct.trades -DatabasePath $sync.DatabasePath
        Reset-Replica $replica
    }

    It 'the target of the error that ended a run continues in its database, at its address' {
        $copy = & $Send $thrown.TargetObject
        $copy | Should -Not -BeOfType ([CapitolSync.SyncCursor])
        $report = $copy | Sync-CtTrade @away
        $report.Status, $report.DatabasePath | Should -Be Complete, $sync.DatabasePath
        (Get-CtTrade -DatabasePath $sync.DatabasePath).Count | Should -Be 300
    }

    It 'a state continues' {
        $report = (& $Send $state) | Sync-CtTrade @away -BaseUri $replica.Uri
        $report.Status, $report.DatabasePath | Should -Be Complete, $sync.DatabasePath
        (Get-CtTrade -DatabasePath $sync.DatabasePath).Count | Should -Be 300
    }

    It 'a position of another stream is still refused' {
        $other = Get-CtSyncState ct.issuers -DatabasePath $sync.DatabasePath
        (& $Send $other.Cursor) | Sync-CtTrade @away -BaseUri $replica.Uri -ErrorVariable failed -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
        $failed[0].FullyQualifiedErrorId | Should -BeLike 'CursorMismatch,*'
        Get-ReplicaRequest $replica | Should -BeNullOrEmpty
    }

    It 'rows still bind by their numbers' {
        $null = Sync-CtTrade @sync
        $trades = Get-CtTrade -DatabasePath $sync.DatabasePath -First 2
        $rows = (& $Send $trades) | Sync-CtTradeDetail @sync -PassThru
        $rows.TxId | Sort-Object | Should -Be ($trades.TxId | Sort-Object)
    }
}

Describe 'As a hashtable' {
    It 'a <Name> continues in its database, at its address' -ForEach $positions {
        $sync = New-SyncArgument $replica $TestDrive
        $null = Sync-CtTrade @sync -MaxItems 100
        $state = Get-CtSyncState ct.trades -DatabasePath $sync.DatabasePath
        $copy = & $Of $state | ConvertTo-Json -WarningAction Ignore | ConvertFrom-Json -AsHashtable
        $copy | Should -BeOfType ([Collections.IDictionary])
        $report = $copy | Sync-CtTrade -BaseUri $replica.Uri -Delay 0
        $report.Status, $report.DatabasePath | Should -Be Complete, $sync.DatabasePath
        (Get-CtTrade -DatabasePath $sync.DatabasePath).Count | Should -Be 300
    }
}
