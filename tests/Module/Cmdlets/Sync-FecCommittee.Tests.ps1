BeforeAll {
    Import-Module "$PSScriptRoot/../ModuleTest.psm1"
    Import-TestModule
    $replica = Start-Replica -Trades 60 -Argument '--politicians', 40, '--donations', 1500, '--fec-committees', 6
    $key = $env:OPENFEC_API_KEY
    $env:OPENFEC_API_KEY = 'a key'
    $member = Get-ReplicaRow $replica legislators | Where-Object { $_.current -and $_.fec_ids } | Select-Object -First 1
    $theirs = (Get-ReplicaRow $replica fec-committees).Where{ @($_.candidate_ids) + @($_.sponsor_candidate_ids) | Where-Object { $_ -in $member.fec_ids } }.committee_id | Sort-Object
}

AfterAll {
    $env:OPENFEC_API_KEY = $key
    Stop-Replica $replica
}

Describe 'Sync-FecCommittee' {
    BeforeEach {
        $sync = New-SyncArgument $replica $TestDrive
        $database = $sync.DatabasePath
    }

    It 'reads the committees of a member, and the FEC ids first' {
        $reports = Sync-FecCommittee $member.bioguide_id @sync
        $reports | Should -BeOfType ([CapitolSync.SyncReport])
        $reports[-1].Stream, $reports[-1].Status | Should -Be 'fec.committees', 'Complete'
        (Get-FecCommittee -DatabasePath $database).CommitteeId | Sort-Object | Should -Be $theirs
    }

    It 'returns the committees instead of a report with -PassThru' {
        $committees = Sync-FecCommittee $member.bioguide_id @sync -PassThru | Where-Object { $_ -is [CapitolSync.FecCommittee] }
        $committees.CommitteeId | Sort-Object | Should -Be $theirs
    }

    It 'takes members from the pipeline, by property' {
        $null = [pscustomobject]@{ PoliticianId = $member.bioguide_id } | Sync-FecCommittee @sync
        (Get-FecCommittee -DatabasePath $database).CommitteeId | Sort-Object | Should -Be $theirs
    }

    It 'takes the address of the members'' files from -LegislatorsUri' {
        $sync.LegislatorsUri = $sync.BaseUri
        (Sync-FecCommittee $member.bioguide_id @sync)[-1].Status | Should -Be Complete
        $sync.LegislatorsUri = 'not a url'
        $sync.DatabasePath = Join-Path $TestDrive "$(New-Guid).db"
        { Sync-FecCommittee $member.bioguide_id @sync } | Should -Throw -ErrorId 'InvalidBaseUri,CapitolSync.PowerShell.Commands.SyncFecCommitteeCommand'
    }

    It 'ends with an error that names a member whom nobody knows' {
        $thrown = try { Sync-FecCommittee Qqqq @sync } catch { $_ }
        $thrown.FullyQualifiedErrorId | Should -Be 'PoliticianNotFound,CapitolSync.PowerShell.Commands.SyncFecCommitteeCommand'
        $thrown.CategoryInfo.Category, $thrown.TargetObject | Should -Be 'ObjectNotFound', 'Qqqq'
    }

    It 'warns when it has no key of its own' {
        $env:OPENFEC_API_KEY = ''
        try {
            $null = Sync-FecCommittee $member.bioguide_id @sync -WarningVariable warnings -WarningAction SilentlyContinue
        }
        finally {
            $env:OPENFEC_API_KEY = 'a key'
        }
        "$warnings" | Should -BeLike '*DEMO_KEY*api.data.gov*'
    }

    It 'does not wait for days with the shared key, wherever it is written' {
        try {
            foreach ($shared in '', 'DEMO_KEY', ' DEMO_KEY ') {
                $env:OPENFEC_API_KEY = $shared
                $thrown = try { Sync-FecCommittee $member.bioguide_id @sync -WaitForBudget } catch { $_ }
                $thrown.FullyQualifiedErrorId | Should -Be 'ApiKeyMissing,CapitolSync.PowerShell.Commands.SyncFecCommitteeCommand'
                $thrown | Should -BeLike "`$env:OPENFEC_API_KEY is $($shared ? 'DEMO_KEY' : 'not set'), so there is no API key of your own for OpenFEC, *"
            }

            $env:OPENFEC_API_KEY = 'a key'
            { Sync-FecCommittee $member.bioguide_id @sync -WaitForBudget -ApiKey (ConvertTo-SecureString DEMO_KEY -AsPlainText) } | Should -Throw -ErrorId 'ApiKeyMissing,CapitolSync.PowerShell.Commands.SyncFecCommitteeCommand'
        }
        finally {
            $env:OPENFEC_API_KEY = 'a key'
        }
        (Get-ReplicaRequest $replica).hasApiKey | Should -Not -Contain $true
    }

    It 'ends with an authentication error when the key is refused, without showing it' {
        $secret = ConvertTo-SecureString 'bad-key' -AsPlainText
        $thrown = try { Sync-FecCommittee $member.bioguide_id @sync -ApiKey $secret } catch { $_ }
        $thrown.FullyQualifiedErrorId | Should -Be 'ApiKeyRefused,CapitolSync.PowerShell.Commands.SyncFecCommitteeCommand'
        $thrown.CategoryInfo.Category, $thrown.TargetObject | Should -Be 'AuthenticationError', 'API_KEY_INVALID'
        "$thrown" | Should -Not -BeLike '*bad-key*'
    }
}
