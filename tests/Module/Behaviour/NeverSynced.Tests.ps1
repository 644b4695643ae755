# A query on what was never loaded says so, and says what loads it.
BeforeDiscovery {
    $queries = @(
        @{ Query = { Get-CtPolitician -Committee *finance* @from }; Missing = 'members of committees'; Cmdlet = 'Sync-CtPolitician' }
        @{ Query = { Get-CtTrade -Committee *finance* @from }; Missing = 'members of committees'; Cmdlet = 'Sync-CtPolitician' }
        @{ Query = { Get-CtIssuer -IncludePrice @from }; Missing = 'closing prices'; Cmdlet = 'Sync-CtIssuer' }
        @{ Query = { Get-FecCommittee @from }; Missing = 'FEC committees'; Cmdlet = 'Sync-FecCommittee' }
        @{ Query = { Get-FecDonation @from }; Missing = 'donations'; Cmdlet = 'Sync-FecDonation' }
        @{ Query = { Get-FecDonation 'Nobody At All' -GroupBy Employer @from }; Missing = 'donations'; Cmdlet = 'Sync-FecDonation' }
        @{ Query = { Measure-CtPerformance @from }; Missing = 'closing prices of SPY, the benchmark,'; Cmdlet = 'Sync-CtPrice' }
        @{ Query = { Get-CtTrade @empty }; Missing = 'trades'; Cmdlet = 'Sync-HouseFiling or Sync-CtTrade' }
        @{ Query = { Get-CtTrade -Ticker NVDA @empty }; Missing = 'trades'; Cmdlet = 'Sync-HouseFiling or Sync-CtTrade' }
        @{ Query = { Get-CtIssuer @empty }; Missing = 'issuers'; Cmdlet = 'Sync-CtTrade' }
        @{ Query = { Get-CtPolitician @empty }; Missing = 'members'; Cmdlet = 'Sync-CtPolitician' }
    )
}

BeforeAll {
    Import-Module "$PSScriptRoot/../ModuleTest.psm1"
    Import-TestModule
    $replica = Start-Replica -Trades 60
    $sync = New-SyncArgument $replica $TestDrive
    $null = Sync-CtTrade @sync
    $from = @{ DatabasePath = $sync.DatabasePath }
    $nothing = New-SyncArgument $replica $TestDrive
    Set-CtSetting Concurrency 2 -DatabasePath $nothing.DatabasePath
    $empty = @{ DatabasePath = $nothing.DatabasePath }
}

AfterAll { Stop-Replica $replica }

Describe 'Never synced: <Query>' -ForEach $queries {
    It 'warns once, and names <Cmdlet>' {
        $output = & $Query 3>&1 2>&1
        $output | Should -HaveCount 1
        $output | Should -BeOfType ([System.Management.Automation.WarningRecord])
        $output.Message | Should -BeExactly "No $Missing are stored yet, so there is nothing to find. $Cmdlet loads them."
    }
}

Describe 'Never synced, of what a part of the answer needs' {
    It 'warns, and answers the rest' {
        $output = Find-CtAnomaly -MinDaysLate 1 @from 3>&1
        $output | Where-Object { $_ -is [System.Management.Automation.WarningRecord] } | Should -BeExactly 'No closing prices of SPY, the benchmark, are stored yet, so no moves of prices are found. Sync-CtPrice loads them.'
        @($output | Where-Object { $_ -is [CapitolSync.Anomaly] }).Count | Should -BeGreaterThan 0
        Find-CtAnomaly -Kind Late @from 3>&1 | Where-Object { $_ -is [System.Management.Automation.WarningRecord] } | Should -BeNullOrEmpty
    }
}

Describe 'Never synced, from the pipeline' {
    It 'warns once a command' {
        $members = Get-CtPolitician @from -First 5
        $members.Count | Should -Be 5
        @($members | Get-FecDonation @from 3>&1) | Should -HaveCount 1
    }
}
