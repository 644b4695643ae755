BeforeAll {
    Import-Module "$PSScriptRoot/../ModuleTest.psm1"
    Import-TestModule
    $replica = Start-Replica -Trades 2000
    # No better way to look into a process from outside is the same everywhere.
    $why = 'threads, files and connections are looked up in /proc'
}

AfterAll {
    Stop-Replica $replica
}

# Whatever a stopped run could wait for takes minutes here, so half a minute shows that it waited for nothing.
Describe 'Stopping waits for nothing, leaves nothing behind, and the next run resumes' {
    BeforeEach {
        $sync = New-SyncArgument $replica $TestDrive
        $sync.PageSize = 12
        $sync.TimeoutSec = 300
        $database = $sync.DatabasePath
        # Every stop comes in the middle of 167 pages: there are nine answers, and no more until the hold ends.
        Set-ReplicaHold $replica $true -From 10
        $script = "Sync-CtTrade -DatabasePath '$database' -BaseUri $($replica.Uri) -Delay 0 -PageSize 12 -TimeoutSec 300"

        function Wait-UntilUnderWay {
            Wait-Condition {
                $requests = Get-ReplicaRequest $replica
                @($requests | Where-Object outcome -EQ completed).Count -eq 9 -and @($requests | Where-Object outcome -EQ pending).Count -ge 1
            } 'the sync is under way'
            Wait-Condition { @(Get-CtTrade -DatabasePath $database -ErrorAction Ignore).Count -ge 36 } 'what was answered is stored'
        }

        # A thread that has ended is among those of the process a moment longer.
        function Wait-UntilNothingIsLeft {
            Wait-Condition { -not (Get-Leftover -Replica $replica -DatabasePath $database) } 'nothing is left behind'
        }

        # What was stored is not fetched again, and in the end nothing is missing.
        function Test-Resume {
            Set-ReplicaHold $replica $false
            (Get-CtSyncState ct.trades -DatabasePath $database).Status | Should -BeIn 'Stopped', 'Interrupted'
            $stored = @(Get-CtTrade -DatabasePath $database).Count
            $stored | Should -BeGreaterOrEqual 36
            $stored | Should -BeLessThan 1900
            $report = Sync-CtTrade @sync
            $report.Status, $report.Added | Should -Be 'Complete', (2000 - $stored)
            # The head is read once more.
            $report.Unchanged | Should -BeLessOrEqual 12
        }
    }

    It 'Ctrl+C' {
        if (-not $IsLinux) { Set-ItResult -Skipped -Because $why }
        $process = Start-TestScript $TestDrive "try { $script } finally { Set-Content '$database.leftover' 'ran' }"
        Wait-UntilUnderWay
        $clock = [System.Diagnostics.Stopwatch]::StartNew()
        kill -INT $process.Id
        $null = Wait-TestScript $process
        $clock.Elapsed.TotalSeconds | Should -BeLessThan 30
        "$database.leftover" | Should -Exist
        (Get-CtSyncState ct.trades -DatabasePath $database).Status | Should -Be Stopped
        Test-Resume
    }

    It 'Stop-Job on a thread job' {
        if (-not $IsLinux) { Set-ItResult -Skipped -Because $why }
        $job = Start-ThreadJob { param($module, $sync) Import-Module $module; Sync-CtTrade @sync } -ArgumentList $ModulePath, $sync
        Wait-UntilUnderWay
        (Get-Leftover -Replica $replica -DatabasePath $database).Count | Should -BeGreaterThan 2
        $clock = [System.Diagnostics.Stopwatch]::StartNew()
        $job | Stop-Job
        $clock.Elapsed.TotalSeconds | Should -BeLessThan 30
        Wait-UntilNothingIsLeft
        $job | Remove-Job
        Test-Resume
    }

    It 'Select-Object -First 1' {
        if (-not $IsLinux) { Set-ItResult -Skipped -Because $why }
        Set-ReplicaHold $replica $true -From 2
        $clock = [System.Diagnostics.Stopwatch]::StartNew()
        $sync.PageSize = 96
        $rows = Sync-CtTrade @sync -PassThru | Select-Object -First 1
        $clock.Elapsed.TotalSeconds | Should -BeLessThan 30
        $rows.Count | Should -Be 1
        Wait-UntilNothingIsLeft
        (Get-CtSyncState ct.trades -DatabasePath $database).Status | Should -Be Stopped
        Set-ReplicaHold $replica $false
        (Sync-CtTrade @sync).Status | Should -Be Complete
        (Get-CtTrade -DatabasePath $database).Count | Should -Be 2000
    }

    It 'stopping a shell from another thread' {
        if (-not $IsLinux) { Set-ItResult -Skipped -Because $why }
        $shell = [powershell]::Create()
        $null = $shell.AddScript("Import-Module '$ModulePath'; $script")
        $running = $shell.BeginInvoke()
        Wait-UntilUnderWay
        $clock = [System.Diagnostics.Stopwatch]::StartNew()
        $shell.Stop()
        $clock.Elapsed.TotalSeconds | Should -BeLessThan 30
        $running.IsCompleted | Should -BeTrue
        $shell.Dispose()
        Wait-UntilNothingIsLeft
        Test-Resume
    }

    It 'while the source does not answer at all' {
        if (-not $IsLinux) { Set-ItResult -Skipped -Because $why }
        Add-ReplicaFault $replica @{ kind = 'delay'; delayMs = 600000 }
        $job = Start-ThreadJob { param($module, $sync) Import-Module $module; Sync-CtTrade @sync } -ArgumentList $ModulePath, $sync
        Wait-Condition { (Get-ReplicaRequest $replica).Count -ge 1 } 'the first request is in flight'
        $clock = [System.Diagnostics.Stopwatch]::StartNew()
        $job | Stop-Job
        $clock.Elapsed.TotalSeconds | Should -BeLessThan 30
        Wait-UntilNothingIsLeft
        $job | Remove-Job
    }

    It 'while it waits for another attempt' {
        if (-not $IsLinux) { Set-ItResult -Skipped -Because $why }
        Add-ReplicaFault $replica @{ kind = 'status' }
        $sync.MaximumRetryCount = 5
        $job = Start-ThreadJob { param($module, $sync) Import-Module $module; Sync-CtTrade @sync -RetryIntervalSec 300 } -ArgumentList $ModulePath, $sync
        Wait-Condition { (Get-ReplicaRequest $replica | Where-Object status -EQ 503).Count -ge 1 } 'the first attempt has failed'
        $clock = [System.Diagnostics.Stopwatch]::StartNew()
        $job | Stop-Job
        $clock.Elapsed.TotalSeconds | Should -BeLessThan 30
        Wait-UntilNothingIsLeft
        $job | Remove-Job
    }

    It 'a killed process does not block the next run' {
        $process = Start-TestScript $TestDrive $script
        Wait-UntilUnderWay
        $process.Kill($true)
        $process.WaitForExit()
        (Get-CtSyncState ct.trades -DatabasePath $database).Status | Should -Be Interrupted
        Test-Resume
    }
}
