BeforeAll {
    Import-Module "$PSScriptRoot/../ModuleTest.psm1"
    Import-TestModule
    $replica = Start-Replica -Trades 300

    # Syncs with page 3 gone wrong, then again with the page mended.
    function Test-BadPage([hashtable]$Fault, [string]$ErrorId, [string]$Category) {
        Add-ReplicaFault $replica ($Fault + @{ path = '/trades'; query = 'page=3' })
        $report = Sync-CtTrade @sync -ErrorVariable failed -ErrorAction SilentlyContinue
        $report.Status, $report.Failed, $report.Added | Should -Be 'Incomplete', 1, 204
        $failed.Count | Should -Be 1
        $failed[0].FullyQualifiedErrorId | Should -Be "$ErrorId,CapitolSync.PowerShell.Commands.SyncCtTradeCommand"
        $failed[0].CategoryInfo.Category | Should -Be $Category
        $target = $failed[0].TargetObject
        $target | Should -BeOfType ([CapitolSync.SyncFailure])
        $target.Stream, $target.Item, $target.ErrorId | Should -Be 'ct.trades', 'page 3', $ErrorId
        $failed[0].Exception.Message | Should -BeLike 'ct.trades, page 3: *The next Sync-CtTrade tries it again.'

        Reset-Replica $replica
        $next = Sync-CtTrade @sync
        $next.Status, $next.Added | Should -Be 'Complete', 96
        (Get-ReplicaRequest $replica).target | Should -Be '/trades?page=3&pageSize=96'
    }
}

AfterAll {
    Stop-Replica $replica
}

# One kind of damage: all are tested in BadPageTests, and what error each makes in Errors.Tests.ps1.
Describe 'A listing page gone wrong is reported, and fetched by the next run' {
    BeforeEach {
        $sync = New-SyncArgument $replica $TestDrive
    }

    It 'a 400' {
        Test-BadPage @{ kind = 'status'; status = 400 } RequestRejected InvalidOperation
    }
}
