BeforeAll {
    Import-Module "$PSScriptRoot/../ModuleTest.psm1"
    Import-TestModule
    $replica = Start-Replica -Trades 300
}

AfterAll {
    Stop-Replica $replica
}

Describe 'What goes to which stream' {
    BeforeEach {
        $sync = New-SyncArgument $replica $TestDrive
        $database = $sync.DatabasePath
    }

    It 'writes one report per stream and nothing else to the output' {
        $output = Sync-CtTrade @sync -Detail
        $output.Stream | Should -Be 'ct.trades', 'ct.tradeDetails', 'ct.issuers'
        $output | Should -BeOfType ([CapitolSync.SyncReport])
    }

    It 'writes the stored rows instead with -PassThru, each once it is committed' {
        $rows = Sync-CtTrade @sync -PassThru | ForEach-Object {
            # What has come down the pipeline can be read back from the database at once.
            if ((Get-CtTrade -TxId $_.TxId -DatabasePath $database).TxId -ne $_.TxId) { throw "$($_.TxId) is not stored." }
            $_
        }
        $rows | Should -BeOfType ([CapitolSync.Trade])
        $rows.TxId | Sort-Object -Unique | Should -Be ((Get-ReplicaRow $replica trades).tx_id | Sort-Object)
    }

    It 'passes read issuers through with -PassThru' {
        $null = Sync-CtTrade @sync
        $rows = Sync-CtIssuer @sync -PassThru
        $rows | Should -BeOfType ([CapitolSync.Issuer])
        $rows.EnrichedAt | Should -Not -Contain $null
    }

    It 'passes read details through with -PassThru' {
        $null = Sync-CtTrade @sync
        $rows = Sync-CtTradeDetail @sync -PassThru -MaxItems 10
        $rows.Count | Should -Be 10
        $rows | Should -BeOfType ([CapitolSync.Trade])
        $rows.EnrichedAt | Should -Not -Contain $null
    }

    It 'passes members through with -PassThru' {
        $rows = Sync-CtPolitician @sync -PassThru
        $rows | Should -BeOfType ([CapitolSync.Politician])
        $rows.PoliticianId | Sort-Object -Unique | Should -Be ((Get-ReplicaRow $replica politicians).politician_id | Sort-Object)
    }

    It 'says nothing at all when all is well' {
        $streams = Sync-CtTrade @sync *>&1
        $streams.Count | Should -Be 2
        $streams[1] | Should -BeOfType ([CapitolSync.SyncReport])
        # For logs: not shown unless it is asked for.
        $streams[0] | Should -BeOfType ([System.Management.Automation.InformationRecord])
        $streams[0].Tags | Should -Be CapitolSync, ct.trades
        "$($streams[0])" | Should -Match '^\d{4}-\d\d-\d\d \d\d:\d\d:\d\dZ ct\.trades: Complete, 300 added, 0 updated, 0 failed; 5 requests in '
    }

    It 'tells of each request with -Debug, without a question, and of no secret' {
        # A runspace whose host can ask nobody.
        $shell = [powershell]::Create()
        try {
            $null = $shell.AddCommand('Import-Module').AddArgument($ModulePath).AddStatement()
            $null = $shell.AddCommand('Sync-CtTrade').AddParameters($sync).AddParameter('Debug').AddStatement()
            $probed = @{ DatabasePath = $database; BaseUri = $replica.Uri; Source = 'OpenFEC'; ApiKey = ConvertTo-SecureString 'bad-secret' -AsPlainText }
            $null = $shell.AddCommand('Test-CtSource').AddParameters($probed).AddParameter('Debug')
            $null = $shell.Invoke()
            $lines = $shell.Streams.Debug.Message
            $shell.Streams.Error | Should -BeNullOrEmpty
            $shell.Streams.Verbose | Should -BeNullOrEmpty
        }
        finally { $shell.Dispose() }
        $sent = @(Get-ReplicaRequest $replica)
        $lines | Should -HaveCount $sent.Count
        $lines.ForEach{ ($_ -split ' ')[1].TrimEnd(':') } | Sort-Object | Should -Be ($sent.target.ForEach{ "$($replica.Uri)$($_.TrimStart('/'))" } | Sort-Object)
        $lines[0] | Should -Match '^GET http\S+/trades\?page=1&pageSize=96: ok, [\d,]+ bytes in \d+ ms$'
        $lines -match 'ApiKeyRefused' | Should -Not -BeNullOrEmpty
        $lines | Should -Not -Match 'bad-secret'
    }

    It 'has one error for a stream that does not exist: <_>' -ForEach 'Get-CtSyncState', 'Get-CtSyncRun', 'Get-CtSyncFailure', 'Reset-CtSyncState', 'Invoke-CtSync' {
        $null = Set-CtSetting PageSize 12 -Source CapitolTrades -DatabasePath $database
        foreach ($name in 'ct.nothing', 'xyz*', '[', 'ct.[a', '[]') {
            & $_ $name -DatabasePath $database -ErrorVariable failed -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
            $failed.FullyQualifiedErrorId | Should -BeLike 'ItemNotFound,*'
            $failed.CategoryInfo.Category, $failed.TargetObject | Should -Be ObjectNotFound, $name
            $failed.Exception.Message | Should -BeLike "There is no stream '$([WildcardPattern]::Escape($name))'*ct.trades*"
        }
        @(Get-CtSyncState ct.trades, ct.nothing -DatabasePath $database -ErrorAction SilentlyContinue).Stream | Should -Be ct.trades
    }

    It 'warns when the rendered table had to be read' {
        Add-ReplicaFault $replica @{ kind = 'reformatted'; path = '/trades'; query = 'page=2' }
        $report = Sync-CtTrade @sync -WarningVariable warnings -WarningAction SilentlyContinue
        $report.Status | Should -Be Complete
        $warnings.Count | Should -Be 1
        $warnings[0].Message | Should -BeLike 'ct.trades, page 2: *rendered table*'
    }

    It 'ends at the first warning under -WarningAction Stop' {
        Add-ReplicaFault $replica @{ kind = 'reformatted'; path = '/trades' }
        { Sync-CtTrade @sync -WarningAction Stop } | Should -Throw -ErrorId 'ActionPreferenceStop,*'
        (Sync-CtTrade @sync -WarningAction SilentlyContinue).Status | Should -Be Complete
    }

    It 'tells of the start and of each retry with -Verbose, and only then' {
        Add-ReplicaFault $replica @{ kind = 'status'; query = 'page=3'; count = 1 }
        $sync.MaximumRetryCount = 1
        $lines = Sync-CtTrade @sync -RetryIntervalSec 0.01 -Verbose 4>&1 | Where-Object { $_ -is [System.Management.Automation.VerboseRecord] }
        $lines.Message | Should -Contain "ct.trades: starting at the beginning, up to 3 requests at a time, from $($replica.Uri)"
        $lines.Message -like '*answered 503*page=3*Retrying in*' | Should -HaveCount 1
    }

    It 'writes an error for each item that failed, and continues' {
        Add-ReplicaFault $replica @{ kind = 'status'; status = 404; query = 'page=2' }
        $report = Sync-CtTrade @sync -ErrorVariable failed -ErrorAction SilentlyContinue
        $report.Status, $report.Failed, $report.Added | Should -Be 'Incomplete', 1, 204
        $failed.Count | Should -Be 1
        $failed[0] | Should -BeOfType ([System.Management.Automation.ErrorRecord])
    }

    It 'gives everything else before an item''s error ends it under -ErrorAction Stop' {
        Add-ReplicaFault $replica @{ kind = 'status'; status = 404; query = 'page=2' }
        { Sync-CtTrade @sync -ErrorAction Stop } | Should -Throw -ErrorId 'RequestRejected,CapitolSync.PowerShell.Commands.SyncCtTradeCommand'
        (Get-CtTrade -DatabasePath $database).Count | Should -Be 204
    }

    It 'says that it failed: $? is false after an item''s error' {
        Add-ReplicaFault $replica @{ kind = 'status'; status = 404; query = 'page=2' }
        $null = Sync-CtTrade @sync -ErrorAction SilentlyContinue
        $? | Should -BeFalse
    }

    It 'writes no error twice' {
        Add-ReplicaFault $replica @{ kind = 'status'; status = 404; query = 'page=2' }
        $null = Sync-CtTrade @sync -ErrorVariable first -ErrorAction SilentlyContinue
        $null = Sync-CtTrade @sync -ErrorVariable second -ErrorAction SilentlyContinue
        $first.Count, $second.Count | Should -Be 1, 1
    }
}
