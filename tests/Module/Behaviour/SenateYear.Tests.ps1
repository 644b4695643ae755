# The Senate from the agreement to the rows, with a list that moves while it is read, a session that is lost, and a bot check.
BeforeAll {
    Import-Module "$PSScriptRoot/../ModuleTest.psm1"
    Import-TestModule
    $filings = 320
    $replica = Start-Replica -Trades 60 -Argument '--politicians', 40, '--senate-filings', $filings
    $search, $views = '/search/report/data/', '/search/view/'

    function Compare-Senate { Compare-Line (Get-ReplicaLine $replica senate) (Get-StoredLine $database senate) }
    function Get-Requested([string]$Beginning) { @((Get-ReplicaRequest $replica).target -like "$Beginning*") }
    function Get-FilingUuid([int]$Number, [int]$Amendment) { '{0:x8}-0000-4000-8000-{1:x12}' -f ($Number + 1), $Amendment }
}

AfterAll {
    Stop-Replica $replica
}

Describe 'A year and more of filings of the Senate' {
    BeforeEach {
        $sync = New-SyncArgument $replica $TestDrive
        $database = $sync.DatabasePath
        Set-CtSetting SenateTermsAccepted $true -DatabasePath $database
    }

    It 'is stored row for row from four pages that move while they are read' {
        Set-ReplicaFiling $replica senate @{ add = 2; afterRequests = 2 }
        Set-ReplicaFiling $replica senate @{ remove = @(Get-FilingUuid 5); afterRequests = 3 }
        # One comes and one goes at once: the count stays as it was.
        Set-ReplicaFiling $replica senate @{ add = 1; daysBack = 140; remove = @(Get-FilingUuid 20); afterRequests = 4 }
        $reports = Sync-SenateFiling @sync
        $reports.Status | Select-Object -Unique | Should -Be Complete
        $reports.Failed | Select-Object -Unique | Should -Be 0
        (Get-Requested $search).Count | Should -BeGreaterThan 4
        Compare-Senate | Should -BeNullOrEmpty
        @(Get-CtFiling -DatabasePath $database | Where-Object Status -NE gone).Count | Should -Be ($filings + 1)
        Reset-Replica $replica
        $second = Sync-SenateFiling @sync
        ($second | Measure-Object { $_.Added + $_.Updated } -Sum).Sum | Should -Be 0
        (Get-Requested $views).Count | Should -Be 0
        Compare-Senate | Should -BeNullOrEmpty
    }

    It 'is stored row for row although the session is lost <When>' -ForEach @(@{ When = 'between pages of the search'; Path = '/search/report/data/'; After = 3 }, @{ When = 'between reports'; Path = '/search/view/*'; After = 100 }) {
        Set-ReplicaFiling $replica senate @{ expire = $true; afterRequests = $After; path = $Path }
        $reports = Sync-SenateFiling @sync
        $reports.Status | Select-Object -Unique | Should -Be Complete
        @(Get-ReplicaRequest $replica | Where-Object { $_.method -eq 'POST' -and $_.path -eq '/search/home/' }).Count | Should -Be 2
        Compare-Senate | Should -BeNullOrEmpty
    }

    It 'stays as it was when a bot check ends the sync after its first request' {
        $null = Sync-SenateFiling @sync
        $before = Get-StoredLine $database senate
        Reset-Replica $replica
        Set-ReplicaFiling $replica senate @{ blocked = $true }
        try {
            $thrown = { Sync-SenateFiling @sync } | Should -Throw -ErrorId 'SourceBlocked,CapitolSync.PowerShell.Commands.SyncSenateFilingCommand' -PassThru
            $thrown.Exception.Message | Should -BeLike '*Import-CtFiling*'
            (Get-ReplicaRequest $replica).status | Should -Be 403
            # Who runs it again at once is warned, and costs the site one request more.
            { Sync-SenateFiling @sync -WarningVariable warned -WarningAction SilentlyContinue } | Should -Throw -ErrorId 'SourceBlocked*'
            (Get-ReplicaRequest $replica).status | Should -Be 403, 403
        }
        finally {
            Set-ReplicaFiling $replica senate @{ blocked = $false }
        }
        (Get-CtSyncState senate.index -DatabasePath $database | ForEach-Object { $_.Status, ($_.BlockedUntil -gt (Get-Date).AddHours(5)) }) | Should -Be 'Complete', $true
        Get-StoredLine $database senate | Should -Be $before
    }

    It 'replaces a report by its amendment, and that by the next' {
        $null = Sync-SenateFiling @sync
        $original, $first, $second = (0..2).ForEach{ Get-FilingUuid 32 $_ }
        $lines = @(Get-ReplicaRow $replica senate-lines | Where-Object filing_id -EQ $original).Count
        $trades = @(Get-CtTrade -DatabasePath $database).Count
        foreach ($amended in $original, $first) {
            Set-ReplicaFiling $replica senate @{ amend = @($amended) }
            $null = Sync-SenateFiling @sync
            Compare-Senate | Should -BeNullOrEmpty
        }
        $superseded = Invoke-CtQuery 'SELECT filing_id, superseded_by, count(*) AS n FROM filing_transactions WHERE superseded_by IS NOT NULL GROUP BY 1, 2 ORDER BY 1' -DatabasePath $database
        $superseded.ForEach{ $_.filing_id, $_.superseded_by, $_.n } | Should -Be $original, $first, $lines, $first, $second, $lines
        (Get-CtFiling $first, $second -DatabasePath $database | Sort-Object FilingId).Amends | Should -Be $original, $first
        $after = Get-CtTrade -DatabasePath $database
        $after.Count | Should -Be $trades
        $theirs = $after | Where-Object FilingId -In $original, $first, $second
        $theirs.FilingId | Select-Object -Unique | Should -Be $second
        ($theirs | Measure-Object AmountLow -Maximum).Maximum | Should -Be 500001
    }
}
