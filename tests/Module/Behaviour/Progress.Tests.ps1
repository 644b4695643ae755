BeforeAll {
    Import-Module "$PSScriptRoot/../ModuleTest.psm1"
    Import-TestModule
    $replica = Start-Replica -Trades 300

    # Progress goes to the host; a shell of our own keeps every record instead.
    function Invoke-WithProgress([string]$Script) {
        $shell = [powershell]::Create()
        $null = $shell.AddScript("param(`$sync) Import-Module '$ModulePath'; $Script").AddArgument($sync)
        $clock = [System.Diagnostics.Stopwatch]::StartNew()
        $output = $shell.Invoke()
        [pscustomobject]@{ Output = $output; Seconds = $clock.Elapsed.TotalSeconds; Records = @($shell.Streams.Progress) }
        $shell.Dispose()
    }
}

AfterAll {
    Stop-Replica $replica
}

Describe 'Progress' {
    BeforeEach {
        $sync = New-SyncArgument $replica $TestDrive
        $sync.PageSize = 12
    }

    It 'is written at most five times a second' {
        Set-ReplicaLatency $replica 200
        $run = Invoke-WithProgress 'Sync-CtTrade @sync'
        $run.Seconds | Should -BeGreaterThan 1.5
        # One more for the end.
        $run.Records.Count | Should -BeLessOrEqual ($run.Seconds * 5 + 1)
        $run.Records.Count | Should -BeGreaterThan 4
    }

    It 'ends with Completed, once' {
        Set-ReplicaLatency $replica 50
        $run = Invoke-WithProgress 'Sync-CtTrade @sync'
        $run.Records[-1].RecordType | Should -Be Completed
        ($run.Records | Where-Object RecordType -EQ Completed).Count | Should -Be 1
    }

    It 'ends with Completed when the run fails, too' {
        Set-ReplicaLatency $replica 50
        Add-ReplicaFault $replica @{ kind = 'status'; after = 10 }
        $run = Invoke-WithProgress 'try { Sync-CtTrade @sync -ErrorAction SilentlyContinue } catch { $_.FullyQualifiedErrorId }'
        $run.Output[0] | Should -BeLike 'CircuitOpen,*'
        $run.Records[-1].RecordType | Should -Be Completed
    }

    It 'says where, how far, how fast, and how long still' {
        Set-ReplicaLatency $replica 150
        $run = Invoke-WithProgress 'Sync-CtTrade @sync'
        $moving = $run.Records | Where-Object { $_.PercentComplete -gt 20 -and $_.PercentComplete -lt 90 } | Select-Object -First 1
        $moving.Activity | Should -Be 'Syncing ct.trades'
        $moving.StatusDescription | Should -Match 'page \d+ of 25 \| [\d,]+ rows? stored \| [\d,]+ rows/s'
        $moving.SecondsRemaining | Should -BeGreaterOrEqual 0
    }

    It 'never goes back' {
        Set-ReplicaLatency $replica 100
        $run = Invoke-WithProgress 'Sync-CtTrade @sync'
        $percent = ($run.Records | Where-Object RecordType -EQ Processing).PercentComplete
        $percent | Should -Be ($percent | Sort-Object)
    }

    It 'counts what failed' {
        Set-ReplicaLatency $replica 150
        Add-ReplicaFault $replica @{ kind = 'status'; status = 404; query = 'page=2' }
        $run = Invoke-WithProgress 'Sync-CtTrade @sync -ErrorAction Ignore'
        $run.Records.StatusDescription -match ', 1 failed' | Should -Not -BeNullOrEmpty
    }

    It 'shows each stream of -Detail as an activity that ends' {
        $run = Invoke-WithProgress 'Sync-CtTrade @sync -Detail'
        ($run.Records | Where-Object RecordType -EQ Completed).Activity | Should -Be 'Syncing ct.trades', 'Syncing ct.tradeDetails', 'Syncing ct.issuers'
    }

    It 'is silent with -ProgressAction SilentlyContinue' {
        Set-ReplicaLatency $replica 50
        (Invoke-WithProgress 'Sync-CtTrade @sync -ProgressAction SilentlyContinue').Records | Should -BeNullOrEmpty
    }

    It 'is silent with $ProgressPreference' {
        Set-ReplicaLatency $replica 50
        (Invoke-WithProgress '$ProgressPreference = "SilentlyContinue"; Sync-CtTrade @sync').Records | Should -BeNullOrEmpty
    }

    It 'leaves no trace when the output goes to a file' {
        Set-ReplicaLatency $replica 50
        $result = Invoke-TestScript $TestDrive "
            `$report = Sync-CtTrade -DatabasePath '$($sync.DatabasePath)' -BaseUri $($replica.Uri) -Delay 0 -PageSize 12
            `$report.Added"
        $result.ExitCode, $result.Output, $result.Error | Should -Be 0, "300$([Environment]::NewLine)", ''
    }
}
