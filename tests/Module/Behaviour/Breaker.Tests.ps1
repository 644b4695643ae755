BeforeAll {
    Import-Module "$PSScriptRoot/../ModuleTest.psm1"
    Import-TestModule
    $replica = Start-Replica -Trades 400
}

AfterAll {
    Stop-Replica $replica
}

Describe 'The breaker' {
    BeforeEach {
        $sync = New-SyncArgument $replica $TestDrive
        $sync.PageSize = 12
        # One at a time, so that it is certain what came before the outage.
        $sync.Concurrency = 1
        $database = $sync.DatabasePath
        # After twenty good pages the source is down for good.
        $outage = @{ kind = 'status'; status = 503; after = 20 }
    }

    It 'ends the command with CircuitOpen, and try/catch gets the cursor' {
        Add-ReplicaFault $replica $outage
        $caught = try { Sync-CtTrade @sync -Full } catch { $_ }
        $caught.FullyQualifiedErrorId | Should -Be 'CircuitOpen,CapitolSync.PowerShell.Commands.SyncCtTradeCommand'
        $caught.CategoryInfo.Category | Should -Be ResourceUnavailable
        $caught.Exception | Should -BeOfType ([CapitolSync.SyncException])
        $cursor = $caught.TargetObject
        $cursor | Should -BeOfType ([CapitolSync.SyncCursor])
        $cursor.Stream, $cursor.Pages, $cursor.DatabasePath, $cursor.BaseUri | Should -Be 'ct.trades', 34, $database, $replica.Uri
        $cursor.Page | Should -Be 20
        $cursor.Done, $cursor.Remaining | Should -Be 240, 160
    }

    It 'says how far it came and what to do next' {
        Add-ReplicaFault $replica $outage
        $caught = try { Sync-CtTrade @sync -Full } catch { $_ }
        $caught.Exception.Message | Should -BeLike 'CapitolTrades failed 5 times in a row*503*page 20 of 34*240*160*stored. Run Sync-CtTrade to resume.'
    }

    It 'carries the report of what was done until then' {
        Add-ReplicaFault $replica $outage
        $caught = try { Sync-CtTrade @sync -Full } catch { $_ }
        $report = $caught.Exception.Report
        $report.Status, $report.Added, $report.Remaining | Should -Be 'Halted', 240, 160
        (Get-CtTrade -DatabasePath $database).Count | Should -Be 240
    }

    It 'shows in -ErrorVariable' {
        Add-ReplicaFault $replica $outage
        try { Sync-CtTrade @sync -Full -ErrorVariable failed } catch { $null = $_ }
        $failed[0].ErrorRecord.FullyQualifiedErrorId | Should -BeLike 'CircuitOpen,*'
        $failed[0].ErrorRecord.TargetObject.Stream | Should -Be 'ct.trades'
    }

    It 'shows in $Error[0]' {
        Add-ReplicaFault $replica $outage
        try { Sync-CtTrade @sync -Full } catch { $null = $_ }
        $Error[0].FullyQualifiedErrorId | Should -BeLike 'CircuitOpen,*'
        $Error[0].TargetObject.Stream | Should -Be 'ct.trades'
    }

    It 'blames the source, not the pages: nothing counts as failed' {
        Add-ReplicaFault $replica $outage
        $caught = try { Sync-CtTrade @sync -Full } catch { $_ }
        $caught.TargetObject.Failed | Should -Be 0
        (Get-CtSyncState ct.trades -DatabasePath $database).Status | Should -Be Halted
    }

    It 'lets the next run resume at the cursor' {
        Add-ReplicaFault $replica $outage
        $cursor = try { Sync-CtTrade @sync -Full } catch { $_.TargetObject }
        Reset-Replica $replica
        $report = Sync-CtTrade @sync -Full
        $report.Status, $report.Added | Should -Be 'Complete', 160
        $again = (Get-ReplicaRequest $replica).target -replace '.*page=(\d+)&.*', '$1'
        # The head is read once more; of the pages before the cursor none is.
        $again | Where-Object { $_ -ne 1 -and [int]$_ -le $cursor.Page } | Should -BeNullOrEmpty
        (Get-CtTrade -DatabasePath $database).Count | Should -Be 400
    }

    It 'lets $_.TargetObject | Sync-CtTrade resume, without naming database or address' {
        Add-ReplicaFault $replica $outage
        $report = try {
            Sync-CtTrade @sync -Full
        }
        catch {
            Reset-Replica $replica
            $_.TargetObject | Sync-CtTrade -Delay 0 -PageSize 12
        }
        $report.Status, $report.Added, $report.DatabasePath | Should -Be 'Complete', 160, $database
    }

    It 'ends and resumes details the same way' {
        $null = Sync-CtTrade @sync
        $sync.Remove('PageSize')
        Reset-Replica $replica
        Add-ReplicaFault $replica $outage
        $caught = try { Sync-CtTradeDetail @sync } catch { $_ }
        $caught.FullyQualifiedErrorId | Should -Be 'CircuitOpen,CapitolSync.PowerShell.Commands.SyncCtTradeDetailCommand'
        $caught.TargetObject.Stream, $caught.TargetObject.Done, $caught.TargetObject.Remaining | Should -Be 'ct.tradeDetails', 20, 380
        Reset-Replica $replica
        ($caught.TargetObject | Sync-CtTradeDetail -Delay 0).Status | Should -Be Complete
        (Get-ReplicaRequest $replica).Count | Should -Be 380
    }

    It 'lets the cursor of a detail be piped to Sync-CtTrade -Detail, which syncs all three' {
        Add-ReplicaFault $replica @{ kind = 'status'; path = '/trades/*'; after = 20 }
        $caught = try { Sync-CtTrade @sync -Detail } catch { $_ }
        $caught.TargetObject.Stream | Should -Be 'ct.tradeDetails'
        Reset-Replica $replica
        $report = $caught.TargetObject | Sync-CtTrade -Detail -Delay 0 -PageSize 12
        $report.Stream | Should -Be 'ct.trades', 'ct.tradeDetails', 'ct.issuers'
        $report.Status | Should -Be 'Complete', 'Complete', 'Complete'
        $report.DatabasePath | Select-Object -Unique | Should -Be $database
    }

    It 'opens after as many failures as -MaxFailures says' {
        Add-ReplicaFault $replica $outage
        { Sync-CtTrade @sync -MaxFailures 2 } | Should -Throw -ErrorId 'CircuitOpen,*'
        (Get-ReplicaRequest $replica | Where-Object status -EQ 503).Count | Should -Be 2
    }

    It 'says LimitsExceeded when the source wants fewer requests' {
        Add-ReplicaFault $replica @{ kind = 'status'; status = 429; retryAfter = 1; after = 20 }
        $caught = try { Sync-CtTrade @sync } catch { $_ }
        $caught.FullyQualifiedErrorId, $caught.CategoryInfo.Category | Should -Be 'CircuitOpen,CapitolSync.PowerShell.Commands.SyncCtTradeCommand', 'LimitsExceeded'
    }

    It 'ends at once with SourceBlocked when the source blocks us' {
        Add-ReplicaFault $replica @{ kind = 'status'; status = 403; after = 20 }
        $caught = try { Sync-CtTrade @sync } catch { $_ }
        $caught.FullyQualifiedErrorId, $caught.CategoryInfo.Category | Should -Be 'SourceBlocked,CapitolSync.PowerShell.Commands.SyncCtTradeCommand', 'PermissionDenied'
        $caught.TargetObject | Should -BeOfType ([CapitolSync.SyncCursor])
        $caught.Exception.RetryAt | Should -BeGreaterThan (Get-Date)
        (Get-ReplicaRequest $replica | Where-Object status -EQ 403).Count | Should -Be 1
    }

    It 'takes a 429 without a near Retry-After for a block' {
        Add-ReplicaFault $replica @{ kind = 'status'; status = 429; retryAfter = 3600; after = 20 }
        $caught = try { Sync-CtTrade @sync } catch { $_ }
        $caught.FullyQualifiedErrorId, $caught.CategoryInfo.Category | Should -Be 'SourceBlocked,CapitolSync.PowerShell.Commands.SyncCtTradeCommand', 'LimitsExceeded'
        $caught.Exception.RetryAt | Should -BeGreaterThan ((Get-Date).AddMinutes(50))
    }

    It 'opens when the address refuses connections' {
        $sync.BaseUri = 'http://127.0.0.1:9'
        $caught = try { Sync-CtTrade @sync } catch { $_ }
        $caught.FullyQualifiedErrorId | Should -BeLike 'CircuitOpen,*'
        $caught.Exception.Message | Should -BeLike '*cannot be reached*127.0.0.1:9*at the beginning. Run Sync-CtTrade to resume.'
    }
}
