BeforeAll {
    Import-Module "$PSScriptRoot/../ModuleTest.psm1"
    Import-TestModule
    $replica = Start-Replica -Trades 60 -Argument '--politicians', 40, '--donations', 1500, '--fec-committees', 6
    $key = $env:OPENFEC_API_KEY
    $env:OPENFEC_API_KEY = 'a key'
    $held = Get-ReplicaRow $replica donations
    $committee, $other = ($held | Group-Object committee_id | Sort-Object Count -Descending).Name
    $periods = $held.two_year_transaction_period | Sort-Object -Unique
}

AfterAll {
    $env:OPENFEC_API_KEY = $key
    Stop-Replica $replica
}

Describe 'Sync-FecDonation' {
    BeforeEach {
        $sync = New-SyncArgument $replica $TestDrive
        $database = $sync.DatabasePath
        $fast = @{ RequestsPerSecond = 10000; RequestsPerHour = 100000; Period = $periods }
    }

    It 'stores the receipts of a committee, and returns its report' {
        $report = Sync-FecDonation -Committee $committee @sync @fast
        $report.Stream, $report.Status, $report.Failed | Should -Be 'fec.donations', 'Complete', 0
        (Get-FecDonation -IncludeMemo -DatabasePath $database).SubId | Sort-Object |
            Should -Be ($held.Where{ $_.committee_id -eq $committee }.sub_id | Sort-Object)
    }

    It 'takes several committees' {
        $null = Sync-FecDonation -Committee $committee, $other[0] @sync @fast
        (Get-FecDonation -IncludeMemo -DatabasePath $database).CommitteeId | Sort-Object -Unique | Should -Be ($committee, $other[0] | Sort-Object)
    }

    It 'returns rows instead of a report with -PassThru' {
        $rows = Sync-FecDonation -Committee $committee @sync @fast -PassThru
        $rows | Should -BeOfType ([CapitolSync.Donation])
        $rows.Count | Should -Be $held.Where{ $_.committee_id -eq $committee }.Count
    }

    It 'stores only contributions of persons with -Individual, and only later ones with -Since' {
        $since = [datetime]'2025-01-01'
        $null = Sync-FecDonation -Committee $committee @sync @fast -Individual -Since $since
        $should = $held.Where{ $_.committee_id -eq $committee -and $_.is_individual -and $_.contribution_receipt_date -ge '2025-01-01' }
        $should.Count | Should -BeGreaterThan 0
        (Get-FecDonation -IncludeMemo -DatabasePath $database).SubId | Sort-Object | Should -Be ($should.sub_id | Sort-Object)
    }

    It 'looks again from -Overlap days before the newest contribution' {
        $null = Sync-FecDonation -Committee $committee @sync @fast
        $newest = [datetime](Get-FecDonation -IncludeMemo -DatabasePath $database | Where-Object Date | Sort-Object Date -Bottom 1).Date.ToString('yyyy-MM-dd')
        foreach ($days in 0, 30) {
            Reset-Replica $replica
            $null = Sync-FecDonation -Committee $committee @sync @fast -Force -Overlap $days
            $min = $newest.AddDays(-$days).ToString('yyyy-MM-dd')
            (Get-ReplicaRequest $replica).target -match "[?&]min_date=$min" | Should -Not -BeNullOrEmpty -Because "$days days before $newest"
        }
    }

    It 'writes an error per failed period, with its cursor, and resumes when it is run again' {
        Add-ReplicaFault $replica @{ kind = 'status'; status = 503; query = "two_year_transaction_period=$($periods[-1])" }
        $report = Sync-FecDonation -Committee $committee @sync @fast -ErrorVariable failed -ErrorAction SilentlyContinue
        $report.Status, $failed.Count | Should -Be 'Incomplete', 1
        $failed[0].FullyQualifiedErrorId | Should -Be 'SourceUnavailable,CapitolSync.PowerShell.Commands.SyncFecDonationCommand'
        $failed[0].CategoryInfo.Category | Should -Be ResourceUnavailable
        $failed[0].TargetObject | Should -BeOfType ([CapitolSync.SyncFailure])
        $failed[0].TargetObject.Cursor.Stream, $failed[0].TargetObject.Item | Should -Be 'fec.donations', "$committee/$($periods[-1])"
        Reset-Replica $replica
        (Sync-FecDonation -Committee $committee @sync @fast).Status | Should -Be Complete
        (Get-FecDonation -IncludeMemo -DatabasePath $database).Count | Should -Be $held.Where{ $_.committee_id -eq $committee }.Count
    }

    It 'ends with the time to come back when the budget is spent' {
        $fast.RequestsPerHour = 2
        $thrown = try { Sync-FecDonation -Committee $committee @sync @fast } catch { $_ }
        $thrown.FullyQualifiedErrorId | Should -Be 'RateBudgetSpent,CapitolSync.PowerShell.Commands.SyncFecDonationCommand'
        $thrown.CategoryInfo.Category | Should -Be LimitsExceeded
        $thrown.TargetObject | Should -BeOfType ([CapitolSync.SyncCursor])
        $thrown.Exception.RetryAt | Should -BeGreaterThan (Get-Date)
    }

    It 'refuses a period that is not a two-year period' {
        foreach ($period in 2023, 1900, 2100) {
            $thrown = try { Sync-FecDonation -Committee $committee @sync -Period $period } catch { $_ }
            $thrown.FullyQualifiedErrorId | Should -Be 'InvalidPeriod,CapitolSync.PowerShell.Commands.SyncFecDonationCommand'
            $thrown.CategoryInfo.Category, $thrown.TargetObject | Should -Be 'InvalidArgument', $period
        }
        Get-ReplicaRequest $replica | Should -BeNullOrEmpty
        $database | Should -Not -Exist
    }

    It 'refuses what is not a committee ID' {
        $thrown = try { Sync-FecDonation -Committee C1 @sync @fast } catch { $_ }
        $thrown.FullyQualifiedErrorId | Should -Be 'InvalidCommittee,CapitolSync.PowerShell.Commands.SyncFecDonationCommand'
        $thrown.CategoryInfo.Category, $thrown.TargetObject | Should -Be 'InvalidArgument', 'C1'
        Get-ReplicaRequest $replica | Should -BeNullOrEmpty
    }

    It 'refuses a day after today' {
        $thrown = try { Sync-FecDonation -Committee $committee @sync @fast -Since 2099-01-01 } catch { $_ }
        $thrown.FullyQualifiedErrorId | Should -Be 'InvalidDate,CapitolSync.PowerShell.Commands.SyncFecDonationCommand'
        $thrown.TargetObject | Should -Be ([datetime]'2099-01-01')
    }
}
