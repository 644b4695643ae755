BeforeAll {
    Import-Module "$PSScriptRoot/../ModuleTest.psm1"
    Import-TestModule
    $replica = Start-Replica -Trades 60 -Argument '--politicians', 40, '--donations', 1000, '--fec-committees', 4
    $sync = New-SyncArgument $replica $TestDrive
    $database = $sync.DatabasePath
    $key = $env:OPENFEC_API_KEY
    $env:OPENFEC_API_KEY = 'a key'
    $null = Invoke-CtSync @sync -RequestsPerSecond 10000 -RequestsPerHour 100000
}

AfterAll {
    $env:OPENFEC_API_KEY = $key
    Stop-Replica $replica
}

Describe 'Output about the FEC and of operations, at 100 columns' {
    It 'shows a donation in a line, with cents' {
        $donations = Get-FecDonation -DatabasePath $database -First 50
        $lines = Format-Line $donations
        $lines[0] -split '\s+' -ne '' | Should -Be 'Date', 'Amount', 'Counts', 'Kind', 'Contributor', 'Employer', 'State', 'Committee'
        $lines | Should -HaveCount 52
        $lines[2] | Should -Match "^$($donations[0].Date.ToString('yyyy-MM-dd'))\s+$([regex]::Escape($donations[0].Amount.ToString('N2'))) "
    }

    It 'shows a committee in a line, with its total' {
        $committee = Get-FecCommittee -DatabasePath $database | Sort-Object Total -Bottom 1
        $lines = Format-Line $committee
        $lines[0] -split '\s+' -ne '' | Should -Be 'Id', 'Kind', 'Party', 'State', 'Donations', 'Total', 'Name'
        $lines[2] | Should -BeLike "$($committee.CommitteeId)*$($committee.Total.ToString('N2'))*"
    }

    It 'shows a total in a line, and says where no name is given' {
        $totals = Get-FecDonation -DatabasePath $database -GroupBy Employer
        $lines = Format-Line $totals
        $lines[0] -split '\s+' -ne '' | Should -Be 'Total', 'Count', 'Donors', 'Largest', 'First', 'Last', 'Name'
        $lines | Should -HaveCount ($totals.Count + 2)
        @($totals.Name) | Should -Contain ''
        ($lines -match '\(not given\)').Count | Should -Be 1
        # An employer may be given whose company is not known.
        (Format-Line (Get-FecDonation -DatabasePath $database -GroupBy Company)) -match '\(not known\)' | Should -HaveCount 1
    }

    It 'adds up to what its rows add up to' {
        # Measure-Object would add them up as binary fractions.
        $sum = { [Linq.Enumerable]::Sum([decimal[]]@($args[0])) }
        $rows = & $sum (Get-FecDonation -DatabasePath $database | Where-Object Counts).Amount
        $rows | Should -BeGreaterThan 1000
        & $sum (Get-FecDonation -DatabasePath $database -GroupBy State).Total | Should -Be $rows
        & $sum (Get-FecCommittee -DatabasePath $database).Total | Should -Be $rows
    }

    It 'shows a setting in a line, its range whole' {
        $lines = Format-Line (Get-CtSetting -DatabasePath $database) 120
        $lines[0] -split '\s+' -ne '' | Should -Be 'Source', 'Name', 'Value', 'Unit', 'Origin', 'Range'
        $lines -match '^CapitolTrades\s+Delay\s+500\s+ms\s+Default\s+0 to 60000\s*$' | Should -HaveCount 1
        $lines -match '^OpenFEC\s+RequestsPerHour\s+900\s+requests\s+Default\s+1 to 10000000\s*$' | Should -HaveCount 1
    }

    It 'cuts no number short at 80 columns' {
        $committee = Get-FecCommittee -DatabasePath $database | Sort-Object Total -Bottom 1
        Format-Line $committee 80 | Select-Object -Last 1 | Should -BeLike "*$($committee.Total.ToString('N2'))*"
        $donation = Get-FecDonation -DatabasePath $database | Sort-Object Amount -Bottom 1
        Format-Line $donation 80 | Select-Object -Last 1 | Should -BeLike "*$($donation.Amount.ToString('N2'))*"
    }
}
