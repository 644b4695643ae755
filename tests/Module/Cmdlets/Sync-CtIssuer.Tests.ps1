BeforeAll {
    Import-Module "$PSScriptRoot/../ModuleTest.psm1"
    Import-TestModule
    $replica = Start-Replica -Trades 200 -Argument '--issuers', 30
}

AfterAll {
    Stop-Replica $replica
}

Describe 'Sync-CtIssuer' {
    BeforeEach {
        $sync = New-SyncArgument $replica $TestDrive
        $database = $sync.DatabasePath
        $null = Sync-CtTrade @sync
        Reset-Replica $replica
    }

    It 'reads every issuer that has not been read yet' {
        $count = (Get-CtIssuer -DatabasePath $database).Count
        $report = Sync-CtIssuer @sync
        $report.Stream, $report.Status, $report.Items | Should -Be 'ct.issuers', 'Complete', $count
        (Get-CtIssuer -DatabasePath $database | Where-Object EnrichedAt).Count | Should -Be $count
    }

    It 'stores every column as the site has it' {
        $null = Sync-CtIssuer @sync
        $held = @{}
        Get-ReplicaRow $replica issuers | ForEach-Object { $held[$_.issuer_id] = $_ }
        $stored = Get-CtIssuer -DatabasePath $database
        $stored.Count | Should -BeGreaterThan 10
        $stored.ForEach{ Compare-StoredRow $held[$_.IssuerId] $_ -Except performance } | Should -BeNullOrEmpty
    }

    It 'stores market figures and closing prices' {
        $null = Sync-CtIssuer @sync
        $row = Get-ReplicaRow $replica issuers | Where-Object performance | Where-Object issuer_id -In (Get-CtIssuer -DatabasePath $database).IssuerId |
            Select-Object -First 1
        $issuer = Get-CtIssuer $row.issuer_id -DatabasePath $database -IncludePrice
        $issuer.Performance.Mcap, $issuer.Performance.YtdChange | Should -Be $row.performance.mcap, $row.performance.ytdChange
        $issuer.EodPrices.Count | Should -Be $row.performance.eodPrices.Count
        $issuer.EodPrices[-1].Price | Should -Be $row.performance.eodPrices[-1][1]
    }

    It 'asks for nothing when all have been read' {
        $null = Sync-CtIssuer @sync
        Reset-Replica $replica
        (Sync-CtIssuer @sync).Status | Should -Be Complete
        Get-ReplicaRequest $replica | Should -BeNullOrEmpty
    }

    It 'reads the issuers that are piped in, read before or not' {
        $null = Sync-CtIssuer @sync
        Reset-Replica $replica
        (Get-CtIssuer -DatabasePath $database -First 2 | Sync-CtIssuer @sync).Items | Should -Be 2
        (Get-ReplicaRequest $replica).Count | Should -Be 2
    }

    It 'reads the others when one is permanently broken' {
        $id = (Get-CtIssuer -DatabasePath $database -First 1).IssuerId
        Add-ReplicaFault $replica @{ kind = 'rscError'; path = "/issuers/$id" }
        $count = (Get-CtIssuer -DatabasePath $database).Count
        $report = Sync-CtIssuer @sync -ErrorVariable failed -ErrorAction SilentlyContinue
        $report.Status, $report.Items, $report.Failed | Should -Be 'Incomplete', ($count - 1), 1
        $failed[0].FullyQualifiedErrorId | Should -Be 'PageBroken,CapitolSync.PowerShell.Commands.SyncCtIssuerCommand'
        $failed[0].TargetObject.Item | Should -Be "$id"
    }
}
