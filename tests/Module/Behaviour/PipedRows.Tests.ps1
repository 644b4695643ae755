# Records of one cmdlet, and rows of a file, piped to another: what they name is looked up, and what is empty is not everything.
BeforeAll {
    Import-Module "$PSScriptRoot/../ModuleTest.psm1"
    Import-TestModule
    . "$PSScriptRoot/../AnswerDatabase.ps1"
    $database = Join-Path $TestDrive rows.db
    New-AnswerDatabase $database
    $before = $env:CAPITOLSYNC_DATABASE
    $env:CAPITOLSYNC_DATABASE = $database
}

AfterAll {
    $env:CAPITOLSYNC_DATABASE = $before
}

Describe 'Piped to Get-CtCommittee' {
    BeforeAll {
        $codes = (Get-CtCommittee -Politician P000197).Code
    }

    It 'are a member, a trade, and what is selected of one' {
        $codes | Should -Contain hsif
        (Get-CtPolitician *pelosi* | Get-CtCommittee).Code | Should -Be $codes
        (Get-CtTrade *pelosi* -First 1 | Get-CtCommittee).Code | Should -Be $codes
        (Get-CtTrade *pelosi* -First 1 | Select-Object PoliticianId | Get-CtCommittee).Code | Should -Be $codes
    }

    It 'are text, committees, seats and jurisdictions' {
        ('hsif' | Get-CtCommittee).Code | Should -Be hsif
        (Get-CtCommittee hsif | Get-CtCommittee).Code | Should -Be hsif
        ((Get-CtCommittee hsif).Members | Where-Object PoliticianId -EQ P000197 | Get-CtCommittee).Code | Should -Be hsif
        (Get-CtJurisdiction hsif | Get-CtCommittee).Code | Should -Be hsif
    }

    It 'are no object that names neither' {
        [pscustomobject]@{ PoliticianId = $null } | Get-CtCommittee -ErrorVariable failed -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
        $failed.FullyQualifiedErrorId | Should -BeLike 'InvalidInput,*'
    }
}

Describe 'A row without a value' {
    It 'is no question for everything: <_>' -ForEach 'Get-CtTickerRename', 'Get-CtEmployer', 'Find-CtEmployer' {
        [pscustomobject]@{ Ticker = $null; Employer = '' } | & $_ -ErrorVariable failed -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
        $failed.FullyQualifiedErrorId | Should -BeLike 'InvalidInput,*'
    }

    It 'is no question for everything: <Command>' -ForEach @{ Command = 'Get-CtSyncRun' }, @{ Command = 'Get-CtSyncState' }, @{ Command = 'Get-CtSyncFailure' }, @{ Command = 'Get-CtSetting' }, @{ Command = 'Get-CtJurisdiction' }, @{ Command = 'Test-CtSource' } {
        [pscustomobject]@{ Stream = $null; Name = $null; Source = $null; Committee = $null } | & $Command -ErrorVariable failed -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
        $failed.FullyQualifiedErrorId | Should -Match '^(InvalidInput|InputObjectNotBound),'
    }

    It 'is no filing that is called like all properties of a record' {
        Get-CtPolitician -First 1 | Set-CtFiling -PoliticianId P000197 -ErrorVariable failed -ErrorAction SilentlyContinue
        Get-CtPolitician -First 1 | Update-CtFiling -ErrorVariable +failed -ErrorAction SilentlyContinue
        $failed.FullyQualifiedErrorId | Should -BeLike 'InputObjectNotBound,*'
        $failed.Count | Should -Be 2
    }
}

Describe 'Rows of a CSV file' {
    BeforeAll {
        $csv = Join-Path $TestDrive trades.csv
        Get-CtTrade -First 3 | Export-CtTable $csv
        $ids = (Get-CtTrade -First 3).TxId
    }

    It 'find their trades, whatever cell is empty' {
        $rows = Import-Csv $csv
        $rows[0].FilingId | Should -Be ''
        ($rows | Get-CtTrade).TxId | Should -Be $ids
        ($rows | Find-CtAnomaly -Kind Late).Explanation | Should -Be (Get-CtTrade -TxId $ids | Find-CtAnomaly -Kind Late).Explanation
    }

    It 'find the member''s trades where the ID is empty' {
        $row = Import-Csv $csv | Select-Object -First 1
        $row.TxId = ''
        ($row | Select-Object TxId, FilingId, PoliticianId | Get-CtTrade).TxId | Should -Be (Get-CtTrade -Politician $row.PoliticianId).TxId
    }

    It 'find both members of a committee, whose IDs are in one cell' {
        $own = Join-Path $TestDrive two.db
        Copy-Item $database $own
        Invoke-Sqlite $own "INSERT INTO fec_candidate_committees VALUES ('S1', 'C00000001')"
        Get-FecCommittee C00000001 -DatabasePath $own | Export-CtTable $csv
        $row = Import-Csv $csv | Select-Object PoliticianId
        $row.PoliticianId -split '; ' | Sort-Object | Should -Be B000002, P000197
        ($row | Get-CtPolitician).PoliticianId | Should -Be B000002, P000197
        ($row | Get-CtTrade).Count | Should -Be (Get-CtTrade).Count
        ($row | Get-FecCommittee -DatabasePath $own).CommitteeId | Sort-Object | Should -Be C00000001, C00000002
        ($row | Get-FecDonation -DatabasePath $own -IncludeMemo).SubId | Sort-Object | Should -Be 1, 2, 3, 4, 5
        ($row.PoliticianId | Get-CtTrade).Count | Should -Be (Get-CtTrade).Count
        ($row.PoliticianId | Get-CtPosition -GroupBy Politician).PoliticianId | Sort-Object | Should -Be B000002, P000197
        ([pscustomobject]@{ TxId = '1; 2' } | Get-CtTrade).TxId | Sort-Object | Should -Be 1, 2
    }

    It 'with two IDs in a cell are taken apart by <Command> too' -ForEach ('Sync-FecDonation', 'Sync-FecCommittee', 'Sync-HouseFiling', 'Sync-SenateFiling', 'Get-CtFiling', 'Get-CtPosition', 'Get-CtCommittee' | ForEach-Object { @{ Command = $_ } }) {
        $names = (Get-Command $Command).Parameters['Politician'].Attributes.Where{ $_ -is [CapitolSync.PowerShell.Commands.Parameters.Values.NamesArgumentAttribute] }[0]
        $names.Transform($ExecutionContext, 'C001267; C000977') | Should -Be C001267, C000977
        $names.Transform($ExecutionContext, @($null, 'C001267; C000977', 'Bob Brown')) | Should -Be C001267, C000977, 'Bob Brown'
        $names.Transform($ExecutionContext, 'ACME; INC') | Should -Be 'ACME; INC'
    }

    It 'that are all empty are an error' {
        [pscustomobject]@{ TxId = ''; FilingId = ''; Politician = '' } | Get-CtTrade -ErrorVariable failed -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
        $failed.FullyQualifiedErrorId | Should -BeLike 'InvalidInput,*'
    }

    It 'are no excuse for an empty list on the command line' {
        foreach ($empty in @(), '', $null) {
            Get-CtTrade -TxId $empty -ErrorVariable failed -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
            $failed.FullyQualifiedErrorId | Should -BeLike 'InvalidInput,*'
        }
        (Get-CtTrade -TxId $null, $ids[0]).TxId | Should -Be $ids[0]
    }
}

Describe 'Piped to the cmdlets of the FEC' {
    BeforeAll {
        $seat = (Get-CtCommittee hsif).Members | Where-Object PoliticianId -EQ P000197
        $donation = Get-FecDonation -Committee C00000002
    }

    It 'are the members of a committee of Congress, not its code' {
        $seat.Committee | Should -Be hsif
        ($seat | Get-FecDonation).SubId | Sort-Object | Should -Be ((Get-FecDonation -Politician P000197).SubId | Sort-Object)
        ($seat | Get-FecCommittee).CommitteeId | Should -Be C00000001
    }

    It 'are donations, by the ID of their committee' {
        $donation.Committee | Should -Be 'Brown for Senate'
        ($donation | Get-FecCommittee).CommitteeId | Should -Be C00000002
        ($donation | Get-FecDonation).SubId | Should -Be $donation.SubId
        { $donation | Sync-FecDonation -Period 2024 -WhatIf -ErrorAction Stop -WarningAction SilentlyContinue } | Should -Not -Throw
        (Get-FecCommittee C00000002 | Get-FecDonation).SubId | Should -Be $donation.SubId
    }

    It 'are no objects that name neither' {
        [pscustomobject]@{ Committee = 'hsif'; CommitteeId = '' } | Get-FecDonation -ErrorVariable failed -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
        $failed.FullyQualifiedErrorId | Should -BeLike 'InvalidInput,*'
    }
}

Describe 'Anomalies piped to Get-CtTrade' {
    It 'find their trades and no others: <_>' -ForEach 'Cluster', 'Late', 'RoundTrip' {
        $some = @{ MinMembers = 2; ClusterDays = 90; MaxProbability = 1; MaxDaysHeld = 365 }
        $anomaly = @(Find-CtAnomaly -Kind $_ @some)[0]
        $anomaly.Trades | Should -Not -BeNullOrEmpty
        ($anomaly | Get-CtTrade).TxId | Sort-Object | Should -Be ($anomaly.Trades.TxId | Sort-Object)
    }

    It 'have no name that is a number of members, which the table shows' {
        $cluster = @(Find-CtAnomaly -Kind Cluster -MinMembers 2 -ClusterDays 90 -MaxProbability 1)[0]
        $cluster.Politician, $cluster.Measured | Should -Be $null, 2
        (Format-Line $cluster)[2] | Should -BeLike 'Cluster*2 members*'
    }
}
