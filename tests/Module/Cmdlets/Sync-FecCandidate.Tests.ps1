BeforeAll {
    Import-Module "$PSScriptRoot/../ModuleTest.psm1"
    Import-TestModule
    $replica = Start-Replica -Trades 60 -Argument '--politicians', 40, '--donations', 1500, '--fec-committees', 6
}

AfterAll {
    Stop-Replica $replica
}

Describe 'Sync-FecCandidate' {
    BeforeEach {
        $sync = New-SyncArgument $replica $TestDrive
        $database = $sync.DatabasePath
    }

    It 'returns its report, and stores the ids by which committees are found' {
        $report = Sync-FecCandidate @sync
        $report | Should -BeOfType ([CapitolSync.SyncReport])
        $report.Stream, $report.Status, $report.Failed | Should -Be 'fec.candidates', 'Complete', 0
        (Get-ReplicaRequest $replica).target | Sort-Object -Unique | Should -HaveCount 2
    }

    It 'returns members instead of a report with -PassThru' {
        $members = Sync-FecCandidate @sync -PassThru
        $members | Should -BeOfType ([CapitolSync.Politician])
        $ids = (Get-ReplicaRow $replica legislators).bioguide_id
        $members.PoliticianId | Where-Object { $_ -notin $ids } | Should -BeNullOrEmpty
        $members.Count | Should -BeGreaterThan 10
    }

    It 'needs no key' {
        (Get-Command Sync-FecCandidate).Parameters.Keys | Should -Not -Contain ApiKey
        $null = Sync-FecCandidate @sync -WarningVariable warnings -WarningAction SilentlyContinue
        $warnings | Should -BeNullOrEmpty
        (Get-ReplicaRequest $replica).hasApiKey | Should -Not -Contain $true
    }

    It 'requests nothing and creates nothing under -WhatIf' {
        Sync-FecCandidate @sync -WhatIf | Should -BeNullOrEmpty
        Get-ReplicaRequest $replica | Should -BeNullOrEmpty
        $database | Should -Not -Exist
    }

    It 'ends with CircuitOpen when the files cannot be loaded' {
        Add-ReplicaFault $replica @{ kind = 'status'; status = 503 }
        $report = try { Sync-FecCandidate @sync -ErrorVariable failed -ErrorAction SilentlyContinue } catch { $failed = @($_) }
        $report.Status | Should -Not -Be Complete
        $failed[0].FullyQualifiedErrorId | Should -BeIn 'SourceUnavailable,CapitolSync.PowerShell.Commands.SyncFecCandidateCommand', 'CircuitOpen,CapitolSync.PowerShell.Commands.SyncFecCandidateCommand'
        $failed[0].CategoryInfo.Category | Should -Be ResourceUnavailable
    }
}
