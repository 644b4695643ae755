BeforeAll {
    Import-Module "$PSScriptRoot/../ModuleTest.psm1"
    Import-TestModule
    . "$PSScriptRoot/../AnswerDatabase.ps1"
    $database = Join-Path $TestDrive answers.db
    New-AnswerDatabase $database
    $PSDefaultParameterValues['Measure-CtPerformance:DatabasePath'] = $database
}

AfterAll { $PSDefaultParameterValues.Remove('Measure-CtPerformance:DatabasePath') }

Describe 'Measure-CtPerformance' {
    It 'measures purchases over the four horizons, by member' {
        $rows = Measure-CtPerformance -MinTrades 1
        $rows | Should -BeOfType ([CapitolSync.Performance])
        $rows.ForEach{ "$($_.Horizon) $($_.Name) $($_.Trades) $($_.LeftOut)" } | Should -Be '30 Nancy Pelosi 2 1', '30 Bob Brown 1 2', '90 Nancy Pelosi 2 1'
        # NVDA from 131 to 161 and XOM from 219 to 234, SPY from 407.75 to 415.25 and from 409.5 to 417.
        [math]::Round($rows[0].MeanReturn, 6) | Should -Be ([math]::Round((161 / 131 + 234 / 219) / 2 - 1, 6))
        [math]::Round($rows[0].Mean, 6) | Should -Be ([math]::Round((161 / 131 + 234 / 219) / 2 - (415.25 / 407.75 + 417 / 409.5) / 2, 6))
        $rows[0].Benchmark, $rows[0].ShareAbove | Should -Be SPY, 1
        $rows[1].StandardError, $rows[1].T | Should -Be $null, $null
    }

    It 'leaves small groups out and says so' {
        Measure-CtPerformance | Should -BeNullOrEmpty
        $verbose = Measure-CtPerformance -Horizon 30 -MinTrades 2 -Verbose 4>&1
        $verbose[0].Message, $verbose[1].Message | Should -Be 'Trades left out over 30 days: 1 option, 1 of unknown kind, 1 not over yet.', '1 group has fewer than 2 measured trades over a horizon and is left out (-MinTrades).'
    }

    It 'measures sales, single trades, and what a copier gets' {
        $sales = Measure-CtPerformance -TxType sell -Detail -Horizon 30
        $sales | Should -BeOfType ([CapitolSync.TradeReturn])
        $sales.ForEach{ "$($_.Politician) $($_.Ticker) $($_.TxDate.ToString('yyyy-MM-dd'))" } | Should -Be 'Bob Brown NVDA 2025-10-20', 'Nancy Pelosi NVDA 2025-12-01', 'Nancy Pelosi XOM 2026-01-12'
        $copied = Measure-CtPerformance *Pelosi -Ticker NVDA -Horizon 30 -Start Publication -Detail
        # Published on Sunday, 2025-11-23.
        $copied[0].StartDate, $copied[0].EndDate | Should -Be ([datetime]'2025-11-24'), ([datetime]'2025-12-24')
        $copied[1].LeftOutWhy, $copied[1].Excess | Should -Be option, $null
        (Measure-CtPerformance -Detail -Horizon 30 | Where-Object LeftOutWhy).LeftOutWhy | Should -Be 'of unknown kind', option, 'not over yet'
    }

    It 'groups by what is asked for' {
        $groups = @{ Party = 'democrat', 'republican'; Chamber = 'house', 'senate'; Ticker = 'NVDA', 'XOM'; Sector = 'energy', 'information-technology'; All = 'All' }
        foreach ($by in $groups.Keys) {
            (Measure-CtPerformance -GroupBy $by -Horizon 30 -MinTrades 1).Name | Sort-Object | Should -Be $groups[$by] -Because $by
        }
    }

    It 'filters by what Get-CtTrade filters by' {
        $base = @{ Detail = $true; Horizon = 30 }
        (Measure-CtPerformance @base -Since 2025-12 -Before 2026).TxDate | Should -Be ([datetime]'2025-12-02'), ([datetime]'2025-12-15')
        (Measure-CtPerformance @base -PublishedSince 2026-03-01).Ticker | Should -Be META
        (Measure-CtPerformance @base -PublishedBefore 2025-11-30).Ticker | Should -Be NVDA
        (Measure-CtPerformance @base -MinValue 50000 -MaxValue 80000 -Party R).Ticker | Should -Be XOM
        (Measure-CtPerformance @base -Owner joint -State tx -Sector energy -Chamber senate).Politician | Should -Be 'Bob Brown'
        (Measure-CtPerformance @base -AsOf 2025-12-05).LeftOutWhy | Should -Be $null, 'not over yet'
        { Measure-CtPerformance -Horizon 3 } | Should -Throw "*'Horizon'*"
        Measure-CtPerformance -Ticker ZZZZ -ErrorVariable unknown -ErrorAction SilentlyContinue
        $unknown.FullyQualifiedErrorId | Should -Be 'NothingMatches,CapitolSync.PowerShell.Commands.Answers.MeasureCtPerformanceCommand'
    }

    It 'makes tables that read at 100 columns' {
        foreach ($view in (Format-Line (Measure-CtPerformance -MinTrades 1)), (Format-Line (Measure-CtPerformance -Detail -Horizon 30))) {
            $view.ForEach{ $_.Length } | Measure-Object -Maximum | ForEach-Object Maximum | Should -BeLessOrEqual 100
        }
        (Format-Line (Measure-CtPerformance -MinTrades 1))[0] -split '\s+' | Where-Object { $_ } | Should -Be Horizon, Trades, LeftOut, Mean, Median, WeightedMean, ShareAbove, T, Name
    }

    It 'goes to CSV and JSON as it is' {
        $row = Measure-CtPerformance -MinTrades 1 | Select-Object -First 1
        [double]($row | ConvertTo-Csv | ConvertFrom-Csv).Mean | Should -Be $row.Mean
        ($row | ConvertTo-Json | ConvertFrom-Json).T | Should -Be $row.T
    }
}
