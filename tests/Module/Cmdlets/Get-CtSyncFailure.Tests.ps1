BeforeAll {
    Import-Module "$PSScriptRoot/../ModuleTest.psm1"
    Import-TestModule
    $replica = Start-Replica -Trades 60
    $sync = New-SyncArgument $replica $TestDrive
    $database = $sync.DatabasePath
    $null = Sync-CtTrade @sync
    $issuers = @(Get-ReplicaRow $replica issuers).issuer_id | Select-Object -First 2
    foreach ($issuer in $issuers) {
        Add-ReplicaFault $replica @{ kind = 'RscError'; path = "/issuers/$issuer" }
    }
    $null = Sync-CtIssuer @sync -ErrorAction SilentlyContinue
}

AfterAll {
    Stop-Replica $replica
}

Describe 'Get-CtSyncFailure' {
    It 'lists what failed, with address, reason, since when and how often' {
        $failures = Get-CtSyncFailure -DatabasePath $database
        $failures | Should -BeOfType ([CapitolSync.SyncFailure])
        # An array has an Item of its own.
        $failures.ForEach{ $_.Item } | Sort-Object | Should -Be ($issuers | ForEach-Object { "$_" } | Sort-Object)
        $failures[0].Stream, $failures[0].ErrorId, $failures[0].Attempts | Should -Be 'ct.issuers', 'PageBroken', 1
        $failures[0].Uri | Should -Be "$($replica.Uri)issuers/$($failures[0].Item)"
    }

    It 'filters by stream, error id and being broken' {
        (Get-CtSyncFailure ct.iss* -DatabasePath $database).Count | Should -Be 2
        Get-CtSyncFailure ct.trades -DatabasePath $database | Should -BeNullOrEmpty
        (Get-CtSyncFailure -ErrorId Page* -First 1 -DatabasePath $database).Count | Should -Be 1
        Get-CtSyncFailure -ErrorId RequestTimeout -DatabasePath $database | Should -BeNullOrEmpty
        Get-CtSyncFailure -Broken -DatabasePath $database | Should -BeNullOrEmpty
        (Get-CtSyncFailure -Broken:$false -DatabasePath $database).Count | Should -Be 2
    }

    It 'takes a state from the pipeline, and refuses a name that is not a stream' {
        (Get-CtSyncState ct.issuers -DatabasePath $database | Get-CtSyncFailure -DatabasePath $database).Count | Should -Be 2
        Get-CtSyncFailure issuers -DatabasePath $database -ErrorVariable failed -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
        $failed.FullyQualifiedErrorId | Should -Be 'ItemNotFound,CapitolSync.PowerShell.Commands.GetCtSyncFailureCommand'
    }

    It 'pipes to the Sync cmdlet of its stream, which tries just these items again' {
        $own = New-SyncArgument $replica $TestDrive
        Copy-Item $database $own.DatabasePath
        $report = Get-CtSyncFailure -DatabasePath $own.DatabasePath | Sync-CtIssuer @own
        $report.Stream, $report.Items, $report.Failed | Should -Be 'ct.issuers', 2, 0
        (Get-ReplicaRequest $replica).path | Sort-Object | Should -Be ($issuers.ForEach{ "/issuers/$_" } | Sort-Object)
        Get-CtSyncFailure -DatabasePath $own.DatabasePath | Should -BeNullOrEmpty
    }

    It 'resumes a stream of which single items cannot be named, and is refused by the cmdlets of other streams' {
        $own = New-SyncArgument $replica $TestDrive
        Copy-Item $database $own.DatabasePath
        $failure = [CapitolSync.SyncFailure]@{ Stream = 'ct.trades'; Item = 'page 2'; ErrorId = 'RequestTimeout'; Message = 'late' }
        ($failure | Sync-CtTrade @own).Status | Should -Be Complete
        Reset-Replica $replica
        Get-CtSyncFailure -DatabasePath $own.DatabasePath | Sync-CtTradeDetail @own -ErrorVariable failed -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
        $failed.FullyQualifiedErrorId | Should -BeLike 'CursorMismatch,*'
        Get-ReplicaRequest $replica | Should -BeNullOrEmpty
    }

    It 'has a table that fits 80 columns' {
        $lines = Get-CtSyncFailure -DatabasePath $database | Format-Table | Out-String -Width 80 -Stream
        $lines | Where-Object Length -GT 80 | Should -BeNullOrEmpty
        $lines -join "`n" | Should -BeLike "*/issuers/$($issuers[0])*"
    }

    It 'is emptied by Reset-CtSyncState -Failed, which asks nothing and queues nothing' {
        $before = (Get-CtSyncState ct.issuers -DatabasePath $database).Done
        Reset-CtSyncState ct.issuers -Failed -DatabasePath $database
        Get-CtSyncFailure -DatabasePath $database | Should -BeNullOrEmpty
        (Get-CtSyncState ct.issuers -DatabasePath $database).Done | Should -Be $before
    }
}

Describe 'Reset-CtSyncState' {
    It 'asks before it sends pages back to the queue' {
        # Where nobody can be asked, it is refused.
        { Reset-CtSyncState * -DatabasePath $database -ErrorAction Stop } | Should -Throw '*NonInteractive*'
        (Get-CtSyncState ct.trades -DatabasePath $database).Status | Should -Be Complete
        Reset-CtSyncState ct.trades -DatabasePath $database -Confirm:$false
        (Get-CtSyncState ct.trades -DatabasePath $database).Status | Should -Not -Be Complete
    }
}
