BeforeAll {
    Import-Module "$PSScriptRoot/../ModuleTest.psm1"
    Import-TestModule
    $replica = Start-Replica -Trades 60 -Argument '--politicians', 12, '--donations', 200, '--fec-committees', 4, '--house-filings', 3
    $script = Join-Path $Root samples/nightly.ps1

    # As cron does: an empty environment, no terminal, both streams in one log.
    function Invoke-Nightly([string[]]$Argument = @(), [string[]]$Environment = @(), [string]$With = '') {
        $database = $sync.DatabasePath
        $program = [Environment]::ProcessPath
        $shell = (Split-Path $program -LeafBase) -eq 'dotnet' ? @($program, (Join-Path $PSHOME pwsh.dll)) : @($program)
        $command = "& '$script' -Module '$ModulePath' -DatabasePath '$database' -With @{ BaseUri = '$($replica.Uri)'; Delay = 0; MaximumRetryCount = 0; RequestsPerSecond = 10000; $With } $Argument; exit `$LASTEXITCODE"
        $log = env -i "HOME=$TestDrive" @Environment @shell -NoProfile -NonInteractive -Command $command 2>&1 | ForEach-Object { "$_" }
        [pscustomobject]@{ ExitCode = $LASTEXITCODE; Log = @($log) }
    }

    function Assert-Log($Result) {
        $Result.Log | Should -Not -BeNullOrEmpty
        $Result.Log | Where-Object Length -GT 80 | Should -BeNullOrEmpty
        $Result.Log -join "`n" | Should -Not -Match '\e'
        $Result.Log | Where-Object { $_ -notmatch '^(\d\d:\d\d:\d\d| {8}) \S' } | Should -BeNullOrEmpty
    }
}

AfterAll {
    Stop-Replica $replica
}

Describe 'samples/nightly.ps1' -Skip:$IsWindows {
    BeforeEach {
        $sync = New-SyncArgument $replica $TestDrive
    }

    It 'ends with 0 when everything is stored, and writes the metrics' {
        $metrics = Join-Path $TestDrive "$(New-Guid).prom"
        $result = Invoke-Nightly '-MetricPath', $metrics -Environment 'OPENFEC_API_KEY=a-key'
        $result.ExitCode | Should -Be 0 -Because ($result.Log -join "`n")
        Assert-Log $result
        $result.Log[-1] | Should -BeLike '*sync ends: complete (exit code 0)'
        Get-Content $metrics | Should -Contain 'capitolsync_stream_complete{stream="ct.trades"} 1'
        (Get-CtTrade -Source capitoltrades -DatabasePath $sync.DatabasePath).Count | Should -Be 60
    }

    It 'ends with 0 when nothing but what is known to be broken is missing' {
        $issuer = @(Get-ReplicaRow $replica issuers)[0].issuer_id
        Add-ReplicaFault $replica @{ kind = 'RscError'; path = "/issuers/$issuer" }
        $results = 1..3 | ForEach-Object { Invoke-Nightly '-Stream', 'ct.*' }
        $results.ExitCode | Should -Be 1, 1, 0 -Because ($results[2].Log -join "`n")
        $results[2].Log -join ' ' | Should -BeLike '*WARNING ct.issuers: 1 issuer has a page broken at the source*'
        $results | ForEach-Object { Assert-Log $_ }
    }

    It 'ends with 1 when it has no API key to wait with, says how a task gets one, and syncs the rest' {
        $result = Invoke-Nightly
        $result.ExitCode | Should -Be 1 -Because ($result.Log -join "`n")
        Assert-Log $result
        $text = ($result.Log | ForEach-Object { $_.Substring(9) }) -join ' '
        $text | Should -BeLike '*ERROR ApiKeyMissing: $env:OPENFEC_API_KEY is not set*at the top of the crontab*'
        (Get-CtSyncState ct.trades -DatabasePath $sync.DatabasePath).Status | Should -Be Complete
    }

    It 'takes a list of streams as one text, as pwsh -File passes it' {
        $result = Invoke-Nightly '-Stream', "'ct.trades, ct.issuers'"
        $result.ExitCode | Should -Be 0 -Because ($result.Log -join "`n")
        ($result.Log -match ' ct\.').ForEach({ ($_ -split ' ')[1] }) | Sort-Object -Unique | Should -Be 'ct.issuers', 'ct.trades'
    }

    It 'ends with 1 when there is no folder for the metrics, says so first, and syncs' {
        $result = Invoke-Nightly '-Stream', 'ct.trades', '-MetricPath', "$TestDrive/none/capitolsync.prom"
        $result.ExitCode | Should -Be 1
        Assert-Log $result
        ($result.Log | ForEach-Object { $_.Substring(9) }) -join ' ' | Should -BeLike 'ERROR PathNotFound*none*sync begins*'
        (Get-CtSyncState ct.trades -DatabasePath $sync.DatabasePath).Status | Should -Be Complete
    }

    It 'ends with 1 when the database cannot be written' {
        $sync.DatabasePath = $TestDrive
        $result = Invoke-Nightly '-Stream', 'ct.trades'
        $result.ExitCode | Should -Be 1
        Assert-Log $result
        $result.Log -join "`n" | Should -BeLike '*ERROR DatabasePathInvalid*'
    }

    It 'ends with 2 when a run ended early, and the next one continues' {
        Add-ReplicaFault $replica @{ kind = 'Status'; status = 503; path = '/trades/*'; after = 5 }
        $result = Invoke-Nightly '-Stream', 'ct.tr*'
        $result.ExitCode | Should -Be 2 -Because ($result.Log -join "`n")
        Assert-Log $result
        $result.Log -join "`n" | Should -BeLike '*ERROR CircuitOpen*'
        Reset-Replica $replica
        (Invoke-Nightly '-Stream', 'ct.tr*').ExitCode | Should -Be 0
    }

    It 'ends with 3 when a source blocks us, and says until when' {
        Add-ReplicaFault $replica @{ kind = 'Status'; status = 202; headers = @{ 'x-amzn-waf-action' = 'challenge' } }
        $result = Invoke-Nightly '-Stream', 'ct.*'
        $result.ExitCode | Should -Be 3 -Because ($result.Log -join "`n")
        Assert-Log $result
        ($result.Log | ForEach-Object { $_.Substring(9) }) -join ' ' | Should -Match 'ERROR SourceBlocked: .* after \d{4}-\d\d-\d\d \d\d:\d\d UTC'
    }

    It 'runs from the line for cron in docs/scheduling.md, with nothing but what cron gives' {
        $line = (Get-Content (Join-Path $Root docs/scheduling.md) | Where-Object { $_ -match '^30 2 \* \* \* ' }) -replace '^30 2 \* \* \* '
        $home2 = New-Item (Join-Path $TestDrive "cron $(New-Guid)") -ItemType Directory
        Copy-Item $script $home2
        $program = [Environment]::ProcessPath
        $shell = (Split-Path $program -LeafBase) -eq 'dotnet' ? "'$program' '$(Join-Path $PSHOME pwsh.dll)'" : "'$program'"
        # No source is asked: a stream that does not exist ends the run, and the log says so.
        $line = $line -replace '^pwsh', $shell -replace '(-DatabasePath "?\S+)', "`$1 -Module '$ModulePath' -Stream nothing"
        env -i "HOME=$home2" PATH=/usr/bin:/bin SHELL=/bin/sh /bin/sh -c $line
        $LASTEXITCODE | Should -Be 1
        $log = Get-Content (Join-Path $home2 capitol.log) -Raw
        $log | Should -Match 'nothing'
        $log | Should -Match 'failed \(exit code 1\)'
        $log | Should -Not -Match '\e'
    }
}
