# A year of filings of the House, from the replica's answers to the rows. A real year has about 500: CAPITOLSYNC_FILINGS=500
# makes it as large, and CAPITOLSYNC_FILING_KILLS says how often a sync of it is killed.
BeforeAll {
    Import-Module "$PSScriptRoot/../ModuleTest.psm1"
    Import-TestModule
    $filings, $kills = [int]($env:CAPITOLSYNC_FILINGS ?? 130), [int]($env:CAPITOLSYNC_FILING_KILLS ?? 5)
    $replica = Start-Replica -Trades 60 -Argument '--politicians', 40, '--house-filings', $filings
    $sync = New-SyncArgument $replica $TestDrive
    $database = $sync.DatabasePath
    $year = [DateTime]::UtcNow.Year
    $documents = '/public_disc/ptr-pdfs/'

    function Compare-House([string]$Path) { Compare-Line (Get-ReplicaLine $replica house) (Get-StoredLine $Path house) }
    function Get-Integrity([string]$Path) {
        $connection = Open-Sqlite $Path
        try {
            $command = $connection.CreateCommand()
            $command.CommandText = 'PRAGMA integrity_check'
            $command.ExecuteScalar()
        }
        finally {
            $connection.Dispose()
        }
    }
    function Get-StoredRow([string]$Path) { Invoke-CtQuery 'SELECT * FROM filing_transactions ORDER BY line_id' -DatabasePath $Path | ForEach-Object { $_.PSObject.Properties.Value -join '|' } }
}

AfterAll {
    Stop-Replica $replica
}

Describe 'A year of filings of the House' {
    It 'is stored row for row' {
        $reports = Sync-HouseFiling @sync
        $reports[-1].Status, $reports[-1].Items, $reports[-1].Failed | Should -Be 'Complete', $filings, 0
        Compare-House $database | Should -BeNullOrEmpty
        (Get-CtFiling -Coverage -DatabasePath $database | ForEach-Object { $_.Year, $_.Seen, $_.Parsed }) | Should -Be $year, $filings, $filings
    }

    It 'costs a second run two conditional requests and changes nothing' {
        $before = Get-StoredRow $database
        Reset-Replica $replica
        $reports = Sync-HouseFiling @sync
        (Get-ReplicaRequest $replica | ForEach-Object { "$($_.status) $($_.target)" } | Sort-Object) | Should -Be "304 /public_disc/financial-pdfs/$($year - 1)FD.zip", "304 /public_disc/financial-pdfs/${year}FD.zip"
        ($reports | Measure-Object { $_.Added + $_.Updated } -Sum).Sum | Should -Be 0
        (Get-StoredRow $database) -join "`n" | Should -BeExactly ($before -join "`n")
    }

    It 'stores what was added, amended and filed late, and marks what was withdrawn' {
        $withdrawn, $amended = '20030008', '20030003'
        Set-ReplicaFiling $replica house @{ add = 20; amend = @($amended); withdraw = @($withdrawn); late = 1 }
        Reset-Replica $replica
        $reports = Sync-HouseFiling @sync
        $reports[-1].Status, $reports[-1].Items | Should -Be 'Complete', 22
        @((Get-ReplicaRequest $replica).target -like "$documents*").Count | Should -Be 22
        Compare-House $database | Should -BeNullOrEmpty
        (Get-CtFiling -Status gone -DatabasePath $database).FilingId | Should -Be $withdrawn
        (Get-CtFiling -Year ($year - 1) -DatabasePath $database | ForEach-Object { $_.Status, $_.FiledOn.Year }) | Should -Be 'parsed', $year
        # The first line of the original is no trade any more; the amendment's is.
        $amendment = [string]([long]$amended + 500000)
        (Invoke-CtQuery 'SELECT filing_id, line, superseded_by FROM filing_transactions WHERE superseded_by IS NOT NULL' -DatabasePath $database | ForEach-Object { $_.PSObject.Properties.Value -join '|' }) | Should -Be "$amended|1|$amendment"
        (Get-CtFiling $amendment -DatabasePath $database).Amends | Should -Be $amended
        $trades = Get-CtTrade -DatabasePath $database
        ($trades | Where-Object FilingId -EQ $amendment | ForEach-Object { $_.AmountLow }) | Should -Be 250001
        @($trades | Where-Object FilingId -EQ $amended).Count | Should -Be 2
        # A report that was withdrawn was filed all the same: its trades stay.
        $trades.Count | Should -Be ((Get-ReplicaRow $replica house-lines).Count - 1 + @($trades | Where-Object FilingId -EQ $withdrawn).Count)
    }

    It 'equals what an undisturbed run stores, however often the process is killed, and hardly repeats a request' {
        $concurrency, $random = 2, [Random]::new($kills)
        $path = (New-SyncArgument $replica $TestDrive).DatabasePath
        $arguments = "-DatabasePath '$path' -BaseUri $($replica.Uri) -Delay 0 -Concurrency $concurrency"
        # So early that no process gets to the end before.
        $most = [Math]::Floor($filings / ($kills + 1))
        foreach ($kill in 1..$kills) {
            $process = Start-TestScript $TestDrive "Sync-HouseFiling $arguments"
            $null = Invoke-Replica $replica kill Post @{ processId = $process.Id; afterRequests = $random.Next(1, $most); delayMs = $random.Next(30) }
            (Wait-TestScript $process).ExitCode | Should -Be 137
            if (Test-Path $path) { Get-Integrity $path | Should -Be ok }
        }
        (Sync-HouseFiling -DatabasePath $path -BaseUri $replica.Uri -Delay 0 -Concurrency $concurrency)[-1].Status | Should -Be Complete
        Compare-House $path | Should -BeNullOrEmpty
        $asked = (Get-ReplicaRequest $replica).target -like "$documents*"
        $distinct = @($asked | Sort-Object -Unique).Count
        $distinct | Should -Be @(Get-CtFiling -DatabasePath $path).Count
        $asked.Count - $distinct | Should -BeLessOrEqual ($kills * 2 * $concurrency)
        Write-Verbose "$kills kills, $($asked.Count - $distinct) documents asked for again, $distinct in all"
    }
}
