BeforeAll {
    Import-Module "$PSScriptRoot/../ModuleTest.psm1"
    Import-TestModule
    $replica = Start-Replica -Trades 400
    $sync = New-SyncArgument $replica $TestDrive
    $database = $sync.DatabasePath
    $null = Sync-CtTrade @sync
    $null = Sync-CtIssuer @sync
    $trades = Get-CtTrade -DatabasePath $database
    $all = Get-CtIssuer -DatabasePath $database
    $PSDefaultParameterValues['Get-CtIssuer:DatabasePath'] = $database
}

AfterAll {
    $PSDefaultParameterValues.Remove('Get-CtIssuer:DatabasePath')
    Stop-Replica $replica
}

Describe 'Get-CtIssuer' {
    It 'returns every issuer that was traded, once' {
        $all | Should -BeOfType ([CapitolSync.Issuer])
        $all.IssuerId | Sort-Object | Should -Be ($trades.IssuerId | Sort-Object -Unique)
    }

    It 'computes its figures from the stored trades' {
        $own = $trades | Where-Object IssuerId -EQ $all[0].IssuerId
        $all[0].CountTrades | Should -Be @($own).Count
        $all[0].CountPoliticians | Should -Be @($own.PoliticianId | Sort-Object -Unique).Count
        $all[0].Volume | Should -Be ($own | Measure-Object Value -Sum).Sum
        $all[0].DateLastTraded | Should -Be ($own.TxDate | Sort-Object)[-1]
    }

    It 'finds issuers by name, ticker, number and wildcard' {
        $one = $all | Where-Object IssuerTicker | Select-Object -First 1
        (Get-CtIssuer $one.IssuerName).IssuerId | Should -Be $one.IssuerId
        (Get-CtIssuer -Ticker $one.IssuerTicker.ToLowerInvariant()).IssuerId | Should -Be $one.IssuerId
        (Get-CtIssuer $one.IssuerId).IssuerId | Should -Be $one.IssuerId
        (Get-CtIssuer *inc*).IssuerId | Should -Be ($all | Where-Object IssuerName -Like *inc*).IssuerId
    }

    It 'filters by sector and country' {
        (Get-CtIssuer -Sector fin*, health-care).IssuerId |
            Should -Be ($all | Where-Object { $_.Sector -like 'fin*' -or $_.Sector -eq 'health-care' }).IssuerId
        (Get-CtIssuer -Country US).IssuerId | Should -Be ($all | Where-Object Country -EQ us).IssuerId
    }

    It 'reads closing prices only when asked to' {
        $listed = $all | Where-Object Performance | Select-Object -First 1
        $listed.EodPrices.Count | Should -Be 0
        $prices = (Get-CtIssuer $listed.IssuerId -IncludePrice).EodPrices
        $prices.Count | Should -BeGreaterThan 10
        $prices.Date | Should -Be ($prices.Date | Sort-Object)
    }

    It 'pages with -First and -Skip' {
        (Get-CtIssuer -Skip 2 -First 3).IssuerId | Should -Be $all[2..4].IssuerId
    }

    It 'takes trades from the pipeline' {
        ($trades[0] | Get-CtIssuer).IssuerId | Should -Be $trades[0].IssuerId
    }
}
