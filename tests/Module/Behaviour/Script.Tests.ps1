BeforeAll {
    Import-Module "$PSScriptRoot/../ModuleTest.psm1"
    Import-TestModule
    $replica = Start-Replica -Trades 200
}

AfterAll {
    Stop-Replica $replica
}

Describe 'A script that runs unattended' {
    BeforeEach {
        $sync = New-SyncArgument $replica $TestDrive
        $database = $sync.DatabasePath
        $script = "Sync-CtTrade -DatabasePath '$database' -BaseUri $($replica.Uri) -Delay 0 -MaximumRetryCount 0"
    }

    It 'exits with 0 when all is stored' {
        (Invoke-TestScript $TestDrive "`$ErrorActionPreference = 'Stop'; $script").ExitCode | Should -Be 0
    }

    It 'exits with 1 under $ErrorActionPreference = Stop when the breaker opens' {
        Add-ReplicaFault $replica @{ kind = 'status' }
        $result = Invoke-TestScript $TestDrive "`$ErrorActionPreference = 'Stop'; $script; 'still here'"
        $result.ExitCode | Should -Be 1
        $result.Output | Should -Not -Match 'still here'
        ($result.Error -replace '\s*\|?\s+', ' ') | Should -Match 'CapitolTrades failed 5 times in a row'
    }

    It 'exits with 1 under $ErrorActionPreference = Stop when a page is missing' {
        Add-ReplicaFault $replica @{ kind = 'status'; status = 404; query = 'page=2' }
        $result = Invoke-TestScript $TestDrive "`$ErrorActionPreference = 'Stop'; $script; 'still here'"
        $result.ExitCode | Should -Be 1
        $result.Output | Should -Not -Match 'still here'
        ($result.Error -replace '\s*\|?\s+', ' ') | Should -Match 'ct\.trades, page 2: CapitolTrades answered 404'
        @(Get-CtTrade -DatabasePath $database).Count | Should -Be 104
    }

    It 'shows errors and continues without $ErrorActionPreference = Stop' {
        Add-ReplicaFault $replica @{ kind = 'status' }
        $result = Invoke-TestScript $TestDrive "$script; 'still here'"
        $result.ExitCode | Should -Be 0
        $result.Output | Should -Match 'still here'
        $result.Error | Should -Match 'failed 5 times'
    }

    It 'asks for nothing that a person would have to answer' {
        # -NonInteractive turns any prompt into an error.
        $result = Invoke-TestScript $TestDrive "`$null = $script -Full -Force; Reset-CtSyncState ct.trades -DatabasePath '$database' -Confirm:`$false; 'done'"
        $result.Output, $result.Error | Should -Be "done$([Environment]::NewLine)", ''
    }

    It 'can keep errors, warnings and verbose apart by redirection' {
        Add-ReplicaFault $replica @{ kind = 'status'; status = 404; query = 'page=2' }
        Add-ReplicaFault $replica @{ kind = 'reformatted'; path = '/trades'; query = 'page=3' }
        $null = Sync-CtTrade @sync -Verbose 2> "$database.2" 3> "$database.3" 4> "$database.4"
        (Get-Content "$database.2" -Raw) -replace '\s*\|?\s+', ' ' | Should -Match 'ct\.trades, page 2'
        Get-Content "$database.3" -Raw | Should -Match 'ct\.trades, page 3'
        Get-Content "$database.4" -Raw | Should -Match 'ct\.trades: starting'
    }

    It 'works in a job of its own process' {
        $job = Start-Job { param($module, $sync) Import-Module $module; Sync-CtTrade @sync } -ArgumentList $ModulePath, $sync
        $report = Receive-Job $job -Wait -AutoRemoveJob
        $report.PSObject.TypeNames[0], $report.Added | Should -Be 'Deserialized.CapitolSync.SyncReport', 200
    }
}
