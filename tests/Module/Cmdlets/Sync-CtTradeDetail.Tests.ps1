BeforeAll {
    Import-Module "$PSScriptRoot/../ModuleTest.psm1"
    Import-TestModule
    $replica = Start-Replica -Trades 120
}

AfterAll {
    Stop-Replica $replica
}

Describe 'Sync-CtTradeDetail' {
    BeforeEach {
        $sync = New-SyncArgument $replica $TestDrive
        $database = $sync.DatabasePath
        $null = Sync-CtTrade @sync
        Reset-Replica $replica
    }

    It 'reads every trade that has not been read yet' {
        $report = Sync-CtTradeDetail @sync
        $report.Stream, $report.Status, $report.Items, $report.Updated | Should -Be 'ct.tradeDetails', 'Complete', 120, 120
        (Get-CtTrade -DatabasePath $database | Where-Object EnrichedAt).Count | Should -Be 120
    }

    It 'asks for nothing when all have been read' {
        $null = Sync-CtTradeDetail @sync
        Reset-Replica $replica
        (Sync-CtTradeDetail @sync).Status | Should -Be Complete
        Get-ReplicaRequest $replica | Should -BeNullOrEmpty
    }

    It 'begins with the newest trades' {
        $null = Sync-CtTradeDetail @sync -Concurrency 1 -MaxItems 5
        $newest = (Get-CtTrade -DatabasePath $database -First 5).TxId
        (Get-ReplicaRequest $replica).path | Should -Be $newest.ForEach{ "/trades/$_" }
    }

    It 'reads the trades that -TxId names, read before or not' {
        $ids = (Get-CtTrade -DatabasePath $database -First 3).TxId
        $null = Sync-CtTradeDetail @sync -TxId $ids[0]
        $report = Sync-CtTradeDetail @sync -TxId $ids
        $report.Status, $report.Items | Should -Be 'Complete', 3
        (Get-ReplicaRequest $replica).Count | Should -Be 4
    }

    It 'takes ids as values from the pipeline' {
        $ids = (Get-CtTrade -DatabasePath $database -First 4).TxId
        ($ids | Sync-CtTradeDetail @sync).Items | Should -Be 4
        (Get-ReplicaRequest $replica).path | Sort-Object | Should -Be ($ids.ForEach{ "/trades/$_" } | Sort-Object)
    }

    It 'reads everything again with -Force' {
        $null = Sync-CtTradeDetail @sync
        Reset-Replica $replica
        (Sync-CtTradeDetail @sync -Force).Items | Should -Be 120
        (Get-ReplicaRequest $replica).Count | Should -Be 120
    }

    It 'says which trade is not in the database, and asks the site for nothing' {
        $report = Sync-CtTradeDetail @sync -TxId 42 -ErrorVariable failed -ErrorAction SilentlyContinue
        $report.Status, $report.Failed | Should -Be 'Incomplete', 1
        $failed[0].FullyQualifiedErrorId | Should -Be 'ItemNotFound,CapitolSync.PowerShell.Commands.SyncCtTradeDetailCommand'
        $failed[0].CategoryInfo.Category | Should -Be ObjectNotFound
        $failed[0].TargetObject.Item | Should -Be '42'
        # No promise that the next run would find it.
        $failed[0].Exception.Message | Should -BeLike '*The trade is not in the database. Run Sync-CtTrade to load the site''s listing.'
        Get-ReplicaRequest $replica | Should -BeNullOrEmpty
    }

    It 'does not take a loading shell for a read page' {
        $id = (Get-CtTrade -DatabasePath $database -First 1).TxId
        Add-ReplicaFault $replica @{ kind = 'loadingShell'; path = "/trades/$id" }
        $report = Sync-CtTradeDetail @sync -ErrorVariable failed -ErrorAction SilentlyContinue
        $report.Status, $report.Updated, $report.Failed | Should -Be 'Incomplete', 119, 1
        $failed[0].FullyQualifiedErrorId | Should -BeLike 'PageLoading,*'
        (Get-CtTrade -DatabasePath $database -TxId $id).EnrichedAt | Should -BeNullOrEmpty
        Reset-Replica $replica
        (Sync-CtTradeDetail @sync).Status | Should -Be Complete
        (Get-ReplicaRequest $replica).path | Should -Be "/trades/$id"
    }
}
