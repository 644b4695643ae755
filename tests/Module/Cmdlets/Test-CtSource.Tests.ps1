BeforeAll {
    Import-Module "$PSScriptRoot/../ModuleTest.psm1"
    Import-TestModule
    $replica = Start-Replica -Trades 100 -Argument '--donations', 400, '--house-filings', 1, '--prices'
    $key = ConvertTo-SecureString 'a good key' -AsPlainText -Force
    $prices = $env:TIINGO_API_KEY
    $env:TIINGO_API_KEY = 'a key'
}

AfterAll {
    $env:TIINGO_API_KEY = $prices
    Stop-Replica $replica
}

Describe 'Test-CtSource' {
    BeforeEach {
        $sync = New-SyncArgument $replica $TestDrive
        $test = @{ DatabasePath = $sync.DatabasePath; BaseUri = $replica.Uri; ApiKey = $key }
    }

    It 'returns an object for each source' {
        $tests = Test-CtSource @test
        $tests | Should -BeOfType ([CapitolSync.SourceProbeResult])
        $tests.Source | Should -Be 'CapitolTrades', 'congress-legislators', 'HouseClerk', 'OpenFEC', 'SenateEfd', 'SEC', 'Tiingo'
        $tests.IsUsable | Should -Be $true, $true, $true, $true, $true, $false, $true
        $tests.Shape | Should -Be 'Known', 'Known', 'Known', 'Known', 'Known', 'Unknown', 'Known'
        $tests.Key | Should -Be 'NotNeeded', 'NotNeeded', 'NotNeeded', 'Accepted', 'NotNeeded', 'NotNeeded', 'Accepted'
    }

    It 'sends eight requests in all, agrees to no terms, and creates no database' {
        $null = Test-CtSource @test
        $requests = Get-ReplicaRequest $replica
        $requests | Should -HaveCount 8
        $requests.method | Select-Object -Unique | Should -Be GET
        $sync.DatabasePath | Should -Not -Exist
    }

    It 'finds sources by wildcard, whatever the case' {
        (Test-CtSource @test openfec, *legis*).Source | Should -Be 'congress-legislators', 'OpenFEC'
    }

    It 'names what is not a source' {
        { Test-CtSource @test Nothing } | Should -Throw -ErrorId 'ItemNotFound,CapitolSync.PowerShell.Commands.TestCtSourceCommand'
        { Test-CtSource @test Nothing } | Should -Throw '*CapitolTrades, congress-legislators, HouseClerk, OpenFEC, SenateEfd, SEC, Tiingo*'
    }

    It 'refuses an address that cannot be requested' {
        { Test-CtSource -BaseUri 'ftp://example.org' CapitolTrades } | Should -Throw -ErrorId 'InvalidBaseUri,CapitolSync.PowerShell.Commands.TestCtSourceCommand'
    }

    It 'refuses an empty key' {
        { Test-CtSource OpenFEC -BaseUri $replica.Uri -ApiKey ([securestring]::new()) } |
            Should -Throw -ErrorId 'InvalidApiKey,CapitolSync.PowerShell.Commands.TestCtSourceCommand'
    }

    It 'tells a refused key, and never shows it' {
        $test.ApiKey = ConvertTo-SecureString 'bad-and-secret' -AsPlainText -Force
        $result = Test-CtSource @test OpenFEC
        $result.Key, $result.ErrorId, $result.IsUsable, $result.StatusCode | Should -Be 'Refused', 'ApiKeyRefused', $false, 403
        $result | Format-List * | Out-String | Should -Not -Match 'secret'
    }

    It 'tells a page whose fields have changed' {
        Add-ReplicaFault $replica @{ kind = 'Reformatted'; path = '/v1/committees/' }
        $result = Test-CtSource @test OpenFEC
        $result.Shape, $result.ErrorId | Should -Be 'Unreadable', 'FormatChanged'
        $result.NewFields | Should -Contain 'committees.committeeId'
        $result.GoneFields | Should -Contain 'committees.committee_id'
    }

    It 'tells a source that fails' {
        Add-ReplicaFault $replica @{ kind = 'Status'; status = 503; path = '/trades' }
        $result = Test-CtSource @test CapitolTrades
        $result.IsReachable, $result.StatusCode, $result.ErrorId, $result.IsUsable | Should -Be $true, 503, 'SourceUnavailable', $false
    }

    It 'does not ask a source that blocked a run, unless forced' {
        Add-ReplicaFault $replica @{ kind = 'Status'; status = 403; path = '/trades'; count = 1 }
        { Sync-CtTrade @sync } | Should -Throw -ErrorId 'SourceBlocked,*'
        $requests = @(Get-ReplicaRequest $replica).Count
        $result = Test-CtSource @test CapitolTrades
        $result.ErrorId, $result.IsReachable | Should -Be 'SourceBlocked', $null
        $result.BlockedUntil | Should -BeGreaterThan ((Get-Date).AddMinutes(20))
        (Get-CtSyncState ct.trades -DatabasePath $sync.DatabasePath).BlockedUntil | Should -Be $result.BlockedUntil
        Get-ReplicaRequest $replica | Should -HaveCount $requests
        (Test-CtSource @test CapitolTrades -Force).IsUsable | Should -BeTrue
        (Get-CtSyncState ct.trades -DatabasePath $sync.DatabasePath).BlockedUntil | Should -BeNullOrEmpty
    }

    It 'makes a run that comes too early warn' {
        Add-ReplicaFault $replica @{ kind = 'Status'; status = 403; path = '/trades'; count = 1 }
        { Sync-CtTrade @sync } | Should -Throw -ErrorId 'SourceBlocked,*'
        $report = Sync-CtTrade @sync -WarningVariable warned -WarningAction SilentlyContinue
        $warned | Should -Match '^CapitolTrades blocked requests until '
        $report.Status | Should -Be Complete
    }

    It 'takes what it costs from the budget, which Get-CtSyncState shows' {
        $null = Sync-CtTrade @sync
        (Test-CtSource @test OpenFEC).BudgetLeft | Should -Be 898
        (Get-CtSyncState fec.donations -DatabasePath $sync.DatabasePath).BudgetLeft | Should -Be 898
        (Get-CtSyncState ct.trades -DatabasePath $sync.DatabasePath).BudgetLeft | Should -BeNullOrEmpty
    }

    It 'shows a source in a line of 100 columns' {
        Add-ReplicaFault $replica @{ kind = 'Status'; status = 429; path = '/trades' }
        $rendering = $PSStyle.OutputRendering
        $PSStyle.OutputRendering = 'PlainText'
        $lines = (Test-CtSource @test | Out-String -Width 100) -split '\r?\n' | Where-Object { $_.Trim() }
        $PSStyle.OutputRendering = $rendering
        $lines[0] | Should -Match '^Source\s+Usable\s+Status\s+Ms\s+Shape\s+Fields\s+Problem'
        $lines | Should -HaveCount (2 + (Test-CtSource @test).Count)
        $lines[2] | Should -Match '^CapitolTrades\s+NO\s+429\s+\d+\s+Unknown\s+SourceBlocked until \d\d-\d\d \d\d:\d\d'
        $lines[5] | Should -Match '^OpenFEC\s+yes\s+200\s+\d+\s+Known\s*$'
        $lines | Should -Not -Match '…'
    }

    It 'completes the names of sources' {
        $line = 'Test-CtSource Cap'
        (TabExpansion2 $line $line.Length).CompletionMatches.CompletionText | Should -Be 'CapitolTrades'
    }
}
