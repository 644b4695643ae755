BeforeAll {
    Import-Module "$PSScriptRoot/../ModuleTest.psm1"
    Import-TestModule
    $replica = Start-Replica -Trades 60 -Argument '--politicians', 40, '--senate-filings', 20
}

AfterAll {
    Stop-Replica $replica
}

Describe 'Sync-SenateFiling' {
    BeforeEach {
        $sync = New-SyncArgument $replica $TestDrive
        $database = $sync.DatabasePath
    }

    It 'asks nobody anything before the terms are accepted, and says how to accept them' {
        $thrown = { Sync-SenateFiling @sync } | Should -Throw -ErrorId 'TermsNotAccepted,CapitolSync.PowerShell.Commands.SyncSenateFilingCommand' -PassThru
        $thrown.CategoryInfo.Category, $thrown.TargetObject | Should -Be 'PermissionDenied', 'SenateTermsAccepted'
        $thrown.Exception.Message | Should -BeLike '*Get-Help Set-CtSetting -Full*Set-CtSetting SenateTermsAccepted $true'
        (Get-Help Set-CtSetting -Full | Out-String -Width 1000) | Should -BeLike '*unlawful for any person to obtain or use a report: for any unlawful purpose*credit rating*'
        Get-ReplicaRequest $replica | Should -BeNullOrEmpty
        Test-Path $database | Should -BeFalse
    }

    It 'reads the filings of senators, and in a second run only searches' {
        Set-CtSetting SenateTermsAccepted $true -DatabasePath $database
        $first = Sync-SenateFiling @sync
        $first.Stream | Should -Be 'fec.candidates', 'senate.index', 'senate.filings'
        $first[-1].Status, $first[-1].Items | Should -Be 'Complete', 18
        $filings = Get-CtFiling -Source senate -DatabasePath $database
        ($filings | Group-Object Status | ForEach-Object { "$($_.Name) $($_.Count)" }) | Should -Be 'parsed 18', 'scan 2'
        $filings.PoliticianId | Should -Not -Contain $null
        Reset-Replica $replica
        $null = Sync-SenateFiling @sync
        (Get-ReplicaRequest $replica).target | Should -Be '/search/home/', '/search/home/', '/search/report/data/'
    }

    It 'refuses a day that is still to come' {
        $thrown = { Sync-SenateFiling @sync -Since (Get-Date).AddYears(1) } | Should -Throw -ErrorId 'InvalidDate*' -PassThru
        $thrown.CategoryInfo.Category | Should -Be InvalidArgument
    }
}
