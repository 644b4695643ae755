BeforeAll {
    Import-Module "$PSScriptRoot/../ModuleTest.psm1"
    Import-TestModule
    . "$PSScriptRoot/../AnswerDatabase.ps1"
    $database = Join-Path $TestDrive answers.db
    New-AnswerDatabase $database
    $PSDefaultParameterValues['Get-CtPosition:DatabasePath'] = $database
}

AfterAll { $PSDefaultParameterValues.Remove('Get-CtPosition:DatabasePath') }

Describe 'Get-CtPosition' {
    It 'leaves out what has only a price that no share costs' {
        $odd = Join-Path $TestDrive odd.db
        New-AnswerDatabase $odd
        $before = @(Get-CtPosition Pelosi -Ticker NVDA -DatabasePath $odd)
        $before | Should -HaveCount 1
        Invoke-Sqlite $odd "UPDATE prices_daily SET close = 1e-30, adjusted_close = 1e300 WHERE ticker = 'NVDA'"
        Get-CtPosition Pelosi -Ticker NVDA -DatabasePath $odd -WarningVariable warned -WarningAction SilentlyContinue | Should -BeNullOrEmpty
        $warned.Message | Should -Match '^There are trades, but none of them forms a position: .*\d without a price'
        { Measure-CtPerformance -MinTrades 1 -DatabasePath $odd -ErrorAction Stop | ConvertTo-Json } | Should -Not -Throw
    }

    It 'returns positions by member, largest first, with their ranges' {
        $positions = Get-CtPosition
        $positions | Should -BeOfType ([CapitolSync.Position])
        $positions.ForEach{ "$($_.Politician) $($_.Ticker)" } | Should -Be 'Bob Brown XOM', 'Bob Brown META', 'Bob Brown NVDA', 'Nancy Pelosi NVDA', 'Nancy Pelosi XOM'
        $nvidia = $positions[3]
        # Bought 15,001 to 50,000 at 131; sold 1,001 to 15,000 at 159; the last close is 250.
        $nvidia.SharesLow, $nvidia.SharesHigh | Should -Be ([math]::Round(15001 / 131 - 15000 / 159, 4)), ([math]::Round(50000 / 131 - 1001 / 159, 4))
        $nvidia.ValueHigh | Should -Be ([math]::Round((50000 / 131 - 1001 / 159) * 250, 2))
        $nvidia.PriceDate | Should -Be ([datetime]'2026-03-02')
        $nvidia.Lots | Should -HaveCount 1
    }

    It 'marks what is oversold and what is closed, and counts what is left out' {
        $positions = Get-CtPosition
        ($positions | Where-Object IsOversold).ForEach{ "$($_.Politician) $($_.Ticker)" } | Should -Be 'Bob Brown NVDA'
        ($positions | Where-Object IsClosed).Ticker | Should -Be NVDA, XOM
        ($positions | Where-Object LeftOut).ForEach{ "$($_.Ticker): $($_.LeftOutWhy)" } | Should -Be 'META: 1 of unknown kind', 'NVDA: 1 option'
        (Get-CtPosition -Open).Count | Should -Be 3
        (Get-CtPosition -Verbose 4>&1)[0].Message | Should -Be 'Trades that are in no position: 1 option, 1 of unknown kind.'
    }

    It 'filters by what Get-CtTrade filters by' {
        (Get-CtPosition Brown*).Ticker | Should -Be XOM, META, NVDA
        (Get-CtPosition B000002 -Ticker xom).Ticker | Should -Be XOM
        # By ticker, by the issuer's name, and by the site's number.
        (Get-CtPosition -Issuer META, 'exxon mobil corp').Ticker | Select-Object -Unique | Should -Be XOM, META
        (Get-CtPosition -Issuer 3).Ticker | Should -Be META
        (Get-CtPosition -Party gop -State Texas -Chamber s).Politician | Select-Object -Unique | Should -Be 'Bob Brown'
        (Get-CtPosition -Sector Energy).Ticker | Select-Object -Unique | Should -Be XOM
        (Get-CtPosition -Owner wife -ByOwner).ForEach{ "$($_.Owner) $($_.Ticker)" } | Should -Be 'spouse XOM'
        (Get-CtPosition -First 2 -Skip 1).Ticker | Should -Be META, NVDA
        [pscustomobject]@{ PoliticianId = 'P000197' } | Get-CtPosition | ForEach-Object Ticker | Should -Be NVDA, XOM
        Get-CtPosition Nobody -ErrorVariable unknown -ErrorAction SilentlyContinue
        $unknown.FullyQualifiedErrorId | Should -Be 'NothingMatches,CapitolSync.PowerShell.Commands.Answers.GetCtPositionCommand'
        { Get-CtPosition -Party whig } | Should -Throw "*'whig' is not a valid party*"
    }

    It 'answers as of a day' {
        # Published on 2025-11-23 and 2025-12-21.
        Get-CtPosition Pelosi* -Ticker NVDA -AsOf 2025-11-22 | Should -BeNullOrEmpty
        (Get-CtPosition *Pelosi -Ticker NVDA -AsOf 2025-12-20).Trades | Should -Be 1
        (Get-CtPosition *Pelosi -Ticker NVDA -AsOf 2025-12-21).Trades | Should -Be 2
        (Get-CtPosition *Pelosi -Ticker NVDA -AsOf 2025-12-20).PriceDate | Should -Be ([datetime]'2025-12-19')
    }

    It 'adds up by <_>' -ForEach Politician, Party, Sector, Ticker {
        $totals = Get-CtPosition -GroupBy $_
        $totals | Should -BeOfType ([CapitolSync.PositionTotal])
        foreach ($group in Get-CtPosition | Group-Object $_) {
            $total = $totals | Where-Object Name -EQ $group.Name
            $total.Value, $total.RealizedLow, $total.CostHigh | Should -Be ($group.Group | Measure-Object Value -Sum).Sum, ($group.Group | Measure-Object RealizedLow -Sum).Sum, ($group.Group | Measure-Object CostHigh -Sum).Sum
        }
        ($totals | Measure-Object LeftOut -Sum).Sum | Should -Be 2
    }

    It 'makes tables that read at 100 columns' {
        foreach ($view in (Format-Line (Get-CtPosition)), (Format-Line (Get-CtPosition -GroupBy Party)), (Format-Line (Get-CtPosition *Pelosi -First 1).Lots)) {
            $view.ForEach{ $_.Length } | Measure-Object -Maximum | ForEach-Object Maximum | Should -BeLessOrEqual 100
            $view | Where-Object { $_ -match '…' } | Should -BeNullOrEmpty
        }
        (Format-Line (Get-CtPosition))[0] -split '\s+' | Should -Be Politician, Ticker, SharesLow, SharesHigh, ValueLow, ValueHigh, Unrealized, Realized
    }

    It 'goes to CSV and JSON as it is, and sorts and groups' {
        $position = Get-CtPosition *Pelosi -First 1
        ($position | ConvertTo-Csv | ConvertFrom-Csv).RealizedHigh | Should -Be $position.RealizedHigh
        ($position | ConvertTo-Json -Depth 3 | ConvertFrom-Json).Lots[0].SharesHigh | Should -Be $position.Lots[0].SharesHigh
        (Get-CtPosition | Sort-Object Realized -Descending)[0].Ticker | Should -Be NVDA
        Get-CtPosition | Group-Object Politician -NoElement | ForEach-Object Count | Should -Be 3, 2
    }
}
