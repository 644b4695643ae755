BeforeAll {
    Import-Module "$PSScriptRoot/../ModuleTest.psm1"
    Import-TestModule
    $replica = Start-Replica -Trades 60 -Argument '--politicians', 40, '--donations', 1500, '--fec-committees', 6
    $key = $env:OPENFEC_API_KEY
    $env:OPENFEC_API_KEY = 'a key'
    $sync = New-SyncArgument $replica $TestDrive
    $database = $sync.DatabasePath
    $null = Invoke-CtSync @sync fec.* -RequestsPerSecond 10000 -RequestsPerHour 100000
    $held = Get-ReplicaRow $replica donations
    $committees = (Get-FecCommittee -DatabasePath $database).CommitteeId
    $mine = $held.Where{ $_.committee_id -in $committees }
}

AfterAll {
    $env:OPENFEC_API_KEY = $key
    Stop-Replica $replica
}

Describe 'Get-FecDonation' {
    It 'gets every receipt of the committees that are known, each with its amount in dollars' {
        $rows = Get-FecDonation -IncludeMemo -DatabasePath $database
        $rows | Should -BeOfType ([CapitolSync.Donation])
        $rows.Count | Should -Be $mine.Count
        [Linq.Enumerable]::Sum([decimal[]]$rows.Amount) * 100 | Should -Be ($mine | Measure-Object contribution_receipt_cents -Sum).Sum
    }

    It 'gets those of a period' {
        $period = $mine.two_year_transaction_period | Sort-Object | Select-Object -Last 1
        (Get-FecDonation -IncludeMemo -Period $period -DatabasePath $database).SubId | Sort-Object |
            Should -Be ($mine.Where{ $_.two_year_transaction_period -eq $period }.sub_id | Sort-Object)
    }

    It 'leaves out what the FEC no longer publishes, unless -IncludeGone is given' {
        $own = New-SyncArgument $replica $TestDrive
        $fast = @{ RequestsPerSecond = 10000; RequestsPerHour = 100000; Period = $mine.two_year_transaction_period | Sort-Object -Unique }
        $busiest = ($mine | Group-Object committee_id | Sort-Object Count -Descending)[0].Name
        $null = Sync-FecDonation -Committee $busiest @own @fast
        $before = (Get-FecDonation -IncludeMemo -DatabasePath $own.DatabasePath).SubId
        $null = Invoke-Replica $replica donations Post @{ remove = 300 }
        $null = Sync-FecDonation -Committee $busiest @own @fast -Force
        $now = (Get-ReplicaRow $replica donations).Where{ $_.committee_id -eq $busiest }.sub_id
        $now.Count | Should -BeLessThan $before.Count
        (Get-FecDonation -IncludeMemo -DatabasePath $own.DatabasePath).SubId | Sort-Object | Should -Be ($now | Sort-Object)
        $all = Get-FecDonation -IncludeMemo -IncludeGone -DatabasePath $own.DatabasePath
        $all.SubId | Sort-Object | Should -Be ($before | Sort-Object)
        $all.Where{ $_.GoneAt }.Count | Should -Be ($before.Count - $now.Count)
    }

    It 'takes members and committees as text from the pipeline' {
        $committee = ($mine | Group-Object committee_id | Sort-Object Count -Descending)[0].Name
        $member = (Get-CtPolitician (Get-FecCommittee $committee -DatabasePath $database).PoliticianId[0] -DatabasePath $database).FullName
        $ofMember = (Get-FecDonation $member -DatabasePath $database).SubId
        $ofCommittee = (Get-FecDonation -Committee $committee -DatabasePath $database).SubId
        $ofMember, $ofCommittee | Should -Not -BeNullOrEmpty
        ($member | Get-FecDonation -DatabasePath $database).SubId | Should -Be $ofMember
        ($committee | Get-FecDonation -DatabasePath $database).SubId | Should -Be $ofCommittee
        ($member, $committee | Get-FecDonation -DatabasePath $database -GroupBy Period | Measure-Object Count -Sum).Sum | Should -Be ($ofMember.Count + $ofCommittee.Count)
        $misspelled = $member -replace '(.)(.)$', '$2$1'
        $misspelled | Get-FecDonation -DatabasePath $database -ErrorVariable failed -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
        $failed.Exception.Message | Should -BeLike "No member matches '$misspelled'. Did you mean $member (*)?"
    }

    It 'ends with an error when there is no database' {
        $thrown = try { Get-FecDonation -DatabasePath (Join-Path $TestDrive none.db) } catch { $_ }
        $thrown.FullyQualifiedErrorId | Should -Be 'DatabaseNotFound,CapitolSync.PowerShell.Commands.GetFecDonationCommand'
        $thrown.CategoryInfo.Category | Should -Be ObjectNotFound
    }
}
