BeforeAll {
    Import-Module "$PSScriptRoot/../ModuleTest.psm1"
    $replica = Start-Replica -Trades 200 -Argument '--donations', 20000, '--fec-committees', 250, '--house-filings', 20
}

AfterAll {
    Stop-Replica $replica
}

Describe 'The demo' {
    It 'ends with everything stored, after an outage halfway through' {
        $result = Invoke-TestScript $TestDrive "& '$Root/samples/Demo/Demo.ps1' -BaseUri $($replica.Uri) -OutageAfter 100"
        $result.ExitCode, $result.Error | Should -Be 0, ''
        $result.Output | Should -Match '(?m)^CircuitOpen,'
        $result.Output | Should -Match '(?m)^Remaining : 100\r?$'
        $result.Output | Should -Match '(?m)^house\.filings +Complete '
        # Of all tables, those of Get-CtSyncState.
        $before, $after = [regex]::Matches($result.Output, '(?m)^ct\.tradeDetails +(\w+) +(\d+) +\d+ +(\d+) at ').ForEach{ $_.Groups[1..3].Value -join ' ' }
        $before, $after | Should -Be 'Halted 100 100', 'Complete 200 0'
        [regex]::Matches($result.Output, '(?m)^fec\.donations +\d{4} +(\w+) +(\d+)').ForEach{ $_.Groups[1].Value } | Should -Be 'Complete', 'Complete'
        # A table of totals by employer, not only its header.
        $result.Output | Should -Match '(?m)^ +[\d,]+\.\d\d +\d+ +\d+ '
    }
}

Describe 'The prompt' {
    It 'answers what README has a newcomer type, from the House''s filings alone' {
        # The replica that the demo's program starts.
        $sources = Start-Replica -Trades 2000 -Argument '--donations', 60000, '--fec-committees', 250, '--filed'
        try {
            $typed = [regex]::Match((Get-Content "$Root/README.md" -Raw), '(?ms)--prompt\r?\n```\r?\n\r?\n```pwsh\r?\n(.*?)^```').Groups[1].Value -split '\r?\n' | Where-Object { $_ }
            $typed.Count, $typed[-1] | Should -Be 4, 'Invoke-Item trades.csv'
            $said = "Set-Location '$TestDrive'; & '$Root/samples/Demo/Prompt.ps1' $($sources.Uri)`n$($typed[0])`n'And now:'`n$($typed[1]) | Format-List FilingId, Politician, TxDate`n$($typed[2])"
            $result = Invoke-TestScript $TestDrive $said
            $result.ExitCode, $result.Error | Should -Be 0, ''
            $shown = ($result.Output -split 'And now:')[1]
            [regex]::Matches($shown, '(?m)^FilingId +: 20\d{6}\r?$').Count, [regex]::Matches($shown, '(?m)^Politician +: Gregory Swalwell\r?$').Count | Should -Be 5, 5
            $rows = Import-Csv (Join-Path $TestDrive trades.csv)
            $rows.Count | Should -BeGreaterThan 5
            # Greg is a Gregory too.
            $rows.Politician | Should -BeLike 'Greg* Swalwell'
        }
        finally {
            Stop-Replica $sources
        }
    }
}

Describe 'The program' {
    It 'says what to do if the PowerShell that CAPITOLSYNC_PWSH names cannot be started' {
        # Built with the tests, which the demo itself is not.
        $library = Get-ChildItem (Join-Path $Root 'tools/CapitolSync.Shell/bin/*/*/CapitolSync.Shell.dll') | Sort-Object LastWriteTime | Select-Object -Last 1
        $program = [System.Reflection.Assembly]::LoadFrom($library.FullName).GetType('CapitolSync.Shell.PowerShellProgram')
        $before, $env:CAPITOLSYNC_PWSH = $env:CAPITOLSYNC_PWSH, '/none/pwsh'
        try { { $program::Start($program::With([string[]]'-Version')) } | Should -Throw "*cannot be started as '/none/pwsh'. CAPITOLSYNC_PWSH names it: correct or remove it.*" }
        finally { $env:CAPITOLSYNC_PWSH = $before }
    }
}
