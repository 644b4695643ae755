# Members, issuers and trades that are piped to a cmdlet that answers: one answer about all of them, nothing in it twice.
BeforeAll {
    Import-Module "$PSScriptRoot/../ModuleTest.psm1"
    Import-TestModule
    . "$PSScriptRoot/../AnswerDatabase.ps1"
    $from = @{ DatabasePath = Join-Path $TestDrive answers.db }
    New-AnswerDatabase $from.DatabasePath
    # A burst of eight trades in a week.
    Invoke-Sqlite $from.DatabasePath (-join (100..107).ForEach{ "INSERT INTO trades (tx_id, politician_id, issuer_id, tx_date, tx_type, owner, chamber, value, asset_type, pub_date) VALUES ($_, 'B000002', 1, '2026-01-13', 'buy', 'self', 'senate', 8000, 'stock', '2026-02-01T12:00:00Z');" })
    $trades = Get-CtTrade @from
    $burst = $trades | Where-Object TxId -GE 100
    function Get-Sign($Anomaly) { $Anomaly.ForEach{ "$($_.Kind) $($_.Trades.TxId)" } }
}

Describe 'Find-CtAnomaly' {
    It 'returns an anomaly once, however many of its trades are piped' {
        $found = @($burst | Find-CtAnomaly -Kind Burst @from)
        $found | Should -HaveCount 1
        $found[0].Trades.TxId | Sort-Object | Should -Be (100..107)
        Get-Sign ($trades | Find-CtAnomaly @from) | Should -Be (Get-Sign (Find-CtAnomaly @from))
    }

    It 'finds what one of the piped trades, members or issuers is part of, and nothing else' {
        Get-Sign ($trades | Where-Object TxId -In 1, 5 | Find-CtAnomaly -MaxDaysHeld 365 @from) | Should -Be 'RoundTrip 1 2', 'RoundTrip 4 5'
        Get-Sign ('Pelosi', 'META' | Find-CtAnomaly -MaxDaysHeld 365 @from) | Should -Be 'Late 9', 'RoundTrip 1 2', 'RoundTrip 4 5'
        Get-Sign ([pscustomobject]@{ PoliticianId = 'P000197'; Issuer = 'XOM' }, [pscustomobject]@{ PoliticianId = 'B000002'; Issuer = 'META' } | Find-CtAnomaly -MaxDaysHeld 365 @from) | Should -Be 'Late 9', 'RoundTrip 4 5'
    }

    It 'counts -First and -Skip over all that is piped' {
        Get-Sign ($trades | Find-CtAnomaly -First 2 -MaxDaysHeld 365 @from) | Should -Be (Get-Sign (Find-CtAnomaly -First 2 -MaxDaysHeld 365 @from))
        Get-Sign ($trades | Find-CtAnomaly -Skip 1 -First 1 -MaxDaysHeld 365 @from) | Should -Be (Get-Sign (Find-CtAnomaly -Skip 1 -First 1 -MaxDaysHeld 365 @from))
    }

    It 'keeps what is given by name beside what is piped' {
        Get-Sign ($trades | Find-CtAnomaly Pelosi -MaxDaysHeld 365 @from) | Should -Be 'RoundTrip 1 2', 'RoundTrip 4 5'
        $trades | Find-CtAnomaly -TxId 9 -Kind RoundTrip -MaxDaysHeld 365 @from | Should -BeNullOrEmpty
    }

    It 'reports a name that matches nothing once, and answers for the others' {
        Get-Sign ('Nobody', 'Nobody', 'Pelosi' | Find-CtAnomaly -MaxDaysHeld 365 @from -ErrorVariable failed -ErrorAction SilentlyContinue) | Should -Be 'RoundTrip 1 2', 'RoundTrip 4 5'
        $failed.FullyQualifiedErrorId | Should -Be 'NothingMatches,CapitolSync.PowerShell.Commands.Answers.FindCtAnomalyCommand'
        'Nobody' | Find-CtAnomaly @from -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
        @() | Find-CtAnomaly @from | Should -BeNullOrEmpty
    }

    It 'says once what it measured' {
        $told = @($trades | Find-CtAnomaly -Kind Late @from -Verbose 4>&1 | Where-Object { $_ -is [System.Management.Automation.VerboseRecord] })
        $told.Message | Should -Be 'Late: 9 trades measured, 8 left out: 8 without a filing date.'
    }
}

Describe 'Find-CtConflict' {
    It 'returns a trade once, and only those that are piped' {
        ($trades + $trades | Find-CtConflict @from).Trade.TxId | Should -Be (Find-CtConflict @from).Trade.TxId
        ($trades | Where-Object TxId -In 4, 6 | Find-CtConflict @from).Trade.TxId | Should -Be (Find-CtConflict -TxId 4, 6 @from).Trade.TxId
        ($trades | Find-CtConflict -Kind Donor @from).Trade.TxId | Should -Be (Find-CtConflict -Kind Donor @from).Trade.TxId
    }

    It 'sums a member up once, against the whole chamber' {
        $trades | Find-CtConflict -Summary @from | ConvertTo-Json -Depth 3 | Should -Be (Find-CtConflict -Summary @from | ConvertTo-Json -Depth 3)
        $some = $trades | Where-Object TxId -In 6, 7 | Find-CtConflict -Summary @from
        $some | ConvertTo-Json -Depth 3 | Should -Be (Find-CtConflict -Summary -TxId 6, 7 @from | ConvertTo-Json -Depth 3)
        # The same as by name, which narrows the chamber.
        'XOM', 'META' | Find-CtConflict -Summary @from | ConvertTo-Json -Depth 3 | Should -Be (Find-CtConflict -Summary -Issuer XOM, META @from | ConvertTo-Json -Depth 3)
    }
}

Describe 'Get-CtPosition' {
    It 'returns a position once, in the usual order' {
        $all = Get-CtPosition @from
        ($trades | Get-CtPosition @from).ForEach{ "$($_.Politician) $($_.Ticker)" } | Should -Be $all.ForEach{ "$($_.Politician) $($_.Ticker)" }
        ('NVDA', 'Pelosi' | Get-CtPosition @from).ForEach{ "$($_.Politician) $($_.Ticker)" } | Should -Be 'Bob Brown NVDA', 'Nancy Pelosi NVDA', 'Nancy Pelosi XOM'
        ($trades | Get-CtPosition -First 1 @from).Ticker | Should -Be $all[0].Ticker
    }

    It 'adds up all that is piped' {
        $trades | Get-CtPosition -GroupBy Party @from | ConvertTo-Json | Should -Be (Get-CtPosition -GroupBy Party @from | ConvertTo-Json)
    }
}

Describe 'Measure-CtPerformance' {
    It 'measures all that is piped together, and each trade once' {
        $trades + $trades | Measure-CtPerformance -Horizon 30 -MinTrades 1 @from | ConvertTo-Json | Should -Be (Measure-CtPerformance -Horizon 30 -MinTrades 1 @from | ConvertTo-Json)
        ($trades | Measure-CtPerformance -Detail -Horizon 30 @from).ForEach{ "$($_.Politician) $($_.Ticker) $($_.TxDate)" } | Should -Be (Measure-CtPerformance -Detail -Horizon 30 @from).ForEach{ "$($_.Politician) $($_.Ticker) $($_.TxDate)" }
    }
}
