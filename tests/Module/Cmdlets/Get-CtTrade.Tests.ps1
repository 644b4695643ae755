BeforeAll {
    Import-Module "$PSScriptRoot/../ModuleTest.psm1"
    Import-TestModule
    $replica = Start-Replica -Trades 400
    $sync = New-SyncArgument $replica $TestDrive
    $database = $sync.DatabasePath
    $null = Sync-CtTrade @sync -Detail
    $null = Sync-CtPolitician @sync
    $all = Get-CtTrade -DatabasePath $database
    $PSDefaultParameterValues['Get-CtTrade:DatabasePath'] = $database
}

AfterAll {
    $PSDefaultParameterValues.Remove('Get-CtTrade:DatabasePath')
    Stop-Replica $replica
}

Describe 'Get-CtTrade' {
    It 'returns trades, newest first' {
        $all | Should -BeOfType ([CapitolSync.Trade])
        $all.Count | Should -Be 400
        $all.PubDate | Should -Be ($all.PubDate | Sort-Object -Descending)
    }

    It 'finds a member by name, whatever the case' {
        $name = $all[0].Politician
        $found = Get-CtTrade $name.ToUpperInvariant()
        $found.TxId | Should -Be ($all | Where-Object Politician -EQ $name).TxId
    }

    It 'finds a member by bioguide id' {
        $id = $all[10].PoliticianId
        (Get-CtTrade -PoliticianId $id).TxId | Should -Be ($all | Where-Object PoliticianId -EQ $id).TxId
    }

    It 'finds members by wildcard' {
        # The end of a name, since a member is found by nickname and by given name.
        $expected = $all | Where-Object Politician -Like '*[nz]'
        ($expected.Politician | Select-Object -Unique).Count | Should -BeGreaterThan 1
        (Get-CtTrade '*[nz]').TxId | Should -Be $expected.TxId
    }

    It 'finds issuers by name, ticker and number' {
        $one = $all | Where-Object Ticker | Select-Object -First 1
        $expected = ($all | Where-Object IssuerId -EQ $one.IssuerId).TxId
        (Get-CtTrade -Issuer $one.Issuer).TxId | Should -Be $expected
        (Get-CtTrade -Ticker $one.Ticker).TxId | Should -Be $expected
        (Get-CtTrade -IssuerId $one.IssuerId).TxId | Should -Be $expected
    }

    It 'finds issuers by wildcard' {
        $expected = $all | Where-Object Ticker -Like '[a-f]*:US'
        $expected.Count | Should -BeGreaterThan 1
        (Get-CtTrade -Ticker '[a-f]*:US').TxId | Should -Be $expected.TxId
    }

    It 'finds several at once' {
        $ids = $all.PoliticianId | Select-Object -Unique -First 3
        (Get-CtTrade $ids).TxId | Should -Be ($all | Where-Object PoliticianId -In $ids).TxId
    }

    It 'finds trades by number' {
        (Get-CtTrade -TxId $all[5].TxId, $all[3].TxId).TxId | Should -Be $all[3].TxId, $all[5].TxId
    }

    It 'filters by party, state and chamber' {
        $one = $all[7]
        $expected = $all | Where-Object { $_.Party -eq $one.Party -and $_.State -eq $one.State -and $_.Chamber -eq $one.Chamber }
        (Get-CtTrade -Party $one.Party -State $one.State -Chamber $one.Chamber).TxId | Should -Be $expected.TxId
    }

    It 'filters by kind, owner and sector' {
        (Get-CtTrade -TxType buy).TxId | Should -Be ($all | Where-Object TxType -EQ buy).TxId
        (Get-CtTrade -Owner spouse, joint).TxId | Should -Be ($all | Where-Object Owner -In spouse, joint).TxId
        (Get-CtTrade -Sector fin*).TxId | Should -Be ($all | Where-Object Sector -Like fin*).TxId
    }

    It 'filters by committee, by code or name' {
        $committee = Get-ReplicaRow $replica committees | Where-Object members | Select-Object -First 1
        $expected = ($all | Where-Object PoliticianId -In $committee.members).TxId
        $expected | Should -Not -BeNullOrEmpty
        (Get-CtTrade -Committee $committee.code).TxId | Should -Be $expected
        (Get-CtTrade -Committee ($committee.label -replace '^.*-\s*', '*')).TxId | Should -Be $expected
    }

    It 'filters by publication: at or after -PublishedSince, before -PublishedBefore' {
        $since, $before = $all[300].PubDate, $all[100].PubDate
        $expected = $all | Where-Object { $_.PubDate -ge $since -and $_.PubDate -lt $before }
        (Get-CtTrade -PublishedSince $since -PublishedBefore $before).TxId | Should -Be $expected.TxId
    }

    It 'takes a date without a zone for UTC and one with a zone at its word' {
        $at = $all[100].PubDate
        $expected = ($all | Where-Object PubDate -GE $at).TxId
        (Get-CtTrade -PublishedSince $at.ToUniversalTime().ToString('yyyy-MM-dd HH:mm:ss')).TxId | Should -Be $expected
        (Get-CtTrade -PublishedSince ([DateTimeOffset]$at).ToOffset([timespan]::FromHours(5)).ToString('o')).TxId | Should -Be $expected
    }

    It 'filters by day of the trade' {
        $expected = $all | Where-Object { $_.TxDate -ge [datetime]'2025-06-01' -and $_.TxDate -lt [datetime]'2025-09-01' }
        $expected | Should -Not -BeNullOrEmpty
        (Get-CtTrade -TradedSince 2025-06-01 -TradedBefore 2025-09-01).TxId | Should -Be $expected.TxId
        (Get-CtTrade -Since 2025-06-01 -Before 2025-09-01).TxId | Should -Be $expected.TxId
    }

    It 'filters by value' {
        $expected = $all | Where-Object { $_.Value -ge 32500 -and $_.Value -le 175000 }
        (Get-CtTrade -MinValue 32500 -MaxValue 175000).TxId | Should -Be $expected.TxId
    }

    It 'pages with -First and -Skip' {
        (Get-CtTrade -First 5).TxId | Should -Be $all[0..4].TxId
        (Get-CtTrade -Skip 395).TxId | Should -Be $all[395..399].TxId
        (Get-CtTrade -Skip 10 -First 3).TxId | Should -Be $all[10..12].TxId
        Get-CtTrade -First 0 | Should -BeNullOrEmpty
    }

    It 'streams: the first row is out while others are still to be read' {
        if (-not $IsLinux) { Set-ItResult -Skipped -Because 'open files are looked up in /proc' }
        $open = Get-CtTrade | Select-Object -First 1 -OutVariable first | ForEach-Object {
            Get-Leftover -Replica $replica -DatabasePath $database
        }
        $first.TxId | Should -Be $all[0].TxId
        $open | Should -Contain $database
    }

    It 'lets go of the database when the pipeline is cut short' {
        if (-not $IsLinux) { Set-ItResult -Skipped -Because 'open files are looked up in /proc' }
        $null = Get-CtTrade | Select-Object -First 1
        Get-Leftover -Replica $replica -DatabasePath $database | Should -BeNullOrEmpty
    }

    It 'tells the disclosed range of dollars, which the value stands for' {
        foreach ($trade in $all) {
            $low, $high = switch ($trade.Value) {
                500 { 1, 1000 }
                8000 { 1001, 15000 }
                32500 { 15001, 50000 }
                75000 { 50001, 100000 }
                175000 { 100001, 250000 }
                375000 { 250001, 500000 }
                750000 { 500001, 1000000 }
                3000000 { 1000001, 5000000 }
                15000000 { 5000001, 25000000 }
                37500000 { 25000001, 50000000 }
                50000001 { 50000001, $null }
                default { $null, $null }
            }
            $trade.AmountLow, $trade.AmountHigh | Should -Be $low, $high -Because $trade.Value
        }
        ($all | Where-Object AmountLow).Count | Should -BeGreaterThan 350
    }
}
