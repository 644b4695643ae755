BeforeAll {
    Import-Module "$PSScriptRoot/../ModuleTest.psm1"
    Import-TestModule
    $replica = Start-Replica -Trades 60 -Argument '--politicians', 40, '--donations', 2000, '--fec-committees', 4
    $sync = New-SyncArgument $replica $TestDrive
    $key = $env:OPENFEC_API_KEY
    $env:OPENFEC_API_KEY = 'a key'
    $null = Invoke-CtSync @sync -RequestsPerSecond 10000 -RequestsPerHour 100000
    $PSDefaultParameterValues['Get-Fec*:DatabasePath'] = $sync.DatabasePath
    $all = Get-FecDonation -IncludeMemo

    function Measure-Amount($Rows, $Property = 'Amount') { [Linq.Enumerable]::Sum([decimal[]]@($Rows.$Property)) }
    function Get-Person($Donation) {
        $place = if ($Donation.Zip.Length -ge 5) { $Donation.Zip.Substring(0, 5) } else { "$($Donation.City)|$($Donation.State)" }
        if ($Donation.ContributorId -and $Donation.EntityType -notin 'IND', 'CAN') { $Donation.ContributorId } else { "$($Donation.Contributor)|$place" }
    }
}

AfterAll {
    $PSDefaultParameterValues.Remove('Get-Fec*:DatabasePath')
    $env:OPENFEC_API_KEY = $key
    Stop-Replica $replica
}

Describe 'Sums of donations' {
    It 'returns what counts, so that sums are right' {
        $rows = Get-FecDonation
        $rows.Counts | Select-Object -Unique | Should -BeTrue
        $rows.SubId | Should -Be ($all | Where-Object Counts).SubId
        $rows.Count | Should -BeLessThan $all.Count
        Measure-Amount $rows | Should -Be (Measure-Amount (Get-FecCommittee) Total)
        foreach ($committee in Get-FecCommittee | Where-Object CountDonations) {
            Measure-Amount (Get-FecDonation -Committee $committee.CommitteeId) | Should -Be $committee.Total
        }
    }

    It 'returns everything with -IncludeMemo, and marks what does not count' {
        $held = Get-ReplicaRow $replica donations
        $all.Kind | Select-Object -Unique | Should -Contain Memo
        ($all | Where-Object { -not $_.Counts }).Kind | Select-Object -Unique | Where-Object { $_ -in 'Individual', 'Pac', 'Party', 'Candidate' } | Should -BeNullOrEmpty
    }

    It 'returns the kinds that are asked for' {
        foreach ($kind in 'Memo', 'Transfer', 'Individual') {
            (Get-FecDonation -Kind $kind).SubId | Should -Be ($all | Where-Object Kind -EQ $kind).SubId -Because $kind
        }
    }

    It 'tells contributors apart who share a name' {
        $groups = Get-FecDonation -GroupBy Contributor
        $expected = $all | Where-Object Counts | Group-Object { Get-Person $_ }
        $groups.Count | Should -Be $expected.Count
        $groups.Contributors | Select-Object -Unique | Should -Be 1
        Measure-Amount $groups Total | Should -Be (Measure-Amount (Get-FecDonation))
        $namesakes = $groups | Group-Object Name | Where-Object Count -GT 1
        $namesakes | Should -Not -BeNullOrEmpty
        foreach ($namesake in $namesakes) {
            @($namesake.Group.Place | Select-Object -Unique).Count | Should -Be $namesake.Count -Because $namesake.Name
        }
    }

    It 'shows in a table what tells them apart' {
        $one = Get-FecDonation -GroupBy Contributor | Where-Object { $_.Zip -and -not $_.ContributorId } | Select-Object -First 1
        $one.ContributorId ?? $one.Place | Should -Be "$($one.City), $($one.State) $($one.Zip)"
        $one | Format-Table | Out-String -Width 200 | Should -BeLike "*$($one.Name) ($($one.City), $($one.State) $($one.Zip))*"
    }

    It 'says why totals of kinds that are in no total are empty' {
        Get-FecDonation -GroupBy Employer -Kind Memo -WarningVariable warned -WarningAction SilentlyContinue | Should -BeNullOrEmpty
        $warned.Message | Should -Be 'Memo receipts are not new money, so totals leave them out. -IncludeMemo includes them.'
        $totals = Get-FecDonation -GroupBy Employer -Kind Memo -IncludeMemo -WarningVariable warned
        $warned | Should -BeNullOrEmpty
        Measure-Amount $totals Total | Should -Be (Measure-Amount (Get-FecDonation -Kind Memo))
    }

    It 'says that nothing of a member was loaded' {
        $other = Get-CtPolitician -DatabasePath $sync.DatabasePath | Where-Object PoliticianId -NotIn (Get-FecCommittee | Where-Object CountDonations).PoliticianId | Select-Object -First 1
        Get-FecDonation $other.FullName -WarningVariable warned -WarningAction SilentlyContinue | Should -BeNullOrEmpty
        $warned.Message | Should -Be "No donations to $($other.FullName) are stored. Sync-FecDonation loads them."
    }

    It 'refuses a period that is not one' {
        $thrown = $null
        try { Get-FecDonation -Period 2023 } catch { $thrown = $_ }
        $thrown.FullyQualifiedErrorId, $thrown.TargetObject | Should -Be 'InvalidPeriod,CapitolSync.PowerShell.Commands.GetFecDonationCommand', 2023
    }
}
