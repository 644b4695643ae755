BeforeAll {
    Import-Module "$PSScriptRoot/../ModuleTest.psm1"
    Import-TestModule
    $replica = Start-Replica -Trades 400 -Argument '--politicians', 30
    $sync = New-SyncArgument $replica $TestDrive
    $from = @{ DatabasePath = $sync.DatabasePath }
    $null = Sync-CtTrade @sync -Detail
}

AfterAll {
    Stop-Replica $replica
}

Describe 'Find-CtAnomaly' {
    It 'finds late filings in the order of their days, and says what it measured and left out' {
        $late = @(Find-CtAnomaly -Kind Late -MinDaysLate 1 @from -Verbose 4>&1)
        $told = $late | Where-Object { $_ -is [System.Management.Automation.VerboseRecord] }
        $late = $late | Where-Object { $_ -is [CapitolSync.Anomaly] }
        $told[0].Message | Should -Match '^Late: \d+ trades? measured'
        $late.Score | Should -Be ($late.Score | Sort-Object -Descending)
        foreach ($one in $late) {
            $trade = Get-CtTrade -TxId $one.Trades[0].TxId @from
            $one.Measured | Should -Be $trade.ReportingGap
            $one.Score | Should -Be ($trade.ReportingGap - 45)
        }
    }

    It 'takes its thresholds from the parameters' {
        @(Find-CtAnomaly -Kind Outsize -MinMultiple 2 -MinSize 0 @from).Count | Should -BeGreaterThan @(Find-CtAnomaly -Kind Outsize -MinMultiple 20 -MinSize 0 @from).Count
        Find-CtAnomaly -Kind RoundTrip -MaxDaysHeld 365 -First 1 @from | Should -HaveCount 1
        { Find-CtAnomaly -MaxProbability 2 @from } | Should -Throw -ErrorId 'ParameterArgumentValidationError*'
    }

    It 'filters anomalies by their trades, and measures them against all trades all the same' {
        $all = @(Find-CtAnomaly -Kind Outsize, RoundTrip -MinMultiple 3 -MinSize 0 @from)
        $member = $all[0].PoliticianId
        $own = @(Find-CtAnomaly $member -Kind Outsize, RoundTrip -MinMultiple 3 -MinSize 0 @from)
        $own.Explanation | Should -Be ($all | Where-Object PoliticianId -EQ $member).Explanation
    }

    It 'has a line for each at 100 columns, and goes through the pipeline as data' {
        $some = Find-CtAnomaly -Kind Outsize -MinMultiple 2 -MinSize 0 -First 3 @from
        $lines = Format-Line $some
        $lines[0] -split '\s+' -ne '' | Should -Be 'Kind', 'Score', 'Politician', 'Ticker', 'From', 'TradeCount', 'Explanation'
        $lines | Should -HaveCount 5
        ($lines | Measure-Object Length -Maximum).Maximum | Should -BeLessOrEqual 100
        ($some | ConvertTo-Json -Depth 3 | ConvertFrom-Json).Explanation | Should -Be $some.Explanation
        ($some | Select-Object * -ExcludeProperty Trades | ConvertTo-Csv | ConvertFrom-Csv).ScoreUnit | Should -Be $some.ScoreUnit
    }

    It 'breaks no heading at 80 columns' {
        # A console leaves its last column empty.
        (Format-Line (Find-CtAnomaly -Kind Outsize -MinMultiple 2 -MinSize 0 -First 1 @from) 79)[0] | Should -Match ' Explanation$'
    }

    It 'knows nothing before the first filing' {
        Find-CtAnomaly -AsOf 2000-01-01 @from | Should -BeNullOrEmpty
    }
}
