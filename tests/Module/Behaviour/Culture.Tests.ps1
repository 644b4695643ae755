# The same answers whatever the culture of the machine. The whole suite runs under another one by the environment:
# LC_ALL=th_TH.UTF-8 dotnet test, or DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=1 (CONTRIBUTING.md).
BeforeAll {
    Import-Module "$PSScriptRoot/../ModuleTest.psm1"
    Import-TestModule
    . "$PSScriptRoot/../AnswerDatabase.ps1"
    $database = Join-Path $TestDrive answers.db
    New-AnswerDatabase $database

    # Data as it leaves, files, messages, and dates and numbers that go in as text.
    $answers = @'
        $PSDefaultParameterValues = @{ '*-Ct*:DatabasePath' = $database }
        Get-CtTrade | ConvertTo-Json
        Get-CtTrade -Since 2025-11-10 -Until 2026-01 -MinValue 8000.5 -SortBy Issuer | ConvertTo-CtFlatRow | ConvertTo-Json
        Get-CtTrade -Late -Owner SPOUSE -Type SELL -Sector INFORMATION-TECHNOLOGY -Chamber HOUSE -Party Independent | ConvertTo-Json
        Get-CtIssuer -Sector ENERGY | ConvertTo-Json
        Get-CtPolitician 'PELOSI' | ConvertTo-Json
        Get-CtPosition -AsOf 2026-02-01 | ConvertTo-Json -Depth 5
        Measure-CtPerformance -GroupBy Politician -MinTrades 1 | ConvertTo-Json -Depth 5
        Find-CtAnomaly -Kind Late | ConvertTo-Json -Depth 5
        Find-CtConflict | ConvertTo-Json -Depth 5
        Invoke-CtQuery 'SELECT $day AS day, $number AS number, value, tx_date FROM trades ORDER BY tx_id' @{ day = [datetime]'2026-03-31'; number = 1.5 } | ConvertTo-Json
        Get-CtTrade | Export-CtTable "$database.csv"; Get-Content "$database.csv" -Raw
        Get-CtSetting | Where-Object Name -NE DatabasePath | ConvertTo-Json
        Get-CtSetting | ForEach-Object Range
        foreach ($script in { Get-CtTrade -Since 31.12.2025 }, { Sync-CtTrade -Since 2099-12-31 }, { Get-CtTrade -Name Pelosy -ErrorAction Stop }, { Set-CtSetting Delay '1,5' -Source CapitolTrades }) {
            try { & $script } catch { "$($_.FullyQualifiedErrorId): $_" }
        }
        Get-CtTrade -Politician Pelosi -Verbose 4>&1 | Where-Object { $_ -is [System.Management.Automation.VerboseRecord] } | ForEach-Object Message
'@
    function Get-Answer([string]$Culture) {
        $before = [cultureinfo]::CurrentCulture, [cultureinfo]::DefaultThreadCurrentCulture
        try {
            # The engine's threads have the default.
            [cultureinfo]::CurrentCulture = [cultureinfo]::DefaultThreadCurrentCulture = $Culture
            (& ([scriptblock]::Create($answers)) 3>&1) -split '\r?\n' | Where-Object { $_ }
        }
        finally { [cultureinfo]::CurrentCulture, [cultureinfo]::DefaultThreadCurrentCulture = $before }
    }
    $expected = Get-Answer en-US
}

Describe 'Answers' {
    It 'are many, with dates and fractions in them' {
        $expected.Count | Should -BeGreaterThan 300
        $expected -join "`n" | Should -Match '"2025-11-03T00:00:00"'
        $expected -join "`n" | Should -Match '-Since 2099-12-31 is in the future'
    }

    It 'are the same in <_>' -ForEach 'de-DE', 'tr-TR', 'th-TH', 'ar-SA' {
        $found = Get-Answer $_
        Compare-Object $expected $found | ForEach-Object { "$($_.SideIndicator) $($_.InputObject)" } | Should -BeNullOrEmpty
    }

    It 'are the same where .NET has no cultures' {
        $before = $env:DOTNET_SYSTEM_GLOBALIZATION_INVARIANT
        $env:DOTNET_SYSTEM_GLOBALIZATION_INVARIANT = '1'
        try { $result = Invoke-TestScript $TestDrive "`$database = '$database'`n& {`n$answers`n} 3>&1 | ForEach-Object { ""`$_"" }" }
        finally { $env:DOTNET_SYSTEM_GLOBALIZATION_INVARIANT = $before }
        $result.Error | Should -BeNullOrEmpty
        Compare-Object $expected ($result.Output -split '\r?\n' | Where-Object { $_ }) | ForEach-Object { "$($_.SideIndicator) $($_.InputObject)" } | Should -BeNullOrEmpty
    }
}
