# A query on what was never loaded says so, and says what loads it.
BeforeDiscovery {
    $queries = @(
        @{ Query = { Get-CtPolitician -Committee *finance* @empty }; Missing = 'members'; Cmdlet = 'Sync-CtPolitician' }
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
        $output | Where-Object { $_ -is [System.Management.Automation.WarningRecord] } | Should -BeExactly 'No closing prices of SPY, the benchmark, are stored yet, so trades before price moves (PreMove) cannot be found. Sync-CtPrice loads them.'
        @($output | Where-Object { $_ -is [CapitolSync.Anomaly] }).Count | Should -BeGreaterThan 0
        # Late filings need no prices; here they lack what says when they were filed.
        Find-CtAnomaly -Kind Late @from 3>&1 | Where-Object { $_ -is [System.Management.Automation.WarningRecord] } | Should -BeExactly 'Nothing was found. Late: 0 trades measured, 60 left out: 60 without a filing date.'
    }
}

Describe 'Never synced, from the pipeline' {
    It 'warns once a command' {
        $members = Get-CtPolitician @from -First 5
        $members.Count | Should -Be 5
        @($members | Get-FecDonation @from 3>&1) | Should -HaveCount 1
    }
}

Describe 'Filings that an earlier version stored' {
    It 'are warned about until a sync has linked them with trades' {
        Invoke-Sqlite $sync.DatabasePath @'
INSERT INTO filings (source, filing_id, chamber, form, year, url, status, first_seen_at, is_link_due)
VALUES ('house', '20000001', 'house', 'P', 2026, 'https://example.org/1', 'parsed', '2026-01-02T03:04:05.000Z', 1)
'@
        foreach ($query in { Get-CtTrade -First 1 @from }, { Get-CtPosition -First 1 @from }) {
            # That there is no position in these trades comes after it.
            $warning = @(& $query 3>&1 | Where-Object { $_ -is [System.Management.Automation.WarningRecord] })[0]
            $warning | Should -BeExactly 'This database was filled by an earlier version: a trade that both a filing and CapitolTrades report is listed twice until the next sync, of any stream, links the two.'
        }
        $null = Sync-CtTrade @sync
        Get-CtTrade -First 1 @from 3>&1 | Should -BeOfType ([CapitolSync.Trade])
    }
}
