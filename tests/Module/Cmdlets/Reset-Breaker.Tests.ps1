BeforeAll {
    Import-Module "$PSScriptRoot/../ModuleTest.psm1"
    Import-TestModule
    $replica = Start-Replica -Trades 300
}

AfterAll {
    Stop-Replica $replica
}

Describe 'Reset-CtSyncState -Breaker' {
    BeforeEach {
        $sync = New-SyncArgument $replica $TestDrive
        $database = $sync.DatabasePath
        $sync.PageSize = 12
        $null = Sync-CtTrade @sync -MaxItems 60
        Add-ReplicaFault $replica @{ kind = 'status'; path = '/trades*'; status = 503 }
    }

    It 'forgets the breaker of a run that is over, and keeps the position' {
        { Sync-CtTrade @sync } | Should -Throw -ErrorId 'CircuitOpen*'
        $state = Get-CtSyncState ct.trades -DatabasePath $database
        $state.Breaker, $state.BreakerFailures | Should -Be 'Tripped', 5
        Reset-CtSyncState ct.trades -Breaker -DatabasePath $database
        $after = Get-CtSyncState ct.trades -DatabasePath $database
        $after.Breaker, $after.BreakerFailures | Should -Be $null, 0
        $after.Done | Should -Be $state.Done
        $after.Done | Should -BeGreaterThan 0
    }

    It 'closes the breaker of a run that continues in another process' {
        $script = Start-TestScript $TestDrive "
            Sync-CtTrade -DatabasePath '$database' -BaseUri '$($replica.Uri)' -Delay 0 -MaximumRetryCount 0 -PageSize 12 -BreakDuration 00:10:00 | ForEach-Object Status"
        Wait-Condition { (Get-CtSyncState ct.trades -DatabasePath $database).Breaker -eq 'Open' } 'the breaker opens'
        $state = Get-CtSyncState ct.trades -DatabasePath $database
        $state.Status, $state.BreakerFailures | Should -Be 'Running', 5
        $state.NextProbeIn | Should -BeGreaterThan ([timespan]'00:09:00')
        Reset-Replica $replica
        Reset-CtSyncState ct.trades -Breaker -DatabasePath $database
        # A warning told of the break; the last line is the report's.
        (-split (Wait-TestScript $script).Output)[-1] | Should -Be Complete
        (Get-CtTrade -DatabasePath $database).Count | Should -Be 300
    }

    It 'resets nothing under -WhatIf' {
        { Sync-CtTrade @sync } | Should -Throw -ErrorId 'CircuitOpen*'
        Reset-CtSyncState ct.trades -Breaker -DatabasePath $database -WhatIf
        (Get-CtSyncState ct.trades -DatabasePath $database).Breaker | Should -Be Tripped
    }
}
