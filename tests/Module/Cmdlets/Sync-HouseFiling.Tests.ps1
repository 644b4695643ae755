BeforeAll {
    Import-Module "$PSScriptRoot/../ModuleTest.psm1"
    Import-TestModule
    $replica = Start-Replica -Trades 60 -Argument '--politicians', 40, '--house-filings', 20
    $year = [DateTime]::UtcNow.Year
    # The replica's reports have one, two and three lines in turn.
    $lines = (0..19 | ForEach-Object { 1 + $_ % 3 } | Measure-Object -Sum).Sum
}

AfterAll {
    Stop-Replica $replica
}

Describe 'Sync-HouseFiling' {
    BeforeEach {
        $sync = New-SyncArgument $replica $TestDrive
        $database = $sync.DatabasePath
    }

    It 'reads the filings of the year, and in a second run sends two conditional requests' {
        $first = Sync-HouseFiling @sync
        $first.Stream | Should -Be 'fec.candidates', 'house.index', 'house.filings'
        $first[-1].Status, $first[-1].Items | Should -Be 'Complete', 20
        (Get-CtFiling -DatabasePath $database | Measure-Object Transactions -Sum).Sum | Should -Be $lines
        Reset-Replica $replica
        $second = Sync-HouseFiling @sync
        ($second | Measure-Object Requests -Sum).Sum | Should -Be 2
        (Get-ReplicaRequest $replica).status | Should -Be 304, 304
    }

    It 'reads the filings of one member' {
        $null = Sync-HouseFiling @sync
        $member = (Get-CtFiling -DatabasePath $database -First 1).PoliticianId
        $theirs = @(Get-CtFiling -DatabasePath $database -Politician $member)
        Reset-Replica $replica
        $report = Sync-HouseFiling $member -Force @sync
        $report[-1].Stream, $report[-1].Items | Should -Be 'house.filings', $theirs.Count
    }

    It 'refuses a year without an index that can be read' {
        $thrown = try { Sync-HouseFiling -Year 2010 @sync } catch { $_ }
        $thrown.FullyQualifiedErrorId | Should -Be 'InvalidYear,CapitolSync.PowerShell.Commands.SyncHouseFilingCommand'
        $thrown.CategoryInfo.Category, $thrown.TargetObject | Should -Be 'InvalidArgument', 2010
        $thrown.Exception.Message | Should -BeLike "*from 2015 to $year*"
        Get-ReplicaRequest $replica | Should -BeNullOrEmpty
    }
}
