BeforeAll {
    Import-Module "$PSScriptRoot/../ModuleTest.psm1"
    Import-TestModule
    $replica = Start-Replica -Trades 400
}

AfterAll {
    Stop-Replica $replica
}

Describe 'Sync-CtPolitician' {
    BeforeEach {
        $sync = New-SyncArgument $replica $TestDrive
        $database = $sync.DatabasePath
    }

    It 'stores every member, column by column as the site has it' {
        $report = Sync-CtPolitician @sync
        $report.Stream, $report.Status, $report.Failed | Should -Be 'ct.politicians', 'Complete', 0
        $stored = @{}
        Get-CtPolitician -DatabasePath $database | ForEach-Object { $stored[$_.PoliticianId] = $_ }
        $rows = @(Get-ReplicaRow $replica politicians)
        $stored.Count | Should -Be $rows.Count
        # What the cards of the catalogue do not say comes with the trades.
        $rows.ForEach{ Compare-StoredRow $_ $stored[$_.politician_id] -Except chamber, dob, gender, first_name, last_name, nickname } | Should -BeNullOrEmpty
    }

    It 'stores who sits on which committee' {
        $null = Sync-CtPolitician @sync
        $is = Get-CtPolitician -DatabasePath $database | ForEach-Object { foreach ($code in $_.Committees) { "$code $($_.PoliticianId)" } }
        $should = Get-ReplicaRow $replica committees | ForEach-Object { foreach ($member in $_.members) { "$($_.code) $member" } }
        $is | Sort-Object | Should -Be ($should | Sort-Object)
    }

    It 'keeps what the trades told of a member' {
        $null = Sync-CtTrade @sync
        $before = Get-CtPolitician -DatabasePath $database -First 1
        $before.Dob | Should -Not -BeNullOrEmpty
        $null = Sync-CtPolitician @sync
        $after = Get-CtPolitician $before.PoliticianId -DatabasePath $database
        $after.Dob, $after.Gender, $after.FirstName | Should -Be $before.Dob, $before.Gender, $before.FirstName
    }

    It 'resumes with the committees after an outage' {
        Add-ReplicaFault $replica @{ kind = 'status'; after = 30 }
        { Sync-CtPolitician @sync -Concurrency 1 } | Should -Throw -ErrorId 'CircuitOpen,CapitolSync.PowerShell.Commands.SyncCtPoliticianCommand'
        Reset-Replica $replica
        (Sync-CtPolitician @sync).Status | Should -Be Complete
        # The catalogue was read before the outage.
        (Get-ReplicaRequest $replica).target | Should -Not -Contain '/politicians?page=1&pageSize=96'
    }

    It 'does not replace a committee by an empty page' {
        $null = Sync-CtPolitician @sync
        $committee = Get-ReplicaRow $replica committees | Where-Object members | Select-Object -First 1
        Add-ReplicaFault $replica @{ kind = 'noList'; query = "committee=$($committee.code)" }
        $report = Sync-CtPolitician @sync -ErrorVariable failed -ErrorAction SilentlyContinue
        $report.Status, $failed.Count | Should -Be 'Incomplete', 1
        (Get-CtPolitician -DatabasePath $database -Committee $committee.code).PoliticianId | Sort-Object |
            Should -Be ($committee.members | Sort-Object)
    }
}
