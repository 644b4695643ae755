BeforeAll {
    Import-Module "$PSScriptRoot/../ModuleTest.psm1"
    Import-TestModule
    $replica = Start-Replica -Trades 400
}

AfterAll {
    Stop-Replica $replica
}

Describe 'Two at once' {
    AfterEach {
        # A run that a failed test left going would disturb the next one.
        Set-ReplicaHold $replica $false
        Get-Job | Stop-Job -PassThru | Remove-Job
    }

    BeforeEach {
        $sync = New-SyncArgument $replica $TestDrive
        $sync.PageSize = 24
        $database = $sync.DatabasePath
        # 17 pages.
        $script = "Sync-CtTrade -DatabasePath '$database' -BaseUri $($replica.Uri) -Delay 0 -PageSize 24"
    }

    It 'the second runspace is told who holds the stream' {
        Set-ReplicaHold $replica $true
        $job = Start-ThreadJob { param($module, $sync) Import-Module $module; Sync-CtTrade @sync } -ArgumentList $ModulePath, $sync
        Wait-Condition { (Get-ReplicaRequest $replica).Count -ge 1 } 'the first run is under way'
        $thrown = try { Sync-CtTrade @sync } catch { $_ } finally { Set-ReplicaHold $replica $false }
        (Receive-Job $job -Wait).Status | Should -Be Complete
        $thrown.FullyQualifiedErrorId | Should -Be 'StreamBusy,CapitolSync.PowerShell.Commands.SyncCtTradeCommand'
        $thrown.CategoryInfo.Category | Should -Be ResourceBusy
        "$($thrown.TargetObject)" | Should -BeLike "process $PID on *"
        $thrown.Exception.Message | Should -BeLike "*ct.trades*$PID*"
    }

    It 'the second process is told who holds the stream' {
        Set-ReplicaHold $replica $true
        $process = Start-TestScript $TestDrive "($script).Status"
        Wait-Condition { (Get-ReplicaRequest $replica).Count -ge 1 } 'the first run is under way'
        $state = Get-CtSyncState ct.trades -DatabasePath $database
        $state.Status | Should -Be Running
        $state.Holder | Should -BeLike "*$($process.Id)*"
        $thrown = try { Sync-CtTrade @sync } catch { $_ } finally { Set-ReplicaHold $replica $false }
        $thrown.FullyQualifiedErrorId | Should -BeLike 'StreamBusy,*'
        $thrown.Exception.Message | Should -BeLike "*$($process.Id)*"
        (Wait-TestScript $process).Output | Should -BeLike 'Complete*'
    }

    It 'different streams run side by side in one database' {
        $null = Sync-CtTrade @sync
        $sync.Remove('PageSize')
        Set-ReplicaLatency $replica 20
        $jobs = @(
            Start-ThreadJob { param($module, $sync) Import-Module $module; Sync-CtTradeDetail @sync } -ArgumentList $ModulePath, ($sync.Clone())
            Start-ThreadJob { param($module, $sync) Import-Module $module; Sync-CtIssuer @sync } -ArgumentList $ModulePath, ($sync.Clone())
        )
        $jobs | Should -HaveCount 2
        $reports = Receive-Job $jobs -Wait
        $reports.Stream | Sort-Object | Should -Be 'ct.issuers', 'ct.tradeDetails'
        $reports.Status | Should -Be 'Complete', 'Complete'
    }

    It 'different databases share the source: no more requests in flight than -Concurrency says' {
        $other = $sync.Clone()
        $other.DatabasePath = Join-Path $TestDrive "$(New-Guid).db"
        Set-ReplicaHold $replica $true
        $jobs = foreach ($arguments in $sync, $other) {
            Start-ThreadJob { param($module, $sync) Import-Module $module; Sync-CtTrade @sync -Concurrency 2 } -ArgumentList $ModulePath, $arguments
        }
        Wait-Condition { (Get-ReplicaRequest $replica).Count -ge 2 } 'both runs have requests in flight'
        Set-ReplicaLatency $replica 20
        Set-ReplicaHold $replica $false
        (Receive-Job $jobs -Wait).Status | Should -Be 'Complete', 'Complete'
        (Invoke-Replica $replica requests).maxInFlight | Should -Be 2
    }

    It 'ten at once, in runspaces and thread jobs, load every row into one database' {
        $null = Sync-CtTrade @sync
        $sync.Remove('PageSize')
        $ids = (Get-CtTrade -DatabasePath $database).TxId
        # One run at a time has the stream, and the others try again.
        $load = {
            param($module, $sync, $ids)
            Import-Module $module
            while ($true) {
                try { return Sync-CtTradeDetail @sync -TxId $ids }
                catch { if ($_.FullyQualifiedErrorId -notlike 'StreamBusy,*') { throw } }
                Start-Sleep -Milliseconds 20
            }
        }
        # -Parallel takes no script blocks from outside.
        $text = "$load"
        $parts = 0..9 | ForEach-Object { $part = $_; , @($ids | Where-Object { $_ % 10 -eq $part }) }
        $jobs = $parts[0..4] | ForEach-Object { Start-ThreadJob $load -ArgumentList $ModulePath, ($sync.Clone()), $_ }
        $reports = @(0..4 | ForEach-Object { , @($parts[5 + $_]) } | ForEach-Object -Parallel {
                & ([scriptblock]::Create($using:text)) $using:ModulePath $using:sync $_
            } -ThrottleLimit 5)
        $reports += Receive-Job $jobs -Wait
        $reports | Should -HaveCount 10
        $reports.Status | Select-Object -Unique | Should -Be Complete
        ($reports | Measure-Object Items -Sum).Sum | Should -Be 400
        $state = Get-CtSyncState ct.tradeDetails -DatabasePath $database
        $state.Status, $state.Done, $state.Remaining | Should -Be Complete, 400, 0
    }

    It 'readers are not kept waiting by a run' {
        # Whoever waited for the run would wait until its requests are given up, a minute later.
        Set-ReplicaHold $replica $true -From 7
        $process = Start-TestScript $TestDrive "($script).Status"
        Wait-Condition { @(Get-ReplicaRequest $replica | Where-Object outcome -EQ pending).Count -ge 1 } 'the run waits for the source'
        $clock = [System.Diagnostics.Stopwatch]::StartNew()
        Wait-Condition { @(Get-CtTrade -DatabasePath $database).Count -gt 0 } 'rows can be read'
        $clock.Elapsed.TotalSeconds | Should -BeLessThan 30
        (Get-CtSyncState ct.trades -DatabasePath $database).Status | Should -Be Running
        Set-ReplicaHold $replica $false
        (Wait-TestScript $process).Output | Should -BeLike 'Complete*'
    }

    It 'a stream cannot be reset under a run' {
        Set-ReplicaHold $replica $true
        $process = Start-TestScript $TestDrive "($script).Status"
        Wait-Condition { (Get-ReplicaRequest $replica).Count -ge 1 } 'the run is under way'
        $thrown = try { Reset-CtSyncState ct.trades -DatabasePath $database -Confirm:$false } catch { $_ } finally { Set-ReplicaHold $replica $false }
        $thrown.FullyQualifiedErrorId | Should -Be 'StreamBusy,CapitolSync.PowerShell.Commands.ResetCtSyncStateCommand'
        (Wait-TestScript $process).Output | Should -BeLike 'Complete*'
    }
}
