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
