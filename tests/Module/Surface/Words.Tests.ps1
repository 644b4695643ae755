# Words that people try, dates as they write them, and text on the pipeline.
BeforeDiscovery {
    $names = @(
        @{ Command = 'Get-CtTrade'; Names = 'Name', 'Member', 'Ticker', 'Symbol', 'Company', 'Type', 'From', 'To', 'After', 'Until', 'Since', 'Before', 'Top', 'Limit', 'SortBy', 'Descending' }
        @{ Command = 'Get-CtIssuer'; Names = 'Name', 'Ticker', 'Symbol', 'Company', 'Top', 'Limit', 'SortBy', 'Descending' }
        @{ Command = 'Get-CtPolitician'; Names = 'Name', 'Member', 'Top', 'Limit', 'SortBy', 'Descending' }
        @{ Command = 'Get-CtFiling'; Names = 'Name', 'Member', 'From', 'To', 'After', 'Until', 'Top', 'Limit', 'SortBy', 'Descending' }
        @{ Command = 'Get-FecDonation'; Names = 'Name', 'Member', 'Type', 'From', 'To', 'After', 'Until', 'Top', 'Limit', 'SortBy', 'Descending' }
        @{ Command = 'Get-FecCommittee'; Names = 'Name', 'Member', 'Type', 'Top', 'Limit' }
        @{ Command = 'Get-CtCommittee'; Names = 'Name', 'Code', 'Member', 'Top', 'Limit' }
        @{ Command = 'Get-CtSyncRun'; Names = 'From', 'Top', 'Limit' }
        @{ Command = 'Get-CtPosition'; Names = 'Name', 'Member', 'Ticker', 'Symbol', 'Company', 'Top', 'Limit' }
        @{ Command = 'Find-CtConflict'; Names = 'Name', 'Member', 'Ticker', 'Symbol', 'Company', 'Type', 'From', 'To', 'After', 'Until', 'Since', 'Before', 'Top', 'Limit' }
        @{ Command = 'Find-CtAnomaly'; Names = 'Name', 'Member', 'Ticker', 'Symbol', 'Company', 'Type', 'From', 'To', 'After', 'Until', 'Since', 'Before', 'Top', 'Limit' }
        @{ Command = 'Measure-CtPerformance'; Names = 'Name', 'Member', 'Ticker', 'Symbol', 'Company', 'Type', 'From', 'To', 'After', 'Until', 'Since', 'Before', 'Top', 'Limit' }
        @{ Command = 'Find-CtEmployer'; Names = 'Name', 'Top', 'Limit' }
        @{ Command = 'Sync-CtPrice'; Names = @('Symbol') }
        @{ Command = 'Sync-HouseFiling'; Names = @('Member') }
        @{ Command = 'Sync-SenateFiling'; Names = 'Member', 'From' }
        @{ Command = 'Sync-FecDonation'; Names = 'Member', 'From' }
    )
}

BeforeAll {
    Import-Module "$PSScriptRoot/../ModuleTest.psm1"
    Import-TestModule
    $replica = Start-Replica -Trades 300
    $sync = New-SyncArgument $replica $TestDrive
    $null = Sync-CtTrade @sync -Detail
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

    It 'sort by a column, those without a value last, before -First takes the top' {
        (Get-CtTrade -SortBy Amount -Descending -First 3).Value | Should -Be ($all | Sort-Object AmountLow, AmountHigh -Descending -Top 3).Value
        (Get-CtTrade -SortBy Traded).TxDate | Should -Be ($all.TxDate | Sort-Object)
        $gaps = (Get-CtTrade -SortBy ReportingGap -Descending -Skip 1 -First 5).ReportingGap
        $gaps | Should -Be ($all.ReportingGap | Sort-Object -Descending)[1..5]
        (Get-CtIssuer -SortBy Trades -Descending)[0].Trades | Should -Be ($all | Where-Object IssuerId | Group-Object IssuerId | Measure-Object Count -Maximum).Maximum
        (Get-CtIssuer -Descending).Name | Should -Be (Get-CtIssuer -SortBy name -Descending).Name
        foreach ($command in 'Get-CtTrade', 'Get-CtIssuer', 'Get-CtPolitician') {
            $usual = & $command
            foreach ($column in (Get-Command $command).Parameters['SortBy'].Attributes.ValidValues) {
                $rows = & $command -SortBy $column -Descending
                @($rows).Count | Should -Be @($usual).Count -Because "$command -SortBy $column"
            }
        }
    }

    It 'have no command aliases' {
        (Get-Module CapitolSync).ExportedAliases.Count | Should -Be 0
    }
}

Describe 'A day' {
    It 'is written as 7d, 3m, yesterday, 2026-01, 2026 and in ISO 8601, for each date of each cmdlet, in every culture' {
        $dates = foreach ($command in Get-Command -Module CapitolSync) {
            $command.Parameters.Values.Where{ ([Nullable]::GetUnderlyingType($_.ParameterType) ?? $_.ParameterType) -eq [datetime] } | ForEach-Object {
                @{ Name = "$($command.Name) -$($_.Name)"; Attribute = $_.Attributes.Where{ $_.GetType().Name -eq 'DateArgumentAttribute' }[0] }
            }
        }
        $dates.Count | Should -BeGreaterThan 40
        $before = [cultureinfo]::CurrentCulture
        try {
            foreach ($culture in 'en-US', 'th-TH') {
                [cultureinfo]::CurrentCulture = $culture
                foreach ($date in $dates) {
                    $next = $date.Attribute.IsAfter ? 1 : 0
                    # Once more if the day has changed meanwhile. A decimal is what PowerShell makes of 7d without quotation marks.
                    do {
                        $today = $date.Attribute.IsDay ? [datetime]::Today : [datetime]::UtcNow.Date
                        $written = @('7d', 7d, '1w', '3m', 'yesterday', '2026-01', 2026, '2026-03-31').ForEach{ $date.Attribute.Transform($ExecutionContext, $_).ToString('yyyyMMdd', [cultureinfo]::InvariantCulture) }
                    } until ($today -eq ($date.Attribute.IsDay ? [datetime]::Today : [datetime]::UtcNow.Date))
                    $meant = @(-7, -7, -7).ForEach{ $today.AddDays($_) } + $today.AddMonths(-3) + $today.AddDays(-1) + ($next ? @() : [datetime]::new(2026, 1, 1), [datetime]::new(2026, 1, 1)) +
                        ($next ? @([datetime]::new(2026, 1, 31), [datetime]::new(2026, 12, 31)) : @()) + [datetime]::new(2026, 3, 31)
                    $written | Should -Be $meant.ForEach{ $_.AddDays($next).ToString('yyyyMMdd', [cultureinfo]::InvariantCulture) } -Because "$($date.Name) in $culture"
                }
            }
        }
        finally { [cultureinfo]::CurrentCulture = $before }
    }
}

Describe 'Text on the pipeline' {
    It 'is a ticker or a member of trades' {
        ($ticker | Get-CtTrade).TxId | Should -Be (Get-CtTrade -Ticker $ticker).TxId
        ($member | Get-CtTrade -Type buy).TxId | Should -Be (Get-CtTrade $member -Type buy).TxId
        ($ticker, $member | Get-CtTrade).Count | Should -Be ((Get-CtTrade -Ticker $ticker).Count + (Get-CtTrade $member).Count)
    }

    It 'is a ticker or a member of positions and findings, as it is shown' {
        ($ticker | Get-CtPosition).Count | Should -BeGreaterThan 0
        ($ticker | Get-CtPosition).Ticker | Should -Be (Get-CtIssuer $ticker | Get-CtPosition).Ticker
        ($member | Get-CtPosition).Ticker | Should -Be (Get-CtPosition $member).Ticker
        ($member | Find-CtAnomaly -DatabasePath $sync.DatabasePath).TxId | Should -Be (Find-CtAnomaly -Name $member -DatabasePath $sync.DatabasePath).TxId
    }

    It 'that nothing goes by is of the kind with the most similar name' {
        $misspelled = $member -replace '(.)(.)$', '$2$1'
        $long = ($all.Ticker | Sort-Object Length -Descending)[0]
        $null = $misspelled, "$($long -replace ':.*')x", 'Qqqq Zzzz' | Get-CtTrade -ErrorVariable failed -ErrorAction SilentlyContinue
        $failed[0].Exception.Message | Should -BeLike "No member matches '$misspelled'. Did you mean $member (*)?"
        $failed[1].Exception.Message | Should -BeLike "No issuer matches '*x'. Did you mean *($long)*?"
        $failed[2].Exception.Message | Should -BeLike "No issuer matches 'Qqqq Zzzz'. *"
    }

    It 'is a stream, where streams are asked for' {
        ('ct.trades' | Get-CtSyncRun).Stream | Should -Be ct.trades
        'ct.trades' | Get-CtSyncFailure | Should -BeNullOrEmpty
        ('ct.trades', 'ct.issuers' | Get-CtSyncState).Stream | Should -Be ct.trades, ct.issuers
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
        # An object that has the property, and nothing in it, must not be answered with everything.
        [pscustomobject]@{ PoliticianId = $null; Ticker = '' } | Get-CtTrade -ErrorVariable failed -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
        $failed.FullyQualifiedErrorId | Should -BeLike 'InvalidInput,*'
        $null = 5, (Get-Date) | Get-CtTrade -ErrorVariable failed -ErrorAction SilentlyContinue -OutVariable rows
        $rows | Should -BeNullOrEmpty
        $failed.FullyQualifiedErrorId | Should -BeLike 'InvalidInput,*'
        $failed[0].CategoryInfo.Category | Should -Be InvalidArgument
        $failed[0].TargetObject | Should -Be 5
        $failed[0].Exception.Message | Should -BeLike '*Pipe names, tickers or IDs as text*'
    }
}
