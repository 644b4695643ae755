BeforeAll {
    Import-Module "$PSScriptRoot/../ModuleTest.psm1"
    Import-TestModule
    $replica = Start-Replica -Trades 200
    $sync = New-SyncArgument $replica $TestDrive
    $database = $sync.DatabasePath
    $report = Sync-CtTrade @sync
    $null = Sync-CtTradeDetail @sync -MaxItems 10
    Add-ReplicaFault $replica @{ kind = 'status'; path = '/issuers*'; status = 503 }
    try { $null = Sync-CtIssuer @sync } catch { $_.FullyQualifiedErrorId | Should -BeLike 'CircuitOpen*' }
}

AfterAll {
    Stop-Replica $replica
}

Describe 'Get-CtSyncRun' {
    It 'shows a row per run, newest first' {
        $runs = Get-CtSyncRun -DatabasePath $database
        $runs | Should -BeOfType ([CapitolSync.SyncRun])
        $runs.Stream | Should -Be 'ct.issuers', 'ct.tradeDetails', 'ct.trades'
        $runs.RunId | Should -Be 3, 2, 1
    }

    It 'has the counts that the run reported' {
        $run = Get-CtSyncRun ct.trades -DatabasePath $database
        foreach ($count in 'Items', 'Added', 'Updated', 'Unchanged', 'Failed', 'Requests', 'Retries', 'Bytes', 'Status') {
            $run.$count | Should -Be $report.$count -Because $count
        }
        $run.Duration | Should -BeGreaterThan ([timespan]::Zero)
        $run.RowsPerSecond | Should -BeGreaterThan 0
    }

    It 'says where the stream stood before and after' {
        $run = Get-CtSyncRun ct.tradeDetails -DatabasePath $database
        $run.Status, $run.CursorBefore, $run.CursorAfter | Should -Be 'Limited', 'at 0 of 200 trades', 'at 10 of 200 trades'
    }

    It 'says what ended a run early' {
        $run = Get-CtSyncRun -Status Halted -DatabasePath $database
        $run.Stream, $run.ErrorId | Should -Be 'ct.issuers', 'CircuitOpen'
    }

    It 'has figures by endpoint' {
        $endpoint = (Get-CtSyncRun ct.tradeDetails -DatabasePath $database).Endpoints
        $endpoint | Should -HaveCount 1
        $endpoint.Endpoint, $endpoint.Requests, $endpoint.Failures | Should -Be '/trades/{id}', 10, 0
        $latency = $endpoint.Latency
        $latency.Min | Should -BeGreaterThan ([timespan]::Zero)
        $latency.P50 | Should -BeGreaterOrEqual $latency.Min
        $latency.P95 | Should -BeGreaterOrEqual $latency.P50
        $latency.Max | Should -BeGreaterOrEqual $latency.P95
        (Get-CtSyncRun ct.issuers -DatabasePath $database).Endpoints.Failures | Should -BeGreaterOrEqual 5
    }

    It 'finds runs by stream, time and count' {
        (Get-CtSyncRun ct.trade* -DatabasePath $database).Stream | Should -Be 'ct.tradeDetails', 'ct.trades'
        (Get-CtSyncRun -First 1 -Skip 1 -DatabasePath $database).RunId | Should -Be 2
        Get-CtSyncRun -Since ([datetime]::UtcNow.AddMinutes(5)) -DatabasePath $database | Should -BeNullOrEmpty
        Get-CtSyncRun -Since ([datetime]::UtcNow.AddMinutes(-5)) -DatabasePath $database | Should -HaveCount 3
    }

    It 'takes streams from the pipeline' {
        Get-CtSyncState ct.issuers -DatabasePath $database | Get-CtSyncRun -DatabasePath $database | ForEach-Object RunId | Should -Be 3
    }

    It 'shows a run in a line at 100 columns' {
        $lines = (Get-CtSyncRun -DatabasePath $database | Out-String -Width 100) -split '\r?\n' -ne ''
        $lines | Should -HaveCount 5
        $lines[2] | Should -Match 'ct\.issuers.*Halted.*CircuitOpen'
    }
}
