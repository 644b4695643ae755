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

    It 'takes committees from the pipeline, by property' {
        $null = [pscustomobject]@{ CommitteeId = $committee }, [pscustomobject]@{ CommitteeId = $other[0] } | Sync-FecDonation @sync @fast
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

    It 'resumes from the error of a run that ended early' {
        Add-ReplicaFault $replica @{ kind = 'status'; status = 503; after = 3 }
        $thrown = try { Sync-FecDonation -Committee $committee @sync @fast -Concurrency 1 } catch { $_ }
        $thrown.FullyQualifiedErrorId | Should -BeIn 'CircuitOpen,CapitolSync.PowerShell.Commands.SyncFecDonationCommand', $null
        Reset-Replica $replica
        (Get-CtSyncState fec.donations -DatabasePath $database | Sync-FecDonation @sync @fast)[-1].Status | Should -Be Complete
        (Get-FecDonation -IncludeMemo -DatabasePath $database).Count | Should -Be $held.Where{ $_.committee_id -eq $committee }.Count
    }

    It 'ends with the time to come back when the budget is spent' {
        $fast.RequestsPerHour = 2
        $thrown = try { Sync-FecDonation -Committee $committee @sync @fast } catch { $_ }
        $thrown.FullyQualifiedErrorId | Should -Be 'RateBudgetSpent,CapitolSync.PowerShell.Commands.SyncFecDonationCommand'
        $thrown.CategoryInfo.Category | Should -Be LimitsExceeded
        $thrown.TargetObject | Should -BeOfType ([CapitolSync.SyncCursor])
        $thrown.Exception.RetryAt | Should -BeGreaterThan ([DateTimeOffset]::UtcNow)
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
