BeforeAll {
    Import-Module "$PSScriptRoot/../ModuleTest.psm1"
    Import-TestModule
    $replica = Start-Replica -Trades 200
}

AfterAll {
    Stop-Replica $replica
}

Describe 'Cmdlets in a pipeline' {
    BeforeEach {
        $sync = New-SyncArgument $replica $TestDrive
        $database = $sync.DatabasePath
        $null = Sync-CtTrade @sync
        Reset-Replica $replica
    }

    It 'Get-CtTrade | Sync-CtTradeDetail reads just these trades' {
        $trades = Get-CtTrade -DatabasePath $database -TxType sell -First 6
        $report = $trades | Sync-CtTradeDetail @sync
        $report.Items, $report.Status | Should -Be 6, 'Complete'
        (Get-ReplicaRequest $replica).path | Sort-Object | Should -Be ($trades.TxId.ForEach{ "/trades/$_" } | Sort-Object)
    }

    It 'Get-CtTrade | Sync-CtTradeDetail reads and writes the same database at once' {
        $report = Get-CtTrade -DatabasePath $database | Sync-CtTradeDetail @sync
        $report.Items, $report.Status | Should -Be 200, 'Complete'
    }

    It 'Get-CtTrade | Sync-CtIssuer reads the issuers of these trades, each once' {
        $trades = Get-CtTrade -DatabasePath $database -First 20
        $issuers = $trades.IssuerId | Sort-Object -Unique
        $null = $trades | Sync-CtIssuer @sync
        (Get-ReplicaRequest $replica).path | Sort-Object | Should -Be ($issuers.ForEach{ "/issuers/$_" } | Sort-Object)
    }

    It 'Get-CtSyncState | Sync-CtTrade resumes its own stream' {
        $report = Get-CtSyncState -DatabasePath $database | Sync-CtTrade -BaseUri $replica.Uri -Delay 0
        $report.Stream, $report.Status, $report.DatabasePath | Should -Be 'ct.trades', 'Complete', $database
    }

    It 'Get-CtSyncState | Sync-CtIssuer resumes its own stream' {
        $report = Get-CtSyncState -DatabasePath $database | Sync-CtIssuer -BaseUri $replica.Uri -Delay 0
        $report.Stream, $report.Status, $report.DatabasePath | Should -Be 'ct.issuers', 'Complete', $database
    }

    It 'Get-CtPolitician | Get-CtTrade finds the trades of these members' {
        $members = Get-CtPolitician -DatabasePath $database -First 3
        $found = $members | Get-CtTrade -DatabasePath $database
        $found.TxId | Sort-Object | Should -Be ((Get-CtTrade -DatabasePath $database | Where-Object PoliticianId -In $members.PoliticianId).TxId | Sort-Object)
    }

    It 'Get-CtIssuer | Get-CtTrade finds the trades in these issuers' {
        $issuers = Get-CtIssuer -DatabasePath $database -First 3
        $found = $issuers | Get-CtTrade -DatabasePath $database
        $found.TxId | Sort-Object | Should -Be ((Get-CtTrade -DatabasePath $database | Where-Object IssuerId -In $issuers.IssuerId).TxId | Sort-Object)
    }

    It 'Sync-CtTrade -PassThru | Sync-CtTradeDetail enriches what is new' {
        $other = Join-Path $TestDrive "$(New-Guid).db"
        $sync.DatabasePath = $other
        $report = Sync-CtTrade @sync -PassThru -MaxItems 96 | Sync-CtTradeDetail @sync
        $report.Items | Should -Be 96
    }

    It 'an empty pipeline syncs nothing: Sync-CtTradeDetail' {
        Get-CtTrade 'Nobody At All' -DatabasePath $database | Sync-CtTradeDetail @sync | Should -BeNullOrEmpty
        @() | Sync-CtTradeDetail @sync | Should -BeNullOrEmpty
        Get-ReplicaRequest $replica | Should -BeNullOrEmpty
    }

    It 'an empty pipeline syncs nothing: Sync-CtIssuer' {
        Get-CtIssuer 'Nothing At All' -DatabasePath $database | Sync-CtIssuer @sync | Should -BeNullOrEmpty
        Get-ReplicaRequest $replica | Should -BeNullOrEmpty
    }

    It 'an empty pipeline syncs nothing: Sync-CtTrade and Sync-CtPolitician' {
        @() | Sync-CtTrade @sync | Should -BeNullOrEmpty
        @() | Sync-CtPolitician @sync | Should -BeNullOrEmpty
        Get-ReplicaRequest $replica | Should -BeNullOrEmpty
    }

    It 'an empty pipeline reads nothing: Get-CtTrade, Get-CtIssuer, Get-CtPolitician' {
        @() | Get-CtTrade -DatabasePath $database | Should -BeNullOrEmpty
        @() | Get-CtIssuer -DatabasePath $database | Should -BeNullOrEmpty
        @() | Get-CtPolitician -DatabasePath $database | Should -BeNullOrEmpty
    }

    It 'a row without an ID is skipped, and no error: <Command>' -ForEach @{ Command = 'Sync-CtTradeDetail'; Id = 'TxId'; Unit = 'trade ID' }, @{ Command = 'Sync-CtIssuer'; Id = 'IssuerId'; Unit = 'issuer ID' } {
        $trade = Get-CtTrade -DatabasePath $database | Where-Object $Id | Select-Object -First 1
        $rows = @($trade | Select-Object @{ Name = $Id; Expression = { $null } }) + [pscustomobject]@{ $Id = '' } + $trade
        $said = $rows | & $Command @sync -Verbose -ErrorVariable failed 4>&1
        $failed | Should -BeNullOrEmpty
        $said.Where{ $_ -is [CapitolSync.SyncReport] }.Items | Should -Be 1
        $said.Where{ "$_" -eq "A row without a $Unit was skipped." }.Count | Should -Be 2
    }

    It 'rows that all have no ID sync nothing, and a warning says so: <_>' -ForEach 'Sync-CtTradeDetail', 'Sync-CtIssuer', 'Sync-CtPrice', 'Sync-HouseFiling' {
        1..2 | ForEach-Object { [pscustomobject]@{ TxId = $null; IssuerId = $null; Ticker = ''; PoliticianId = $null } } | & $_ @sync -WarningVariable warned -WarningAction SilentlyContinue -ErrorVariable failed | Should -BeNullOrEmpty
        $failed | Should -BeNullOrEmpty
        $warned.Message | Should -BeLike '*2 rows*'
        Get-ReplicaRequest $replica | Should -BeNullOrEmpty
    }

    It 'an empty list of IDs is refused, and not everything: <Command> -<Id>' -ForEach @{ Command = 'Sync-CtTradeDetail'; Id = 'TxId' }, @{ Command = 'Sync-CtIssuer'; Id = 'IssuerId' }, @{ Command = 'Sync-CtPrice'; Id = 'Ticker' }, @{ Command = 'Sync-SenateFiling'; Id = 'Politician' } {
        foreach ($empty in @(), '', $null) {
            $list = @{ $Id = $empty }
            { & $Command @list @sync } | Should -Throw "-$Id is empty*"
        }
        Get-ReplicaRequest $replica | Should -BeNullOrEmpty
    }

    It 'an error downstream ends the sync and is the one that is seen' {
        { Sync-CtTrade @sync -Full -Force -PassThru | ForEach-Object { throw 'enough' } } | Should -Throw enough
        (Sync-CtTrade @sync).Status | Should -Be Complete
    }
}
