# Records of one cmdlet, and rows of a file, piped to another: what they name is looked up, and what is empty is not everything.
BeforeAll {
    Import-Module "$PSScriptRoot/../ModuleTest.psm1"
    Import-TestModule
    . "$PSScriptRoot/../AnswerDatabase.ps1"
    $database = Join-Path $TestDrive rows.db
    New-AnswerDatabase $database
    $before = $env:CAPITOLSYNC_DATABASE
    $env:CAPITOLSYNC_DATABASE = $database
}

AfterAll {
    $env:CAPITOLSYNC_DATABASE = $before
}

Describe 'Piped to Get-CtCommittee' {
    BeforeAll {
        $codes = (Get-CtCommittee -Politician P000197).Code
    }

    It 'are a member, a trade, and what is selected of one' {
        $codes | Should -Contain hsif
        (Get-CtPolitician *pelosi* | Get-CtCommittee).Code | Should -Be $codes
        (Get-CtTrade *pelosi* -First 1 | Get-CtCommittee).Code | Should -Be $codes
        (Get-CtTrade *pelosi* -First 1 | Select-Object PoliticianId | Get-CtCommittee).Code | Should -Be $codes
    }

    It 'are text, committees, seats and jurisdictions' {
        ('hsif' | Get-CtCommittee).Code | Should -Be hsif
        (Get-CtCommittee hsif | Get-CtCommittee).Code | Should -Be hsif
        ((Get-CtCommittee hsif).Members | Where-Object PoliticianId -EQ P000197 | Get-CtCommittee).Code | Should -Be hsif
        (Get-CtJurisdiction hsif | Get-CtCommittee -Name '*commerce*').Code | Should -Contain hsif
    }

    It 'are no object that names neither' {
        [pscustomobject]@{ PoliticianId = $null } | Get-CtCommittee -ErrorVariable failed -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
        $failed.FullyQualifiedErrorId | Should -BeLike 'InvalidInput,*'
    }
}

Describe 'A row without a value' {
    It 'is no question for everything: <_>' -ForEach 'Get-CtTickerRename', 'Get-CtEmployer', 'Find-CtEmployer' {
        [pscustomobject]@{ Ticker = $null; Employer = '' } | & $_ -ErrorVariable failed -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
        $failed.FullyQualifiedErrorId | Should -BeLike 'InvalidInput,*'
    }
}
