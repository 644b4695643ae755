# Part C of the trial, 27 and 28: words that people try, and text on the pipeline.
BeforeDiscovery {
    $names = @(
        @{ Command = 'Get-CtTrade'; Names = 'Name', 'Member', 'Ticker', 'Symbol', 'Company', 'Type', 'From', 'To', 'After', 'Until', 'Since', 'Before', 'Top', 'Limit' }
        @{ Command = 'Get-CtIssuer'; Names = 'Name', 'Ticker', 'Symbol', 'Company', 'Top', 'Limit' }
        @{ Command = 'Get-CtPolitician'; Names = 'Name', 'Member', 'Top', 'Limit' }
        @{ Command = 'Get-CtFiling'; Names = 'Member', 'From', 'To', 'After', 'Until', 'Top', 'Limit' }
        @{ Command = 'Get-FecDonation'; Names = 'Name', 'Type', 'From', 'To', 'After', 'Until', 'Top', 'Limit' }
        @{ Command = 'Get-FecCommittee'; Names = 'Type', 'Top', 'Limit' }
    )
}

BeforeAll {
    Import-Module "$PSScriptRoot/../ModuleTest.psm1"
    Import-TestModule
    $replica = Start-Replica -Trades 300
    $sync = New-SyncArgument $replica $TestDrive
    $null = Sync-CtTrade @sync
    $PSDefaultParameterValues['Get-Ct*:DatabasePath'] = $sync.DatabasePath
    $all = Get-CtTrade
    $ticker = ($all | Where-Object Ticker | Group-Object Ticker | Sort-Object Count -Descending)[0].Name
    $member = ($all | Group-Object Politician | Sort-Object Count -Descending)[0].Name
}

AfterAll {
    $PSDefaultParameterValues.Remove('Get-Ct*:DatabasePath')
    Stop-Replica $replica
}

Describe 'Names that people try' {
    It 'are parameters of <Command>: -<Names>' -ForEach $names {
        $command = Get-Command $Command
        $Names | Where-Object { -not $command.ResolveParameter($_) } | Should -BeNullOrEmpty
    }

    It 'find what the parameters find' {
        (Get-CtTrade -Symbol $ticker).TxId | Should -Be (Get-CtTrade -Issuer $ticker).TxId
        (Get-CtTrade -Name $member -Type buy -Top 3).TxId | Should -Be (Get-CtTrade $member -TxType buy -First 3).TxId
        (Get-CtTrade -From 2025-06-01 -To 2025-08).TxId | Should -Be (Get-CtTrade -TradedSince 2025-06-01 -TradedBefore 2025-09-01).TxId
        (Get-CtTrade -After 2025-05 -Until 2025-08-31).TxId | Should -Be (Get-CtTrade -TradedSince 2025-06-01 -TradedBefore 2025-09-01).TxId
        (Get-CtTrade -After 2024 -Since 2025-06-01).TxId | Should -Be (Get-CtTrade -Since 2025-06-01).TxId
    }

    It 'have no command aliases' {
        (Get-Module CapitolSync).ExportedAliases.Count | Should -Be 0
    }
}

Describe 'Text on the pipeline' {
    It 'is a ticker or a member of trades' {
        ($ticker | Get-CtTrade).TxId | Should -Be (Get-CtTrade -Ticker $ticker).TxId
        ($member | Get-CtTrade -Type buy).TxId | Should -Be (Get-CtTrade $member -Type buy).TxId
        ($ticker, $member | Get-CtTrade).Count | Should -Be ((Get-CtTrade -Ticker $ticker).Count + (Get-CtTrade $member).Count)
    }

    It 'is an issuer or a member where these are asked for' {
        ($ticker | Get-CtIssuer).IssuerTicker | Should -Be $ticker
        ($member | Get-CtPolitician).FullName | Should -Be $member
    }

    It 'does not come in the way of objects' {
        (Get-CtPolitician $member | Get-CtTrade).TxId | Should -Be (Get-CtTrade $member).TxId
        (Get-CtIssuer $ticker | Get-CtTrade).TxId | Should -Be (Get-CtTrade -Ticker $ticker).TxId
        ($all[0] | Get-CtTrade).TxId | Should -Contain $all[0].TxId
    }

    It 'is an error where it matches nothing, and where it is no text' {
        $null = 'nobody at all' | Get-CtTrade -ErrorVariable failed -ErrorAction SilentlyContinue
        $failed[0].FullyQualifiedErrorId | Should -BeLike 'NothingMatches,*'
        $null = 5, (Get-Date) | Get-CtTrade -ErrorVariable failed -ErrorAction SilentlyContinue -OutVariable rows
        $rows | Should -BeNullOrEmpty
        $failed.FullyQualifiedErrorId | Should -BeLike 'InvalidInput,*'
        $failed[0].CategoryInfo.Category | Should -Be InvalidArgument
        $failed[0].TargetObject | Should -Be 5
        $failed[0].Exception.Message | Should -BeLike '*Pipe names, tickers or IDs as text*'
    }
}
