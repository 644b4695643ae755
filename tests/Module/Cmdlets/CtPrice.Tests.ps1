BeforeAll {
    Import-Module "$PSScriptRoot/../ModuleTest.psm1"
    Import-TestModule
    $replica = Start-Replica -Trades 60 -Argument '--prices'
    $key = $env:TIINGO_API_KEY
    $env:TIINGO_API_KEY = 'a key'
}

AfterAll {
    $env:TIINGO_API_KEY = $key
    Stop-Replica $replica
}

Describe 'Sync-CtPrice' {
    BeforeEach {
        $sync = New-SyncArgument $replica $TestDrive
        $database = $sync.DatabasePath
    }

    It 'ends with RateBudgetSpent when the limit is reached, and goes on in the next run' {
        $null = Sync-CtTrade @sync
        $sync.RequestsPerSecond = 10000
        { Sync-CtPrice @sync -RequestsPerHour 5 } | Should -Throw -ErrorId 'RateBudgetSpent,CapitolSync.PowerShell.Commands.Prices.SyncCtPriceCommand'
        (Get-CtSyncState prices.daily -DatabasePath $database).Done | Should -Be 5
        { Sync-CtPrice @sync -RequestsPerHour 7 -SymbolsPerMonth 6 } | Should -Throw '*budget of symbols*'
        $report = Sync-CtPrice @sync -RequestsPerHour 1000
        $report.Status | Should -Be Complete
        (Get-CtSyncState prices.daily -DatabasePath $database).Remaining | Should -Be 0
        $asked = (Get-ReplicaRequest $replica).target -like '/tiingo/*'
        $asked | Sort-Object -Unique | Should -HaveCount $asked.Count
    }

    It 'takes tickers however they are written, and returns what is stored with -PassThru' {
        $prices = Sync-CtPrice brk/b:US @sync -PassThru
        $prices | Should -BeOfType ([CapitolSync.ClosePrice])
        $prices.Ticker | Select-Object -Unique | Sort-Object | Should -Be 'BRK.B', 'SPY'
        (Get-ReplicaRequest $replica).target | Should -Match '/(BRK-B|SPY)/'
    }

    It 'names what is not a ticker: <_>' -ForEach '--', 'no such!', 'A B C', 'http://x', 'ÄÖÜ', 'ABCDEFGHIJKLMNOPQRSTUVWXYZ' {
        { Sync-CtPrice $_ @sync } | Should -Throw -ErrorId 'InvalidTicker,CapitolSync.PowerShell.Commands.Prices.SyncCtPriceCommand'
        Get-ReplicaRequest $replica | Should -BeNullOrEmpty
    }

    It 'says where to get a key if there is none, and tells a refused one' {
        $env:TIINGO_API_KEY = ''
        try {
            { Sync-CtPrice @sync } | Should -Throw -ErrorId 'ApiKeyMissing,CapitolSync.PowerShell.Commands.Prices.SyncCtPriceCommand'
            { Sync-CtPrice @sync -ApiKey (ConvertTo-SecureString bad -AsPlainText) } | Should -Throw -ErrorId 'ApiKeyRefused,CapitolSync.PowerShell.Commands.Prices.SyncCtPriceCommand'
            (Test-CtSource Tiingo -BaseUri $replica.Uri -DatabasePath $database).ErrorId | Should -Be ApiKeyMissing
        }
        finally {
            $env:TIINGO_API_KEY = 'a key'
        }
    }

    It 'is left out of a night without a key, which is no failure, and never gets the key of the FEC' {
        $env:TIINGO_API_KEY = ''
        try {
            $fec = ConvertTo-SecureString 'the key of the FEC' -AsPlainText
            $output = Invoke-CtSync ct.trades, prices.* @sync -ApiKey $fec -WarningVariable warnings -WarningAction SilentlyContinue -ErrorVariable failed -ErrorAction SilentlyContinue
            $output.Stream | Should -Be ct.trades
            $failed | Should -BeNullOrEmpty
            $warnings | Should -BeLike '*prices.daily was skipped*TIINGO_API_KEY*'
            (Get-ReplicaRequest $replica).target | Should -Not -BeLike '/tiingo/*'
        }
        finally {
            $env:TIINGO_API_KEY = 'a key'
        }
    }
}

Describe 'Import-CtPrice' {
    BeforeEach {
        $database = Join-Path $TestDrive "$(New-Guid).db"
    }

    It 'stores the rows of a CSV file, names those that it cannot read, and knows renamed tickers' {
        $csv = @'
Symbol,Date,Close,Adj Close,Volume
FB,2021-01-04,268.94,268.1,1
brk/b:US,2021-01-04T00:00:00Z,228.45,,1
AMD,04/01/2021,92.3,92.3,1
AMD,2021-01-05,,92.77,1
AMD,2021-01-06,"1,000",92.77,1
,2021-01-07,95.16,95.16,1
'@
        $stored = $csv | ConvertFrom-Csv | Import-CtPrice -DatabasePath $database -PassThru -ErrorVariable failed -ErrorAction SilentlyContinue
        $stored.Ticker | Should -Be 'META', 'BRK.B'
        $stored.AdjustedClose | Should -Be 268.1, $null
        $stored.Source | Should -Be 'import', 'import'
        $failed.FullyQualifiedErrorId | Select-Object -Unique | Should -Be 'InvalidPrice,CapitolSync.PowerShell.Commands.Prices.ImportCtPriceCommand'
        $failed.Exception.Message | Should -BeLike 'Row ?: *'
        $failed.Exception.Message -replace ':.*' | Should -Be 'Row 3', 'Row 4', 'Row 5', 'Row 6'
    }

    It 'refuses what no share costs, and what no split makes of one' {
        $odd = @(
            @{ Ticker = 'AMD'; Date = '2021-01-04'; Close = 1e30 }, @{ Ticker = 'AMD'; Date = '2021-01-05'; Close = 1e-30 }
            @{ Ticker = 'AMD'; Date = '2021-01-06'; Close = 9; AdjustedClose = 1e200 }, @{ Ticker = 'AMD'; Date = '2021-01-07'; Close = 9; SplitFactor = 1e-9 }
            @{ Ticker = 'AMD'; Date = '2021-01-08'; Close = 9; AdjustedClose = 90000000; SplitFactor = 0.001 }).ForEach{ [pscustomobject]$_ }
        ($odd | Import-CtPrice -DatabasePath $database -PassThru -ErrorVariable failed -ErrorAction SilentlyContinue).Date | Should -Be ([datetime]'2021-01-08')
        $failed.Exception.Message | Should -Be @(
            "Row 1: Close '1E+30' is not a price from 0.000001 to 10,000,000. The row was left out, and the others are stored: correct it and import it again."
            "Row 2: Close '1E-30' is not a price from 0.000001 to 10,000,000. The row was left out, and the others are stored: correct it and import it again."
            "Row 3: AdjustedClose '1E+200' is not a price from 0.000000001 to 1,000,000,000,000. The row was left out, and the others are stored: correct it and import it again."
            "Row 4: SplitFactor '1E-09' is not a number from 0.0001 to 10,000. The row was left out, and the others are stored: correct it and import it again.")
    }

    It 'says what to pipe if nothing is piped: Import-CtPrice <Given>' -ForEach @{ Given = '' }, @{ Given = 'AMD' } {
        $refused = { Invoke-Expression "Import-CtPrice $Given -DatabasePath '$database'" } | Should -Throw -ErrorId 'InvalidInput,CapitolSync.PowerShell.Commands.Prices.ImportCtPriceCommand' -PassThru
        $refused.Exception.Message | Should -BeLike 'There are no rows*Pipe rows with Ticker, Date and Close, for example: Import-Csv closes.csv | Import-CtPrice'
        Import-CtPrice AMD -Date 2021-01-04 -Close 92.3 -DatabasePath $database -PassThru | Should -HaveCount 1
    }

    It 'refuses a day that is later than tomorrow' {
        $today = [datetime]::UtcNow.Date
        $rows = $today, $today.AddDays(1), $today.AddDays(3), [datetime]'2931-01-05' | ForEach-Object { [pscustomobject]@{ Date = $_; Close = 9 } }
        $stored = $rows | Import-CtPrice AMD -DatabasePath $database -PassThru -ErrorVariable failed -ErrorAction SilentlyContinue
        $stored.Date | Should -Be $today, $today.AddDays(1)
        $failed.FullyQualifiedErrorId | Select-Object -Unique | Should -Be 'InvalidPrice,CapitolSync.PowerShell.Commands.Prices.ImportCtPriceCommand'
        $failed.Exception.Message | Should -BeLike 'Row ?: Date * is later than tomorrow, and nobody knows the close of a day before that day.*'
        $failed.Exception.Message -replace ':.*' | Should -Be 'Row 3', 'Row 4'
    }

    It 'takes values in every culture, and a ticker for all rows' {
        $culture = [cultureinfo]::CurrentCulture
        try {
            [cultureinfo]::CurrentCulture = 'de-DE'
            $rows = [pscustomobject]@{ Date = [datetime]'2026-03-02'; Close = 12.5; SplitFactor = 4 }, [pscustomobject]@{ Date = [DateOnly]::new(2026, 3, 3); Close = '12.75'; Dividend = 0.1 }
            $stored = $rows | Import-CtPrice NVDA -DatabasePath $database -PassThru
        }
        finally {
            [cultureinfo]::CurrentCulture = $culture
        }
        $stored.Date | Should -Be ([datetime]'2026-03-02'), ([datetime]'2026-03-03')
        $stored.Close | Should -Be 12.5, 12.75
        $stored.SplitFactor | Should -Be 4, 1
        $stored.Dividend | Should -Be 0, 0.1
    }
}

Describe 'Get-CtTickerRename and Set-CtTickerRename' {
    It 'list what is shipped, and add to it' {
        $database = Join-Path $TestDrive "$(New-Guid).db"
        Set-CtTickerRename oldx newx 2026-03-02 -ReusedOn 2026-05 -DatabasePath $database
        $added = Get-CtTickerRename -DatabasePath $database | Where-Object IsCustom
        "$($added.OldTicker) $($added.NewTicker) $($added.EffectiveOn.ToString('yyyy-MM-dd')) $($added.ReusedOn.ToString('yyyy-MM-dd'))" | Should -Be 'OLDX NEWX 2026-03-02 2026-05-01'
        (Get-CtTickerRename fb -DatabasePath $database).NewTicker | Should -Be META
        Get-CtTickerRename OLDX -DatabasePath $database | Set-CtTickerRename -Remove -DatabasePath $database
        Get-CtTickerRename OLDX -DatabasePath $database | Should -BeNullOrEmpty
        { Set-CtTickerRename OLDX -EffectiveOn 2026-03-02 -Remove -DatabasePath $database } | Should -Throw -ErrorId 'ItemNotFound,CapitolSync.PowerShell.Commands.Prices.SetCtTickerRenameCommand'
        { Set-CtTickerRename 'A B C' NEWX 2026-03-02 -DatabasePath $database } | Should -Throw -ErrorId 'InvalidTicker,CapitolSync.PowerShell.Commands.Prices.SetCtTickerRenameCommand'
        { Set-CtTickerRename A-B A.B 2026 -DatabasePath $database } | Should -Throw -ErrorId 'InvalidTicker,CapitolSync.PowerShell.Commands.Prices.SetCtTickerRenameCommand'
    }

    It 'go through a file, however it was written' {
        $database, $other = (Join-Path $TestDrive "$(New-Guid).db"), (Join-Path $TestDrive "$(New-Guid).db")
        Set-CtTickerRename OLDX NEWX 2026-03-02 -DatabasePath $database
        Set-CtTickerRename OLDY NEWY 2026-03-02 -ReusedOn 2026-05-04 -DatabasePath $database
        $file = Join-Path $TestDrive renames.csv
        foreach ($write in { $input | Export-Csv $file }, { $input | Export-CtTable $file }) {
            Get-CtTickerRename OLD* -DatabasePath $database | & $write
            Import-Csv $file | Set-CtTickerRename -DatabasePath $other
            Get-CtTickerRename OLD* -DatabasePath $other | ConvertTo-Csv | Should -Be (Get-CtTickerRename OLD* -DatabasePath $database | ConvertTo-Csv)
            Get-CtTickerRename OLD* -DatabasePath $other | Set-CtTickerRename -Remove -DatabasePath $other
        }
        { Set-CtTickerRename OLDX NEWX '' -DatabasePath $database } | Should -Throw "*'' is not a date*"
    }

    It 'refuse a ticker that is reused before it was renamed' {
        $database = Join-Path $TestDrive "$(New-Guid).db"
        { Set-CtTickerRename OLDX NEWX 2026-03-02 -ReusedOn 2026-03-01 -DatabasePath $database } | Should -Throw -ErrorId 'InvalidDate,CapitolSync.PowerShell.Commands.Prices.SetCtTickerRenameCommand'
        { Set-CtTickerRename OLDX NEWX 2026-03-02 -ReusedOn 2026-03-01 -DatabasePath $database -WhatIf } | Should -Throw -ErrorId 'InvalidDate,*'
        $database | Should -Not -Exist
        Set-CtTickerRename OLDX NEWX 2026-03-02 -ReusedOn 2026-03-02 -DatabasePath $database
    }

    It 'remove what an earlier version took for a ticker' {
        $database = Join-Path $TestDrive "$(New-Guid).db"
        Set-CtTickerRename OLDX NEWX 2026-03-02 -DatabasePath $database
        Invoke-Sqlite $database "UPDATE ticker_renames SET old_ticker = 'A B C' WHERE old_ticker = 'OLDX'"
        Get-CtTickerRename 'A B C' -DatabasePath $database | Set-CtTickerRename -Remove -DatabasePath $database
        Get-CtTickerRename -DatabasePath $database | Where-Object IsCustom | Should -BeNullOrEmpty
    }
}
