BeforeAll {
    Import-Module "$PSScriptRoot/../ModuleTest.psm1"
    Import-TestModule
    $replica = Start-Replica -Trades 200 -Argument '--donations', 2000, '--prices'
    $key = $env:OPENFEC_API_KEY
    $env:OPENFEC_API_KEY = 'a key'
    $sync = New-SyncArgument $replica $TestDrive
    $store = @{ DatabasePath = $sync.DatabasePath }
    $null = Sync-CtTrade @sync
    $null = Invoke-CtSync fec.* @sync -RequestsPerSecond 10000 -RequestsPerHour 100000
}

AfterAll {
    $env:OPENFEC_API_KEY = $key
    Stop-Replica $replica
}

Describe 'Sync-SecCompany' {
    It 'asks for a contact first, and then loads companies with their sectors' {
        { Sync-SecCompany @sync } | Should -Throw -ErrorId 'ContactMissing,CapitolSync.PowerShell.Commands.Prices.SyncSecCompanyCommand'
        (Test-CtSource SEC -BaseUri $replica.Uri @store).ErrorId | Should -Be ContactMissing
        (Sync-SecCompany @sync -Contact name@example.org).Status | Should -Be Complete
        (Get-CtSyncState sec.companies @store).Status | Should -Be Complete
    }

    It 'is left out of a night without a contact' {
        $null = Invoke-CtSync sec.* @sync -WarningVariable warnings -WarningAction SilentlyContinue -ErrorVariable failed
        $warnings | Should -BeLike 'sec.companies was skipped*Contact*'
        $failed | Should -BeNullOrEmpty
    }
}

Describe 'Find-CtEmployer, Set-CtEmployer and Get-CtEmployer' {
    It 'take decisions through a file, and only those that are made' {
        $found = Find-CtEmployer @store
        $found | Should -BeOfType ([CapitolSync.EmployerMatch])
        $found.Total | Should -Be ($found.Total | Sort-Object -Descending)
        $found.Employer | Should -Not -Contain 'RETIRED'
        $file = Join-Path $TestDrive employers.csv
        $found | Select-Object -First 3 | Export-Csv $file
        $rows = Import-Csv $file
        $rows[0].Decision, $rows[0].Company, $rows[0].Ticker, $rows[0].Cik = 'Confirm', 'Acme Widgets', '', ''
        $rows[1].Decision, $rows[1].Company, $rows[1].Ticker, $rows[1].Cik = 'Deny', '', '', ''
        $rows | Export-Csv $file
        Import-Csv $file | Set-CtEmployer @store

        $decided = Get-CtEmployer @store
        $decided.Employer | Sort-Object | Should -Be ($rows[0, 1].Employer | Sort-Object)
        ($decided | Where-Object Status -EQ Confirmed).Company | Should -Be 'Acme Widgets'
        (Find-CtEmployer @store).Employer | Should -Not -Contain $rows[0].Employer
        (Get-FecDonation @store -GroupBy Company | Where-Object Name -EQ 'Acme Widgets').Count | Should -Be $found[0].Count
        # Companies make no money appear or go.
        (Get-FecDonation @store -GroupBy Company | Measure-Object Total -Sum).Sum | Should -Be (Get-FecDonation @store -GroupBy Period | Measure-Object Total -Sum).Sum
    }

    It 'say what no employer is called, and what may have been meant' {
        $employer = @(Find-CtEmployer @store | Where-Object { $_.Employer.Length -gt 8 })[0].Employer
        Find-CtEmployer ($employer -replace '(.)(.)$', '$2$1x') @store -ErrorVariable failed -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
        $failed.FullyQualifiedErrorId | Should -Be 'NothingMatches,CapitolSync.PowerShell.Commands.Employers.FindCtEmployerCommand'
        $failed.Exception.Message | Should -BeLike "No employer matches *. Did you mean *$employer*?"
        ($employer, 'Qqqq Zzzz' | Find-CtEmployer @store -ErrorVariable failed -ErrorAction SilentlyContinue).Employer | Should -Be $employer
        $failed.TargetObject | Should -Be 'Qqqq Zzzz'
    }

    It 'return what its people gave, as the list of decisions does' {
        $found = @(Find-CtEmployer @store)[0, 1]
        $decided = $found | ForEach-Object { [pscustomobject]@{ Employer = $_.Employer; Decision = 'Deny' } } | Set-CtEmployer @store -PassThru
        $decided.Total | Should -Be $found.Total
        $decided | Select-Object Employer, Count, Total, Status, DecidedAt | ConvertTo-Csv | Should -Be (Get-CtEmployer $decided.Employer @store | Sort-Object { $decided.Employer.IndexOf($_.Employer) } | Select-Object Employer, Count, Total, Status, DecidedAt | ConvertTo-Csv)
        $cleared = $found | ForEach-Object { [pscustomobject]@{ Employer = $_.Employer; Decision = 'Clear' } } | Set-CtEmployer @store -PassThru
        $cleared.Count, $cleared[0].DecidedAt | Should -Be $found.Count, $null
    }

    It 'names what it cannot decide' {
        Set-CtEmployer Acme -Ticker NOSUCH @store -ErrorVariable failed -ErrorAction SilentlyContinue
        Set-CtEmployer Acme -Decision Perhaps @store -ErrorVariable +failed -ErrorAction SilentlyContinue
        Set-CtEmployer Acme @store -ErrorVariable +failed -ErrorAction SilentlyContinue
        $failed.FullyQualifiedErrorId -replace ',.*' | Should -Be ItemNotFound, InvalidEmployer, InvalidEmployer
        Set-CtEmployer Acme -Company 'Acme' @store -PassThru | ForEach-Object Status | Should -Be Confirmed
        Set-CtEmployer acme -Decision Clear @store
        Get-CtEmployer acme @store | Should -BeNullOrEmpty
    }
}
