BeforeAll {
    Import-Module "$PSScriptRoot/../ModuleTest.psm1"
    Import-TestModule
    $replica = Start-Replica -Trades 400
    $sync = New-SyncArgument $replica $TestDrive
    $database = $sync.DatabasePath
    $null = Sync-CtTrade @sync
    $null = Sync-CtPolitician @sync
    $trades = Get-CtTrade -DatabasePath $database
    $all = Get-CtPolitician -DatabasePath $database
    $PSDefaultParameterValues['Get-CtPolitician:DatabasePath'] = $database
}

AfterAll {
    $PSDefaultParameterValues.Remove('Get-CtPolitician:DatabasePath')
    Stop-Replica $replica
}

Describe 'Get-CtPolitician' {
    It 'returns members of Congress, by last name' {
        $all | Should -BeOfType ([CapitolSync.Politician])
        $all.PoliticianId | Sort-Object | Should -Be ((Get-ReplicaRow $replica politicians).politician_id | Sort-Object)
    }

    It 'computes its figures from the stored trades' {
        $one = $all | Where-Object CountTrades -GT 2 | Select-Object -First 1
        $own = $trades | Where-Object PoliticianId -EQ $one.PoliticianId
        $one.CountTrades, $one.CountIssuers | Should -Be $own.Count, @($own.IssuerId | Sort-Object -Unique).Count
        $one.Volume | Should -Be ($own | Measure-Object Value -Sum).Sum
        $one.DateLastTraded | Should -Be ($own.TxDate | Sort-Object)[-1]
    }

    It 'finds members by name, bioguide id and wildcard' {
        $one = $all[3]
        (Get-CtPolitician $one.FullName).PoliticianId | Should -Be $one.PoliticianId
        (Get-CtPolitician $one.PoliticianId.ToLowerInvariant()).PoliticianId | Should -Be $one.PoliticianId
        (Get-CtPolitician b*).PoliticianId | Should -Be ($all | Where-Object { $_.PoliticianId -like 'b*' -or $_.FullName -like 'b*' -or $_.LastName -like 'b*' }).PoliticianId
    }

    It 'filters by party, state and chamber' {
        $one = $all | Where-Object Chamber | Select-Object -First 1
        (Get-CtPolitician -Party $one.Party).PoliticianId | Should -Be ($all | Where-Object Party -EQ $one.Party).PoliticianId
        (Get-CtPolitician -State $one.StateId.ToUpperInvariant() -Chamber $one.Chamber).PoliticianId |
            Should -Be ($all | Where-Object { $_.StateId -eq $one.StateId -and $_.Chamber -eq $one.Chamber }).PoliticianId
    }

    It 'filters by committee, by code or name' {
        $committee = Get-ReplicaRow $replica committees | Where-Object members | Select-Object -First 1
        (Get-CtPolitician -Committee $committee.code).PoliticianId | Sort-Object | Should -Be ($committee.members | Sort-Object)
        (Get-CtPolitician -Committee ($committee.label -replace '^.*-\s*', '*')).PoliticianId | Sort-Object |
            Should -Be ($committee.members | Sort-Object)
    }

    It 'pages with -First and -Skip' {
        (Get-CtPolitician -Skip 4 -First 2).PoliticianId | Should -Be $all[4..5].PoliticianId
    }

    It 'takes trades from the pipeline' {
        ($trades[0] | Get-CtPolitician).PoliticianId | Should -Be $trades[0].PoliticianId
    }
}
