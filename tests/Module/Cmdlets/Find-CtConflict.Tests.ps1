BeforeAll {
    Import-Module "$PSScriptRoot/../ModuleTest.psm1"
    Import-TestModule
    . "$PSScriptRoot/../AnswerDatabase.ps1"
    $replica = Start-Replica -Trades 400 -Argument '--politicians', 30
    $sync = New-SyncArgument $replica $TestDrive
    $from = @{ DatabasePath = $sync.DatabasePath }
    $null = Sync-CtTrade @sync -Detail

    $given = @{ DatabasePath = Join-Path $TestDrive given.db }
    New-AnswerDatabase $given.DatabasePath
}

AfterAll {
    Stop-Replica $replica
}

Describe 'Find-CtConflict' {
    It 'says how many trades it compared' {
        $told = Find-CtConflict @from -WarningAction SilentlyContinue -Verbose 4>&1 | Where-Object { $_ -is [System.Management.Automation.VerboseRecord] }
        $told[0].Message | Should -Match '^\d+ trades? compared with committees'
    }

    It 'says who is compared with whom' {
        $summary = @(Find-CtConflict -Summary @from)
        $summary | Should -BeOfType ([CapitolSync.CommitteeConflictSummary])
        foreach ($one in $summary) {
            $one.Trades + $one.LeftOut | Should -Be @(Get-CtTrade $one.PoliticianId @from).Count
        }
        $lines = Format-Line ($summary | Select-Object -First 3)
        $lines[0] -split '\s+' -ne '' | Should -Be 'Politician', 'Trades', 'Overlaps', 'Share', 'ChamberShare', 'Lift', 'Probability', 'LeftOut', 'Committees'
        ($lines | Measure-Object Length -Maximum).Maximum | Should -BeLessOrEqual 100
    }

    It 'warns that nothing was found where most is left out' {
        $null = Find-CtConflict -Sector 'real-estate' -TradedBefore 2000-01-01 @from -WarningVariable quiet -WarningAction SilentlyContinue
        $quiet | Should -BeNullOrEmpty
        Find-CtConflict @from -WarningVariable warned -WarningAction SilentlyContinue | Should -BeNullOrEmpty
        $warned.Message | Should -Match '^Nothing was found. \d+ trades? compared with committees, \d+ left out: '
        Find-CtConflict -First 0 @from -WarningVariable none -WarningAction SilentlyContinue | Should -BeNullOrEmpty
        $none | Should -BeNullOrEmpty
    }

    It 'says which committee matches nothing' {
        Find-CtConflict -Committee nonesuch @from -ErrorVariable failed -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
        $failed.FullyQualifiedErrorId | Should -Be 'NothingMatches,CapitolSync.PowerShell.Commands.Answers.FindCtConflictCommand'
    }
}

Describe 'Find-CtConflict -Kind Donor' {
    It 'finds trades close to money from the company''s people and its PAC, with sums and days apart' {
        $found = Find-CtConflict -Kind Donor Pelosi @given
        $found | Should -BeOfType ([CapitolSync.DonorConflict])
        $found.ForEach{ '{0:yyyy-MM-dd} {1} {2} {3} {4} {5} {6} {7}' -f $_.TxDate, $_.Trade.TxId, $_.Company, $_.Count, $_.EmployeeTotal, $_.PacTotal, $_.Total, $_.DaysApart } | Should -Be @(
            '2025-12-02 3 NVIDIA Corporation 2 1000 2500 3500 -22'
            '2025-12-01 2 NVIDIA Corporation 2 1000 2500 3500 -21'
            '2025-11-03 1 NVIDIA Corporation 2 1000 2500 3500 -2')
        $found[2].Contributions.SubId | Should -Be '1', '2'
        $found[2].Explanation | Should -Be "Within 90 days of 2025-11-03, the member's committees received 2 contributions of 3,500.00 USD from the people or the PAC of NVIDIA Corporation, the nearest 2 days before. An overlap is context, not evidence."
    }

    It 'looks only as far as -Window says, and at suggestions if -MinScore says so' {
        (Find-CtConflict -Kind Donor Pelosi -Window 2 @given).ForEach{ "$($_.Trade.TxId) $($_.Total)" } | Should -Be '1 1000'
        (Find-CtConflict -Kind Donor Pelosi -Window 2 -MinScore 0.3 @given).ForEach{ "$($_.Trade.TxId) $($_.Total)" } | Should -Be '1 1050'
        (Find-CtConflict -Kind Donor -TxId 6 @given).ForEach{ "$($_.Politician) $($_.DaysApart) $($_.Total)" } | Should -Be 'Bob Brown 5 700'
    }

    It 'knows what the FEC had loaded that day' {
        (Find-CtConflict -Kind Donor Pelosi -AsOf 2025-12-01 @given).ForEach{ "$($_.Trade.TxId) $($_.Total)" } | Should -Be '1 1000'
        (Find-CtConflict -Kind Donor -AsOf 2025-11-25 -WarningAction SilentlyContinue @given).ForEach{ "$($_.Trade.TxId) $($_.Total)" } | Should -Be '1 1000'
        Find-CtConflict -Kind Donor -AsOf 2025-11-19 -WarningAction SilentlyContinue @given | Should -BeNullOrEmpty
    }

    It 'has a line for each at 100 columns' {
        $lines = Format-Line (Find-CtConflict -Kind Donor @given)
        $lines[0] -split '\s+' -ne '' | Should -Be 'TxDate', 'Politician', 'TxType', 'Ticker', 'AmountLow', 'Total', 'Count', 'DaysApart', 'Company'
        ($lines | Measure-Object Length -Maximum).Maximum | Should -BeLessOrEqual 100
    }

    It 'says what it compared, where it found nothing, and what does not go together' {
        $told = Find-CtConflict -Kind Donor Brown -Window 0 @given -Verbose 4>&1
        $told[0].Message | Should -Be '4 trades compared with contributions.'
        Find-CtConflict -Kind Donor -Ticker META @given -WarningVariable warned -WarningAction SilentlyContinue | Should -BeNullOrEmpty
        $warned.Message | Should -Match 'No contribution is matched to the company of any of these trades. Find-CtEmployer lists employers'
        $null = Find-CtConflict -Window 5 @given -WarningVariable unused -WarningAction SilentlyContinue
        $unused[0].Message | Should -Be '-Window is ignored without -Kind Donor.'
        { Find-CtConflict -Kind Donor -Summary @given } | Should -Throw -ErrorId 'AmbiguousParameterSet*'
    }

    It 'says that contributions were never synced' {
        Find-CtConflict -Kind Donor @from -WarningVariable warned -WarningAction SilentlyContinue | Should -BeNullOrEmpty
        $warned.Message | Should -Be 'No donations are stored yet, so there is nothing to find. Sync-FecDonation loads them.'
    }
}
