# What four new users found at the prompt and in the pipeline (a reporter, somebody who pipes, an operator, a contributor):
# a test for each point, by its number there. Where another file tests it in depth, that file is named. Tables at 80 columns
# are in Views.Tests.ps1 alone.
BeforeDiscovery {
    # What is taken by value, and what to pipe there. The other answers take it as Find-CtAnomaly does.
    $piped = @(
        @{ Command = 'Get-CtTrade'; Parameter = 'Politician'; Text = { $trade.Politician } }
        @{ Command = 'Get-CtTrade'; Parameter = 'Issuer'; Text = { $ticker } }
        @{ Command = 'Get-CtIssuer'; Parameter = 'Issuer'; Text = { $ticker } }
        @{ Command = 'Get-CtPolitician'; Parameter = 'Politician'; Text = { $trade.Politician } }
        @{ Command = 'Get-CtFiling'; Parameter = 'Politician'; Text = { $filing.Politician } }
        @{ Command = 'Get-CtFiling'; Parameter = 'FilingId'; Text = { $filing.FilingId } }
        @{ Command = 'Get-FecDonation'; Parameter = 'Committee'; Text = { $committee } }
        @{ Command = 'Get-FecCommittee'; Parameter = 'Committee'; Text = { $committee } }
        @{ Command = 'Get-CtCommittee'; Parameter = 'Committee'; Text = { '*finance*' } }
        @{ Command = 'Get-CtJurisdiction'; Parameter = 'Committee'; Text = { '*finance*' } }
        @{ Command = 'Get-CtTickerRename'; Parameter = 'Ticker'; Text = { 'ABC' } }
        @{ Command = 'Get-CtEmployer'; Parameter = 'Employer'; Text = { $employer } }
        @{ Command = 'Find-CtEmployer'; Parameter = 'Employer'; Text = { $undecided } }
        @{ Command = 'Find-CtAnomaly'; Parameter = 'Politician'; Text = { $trade.Politician } }
        @{ Command = 'Get-CtSyncState'; Parameter = 'Stream'; Text = { 'ct.trades' } }
        @{ Command = 'Get-CtSyncRun'; Parameter = 'Stream'; Text = { 'ct.trades' } }
        @{ Command = 'Get-CtSyncFailure'; Parameter = 'Stream'; Text = { 'ct.issuers' } }
    )
}

BeforeAll {
    Import-Module "$PSScriptRoot/../ModuleTest.psm1"
    Import-TestModule
    $replica = Start-Replica -Trades 96 -Argument '--politicians', 40, '--house-filings', 6, '--donations', 200, '--fec-committees', 2
    $sync = New-SyncArgument $replica $TestDrive
    $database = $sync.DatabasePath
    $keys = $env:OPENFEC_API_KEY, $env:CAPITOLSYNC_DATABASE
    $env:OPENFEC_API_KEY, $env:CAPITOLSYNC_DATABASE = 'a key', $database
    $null = Sync-CtTrade @sync
    $null = Sync-HouseFiling @sync
    $committee = @(Get-ReplicaRow $replica donations)[0].committee_id
    $null = Sync-FecDonation -Committee $committee @sync -RequestsPerSecond 10000
    Add-ReplicaFault $replica @{ kind = 'status'; path = '/issuers/*'; status = 404 }
    $null = Sync-CtIssuer @sync -MaxItems 1 -ErrorAction SilentlyContinue
    Reset-Replica $replica
    $trade = Get-CtTrade -Source capitoltrades -First 1
    $ticker = @(Get-CtTrade | Where-Object { $_.Ticker -and $_.IssuerId })[0].Ticker
    $filing = @(Get-CtFiling | Where-Object PoliticianId)[0]
    $employer, $undecided = (Find-CtEmployer -First 2).Employer
    Set-CtEmployer $employer -Company Acme
    $help = Get-Help Get-CtTrade
}

AfterAll {
    $env:OPENFEC_API_KEY, $env:CAPITOLSYNC_DATABASE = $keys
    Stop-Replica $replica
}

Describe 'At the prompt and in the pipeline' {
    It '24: values complete on the Get cmdlets, closed lists included (Completion.Tests.ps1)' {
        (TabExpansion2 'Get-CtTrade -Party ').CompletionMatches.CompletionText | Should -Be democrat, republican, other
        (TabExpansion2 "Get-CtTrade -Politician $($trade.Politician.Split(' ')[-1].Substring(0, 3))").CompletionMatches.ListItemText | Should -Contain $trade.Politician
        (TabExpansion2 'Get-CtTrade -SortBy A').CompletionMatches.CompletionText | Should -Be Amount
        (TabExpansion2 'Get-CtPosition -Name ').CompletionMatches.Count | Should -BeGreaterThan 5
    }

    It '25: dates compare with Get-Date, go back into parameters, and are ISO text in JSON (DateTypes.Tests.ps1)' {
        { Get-CtTrade | Where-Object TxDate -GT (Get-Date).AddDays(-30) -ErrorAction Stop } | Should -Not -Throw
        (Get-CtTrade -TradedSince $trade.TxDate -PublishedSince $trade.PubDate).TxId | Should -Contain $trade.TxId
        $trade | ConvertTo-Json | Should -Match '"TxDate": "\d{4}-\d\d-\d\dT00:00:00"'
    }

    It '26: a CSV has no arrays, and ISO dates in every culture (FlatTable.Tests.ps1)' {
        $file = Join-Path $TestDrive trades.csv
        $culture = [cultureinfo]::CurrentCulture
        try {
            [cultureinfo]::CurrentCulture = 'de-DE'
            Get-CtTrade | Export-CtTable $file
        }
        finally { [cultureinfo]::CurrentCulture = $culture }
        $rows = Import-Csv $file
        $rows.Count | Should -Be (Get-CtTrade).Count
        Get-Content $file -Raw | Should -Not -Match 'System\.|CapitolSync\.'
        $rows.TxDate | Where-Object { $_ -notmatch '^(\d{4}-\d\d-\d\d)?$' } | Should -BeNullOrEmpty
    }

    It '27: names and dates that people try work (Words.Tests.ps1)' {
        (Get-CtTrade -Name $trade.Politician -Type $trade.TxType -From 2000 -Until yesterday -SortBy Amount -Descending -Top 2).Count | Should -BeGreaterThan 0
        Get-CtTrade -After 7d -Symbol * | Should -BeNullOrEmpty
    }

    It '28: strings pipe (Words.Tests.ps1)' {
        ($trade.Politician | Get-CtTrade).TxId | Should -Contain $trade.TxId
        ($filing.Politician | Get-CtFiling).FilingId | Should -Contain $filing.FilingId
        ($filing.Politician | Get-CtFiling).PoliticianId | Select-Object -Unique | Should -Be $filing.PoliticianId
    }

    It '28: a string piped to <Command> is its -<Parameter>' -ForEach $piped {
        $value = & $Text
        $arguments = @{ $Parameter = $value; WarningAction = 'SilentlyContinue' }
        $rows = @(& $Command @arguments)
        $value, $rows | Should -Not -BeNullOrEmpty
        @($value | & $Command -WarningAction SilentlyContinue) | ConvertTo-Json | Should -Be ($rows | ConvertTo-Json)
    }

    It '28: every cmdlet that reads and takes strings is among these' -ForEach @{ Commands = $piped.Command } {
        $taking = Get-Command -Module CapitolSync -Verb Get, Find, Measure | Where-Object { $_.Parameters.Values.Attributes.Where{ $_ -is [Parameter] -and $_.ValueFromPipeline } }
        $taking.Name | Where-Object { $_ -notin $Commands } | Should -Be Find-CtConflict, Get-CtPosition, Measure-CtPerformance
    }

    It '29: who reports late is a filter, a column and a view' {
        $late = Get-CtTrade -Late -SortBy ReportingGap -Descending
        $late.ReportingGap | Should -BeGreaterThan 45
        ($late | Format-Table -View Late | Out-String -Width 80) | Should -BeLike "*$($late[0].ReportingGap - 45) *"
    }

    It '30: the data is explained where a user looks: <_> (Help.Tests.ps1)' -ForEach 'Size', 'C2iq', 'Price', 'Volume', 'Counts', 'Halted', 'Limited', 'Stopped', 'Interrupted' {
        $where = $_ -cin 'Halted', 'Limited', 'Stopped', 'Interrupted' ? 'about_CapitolSync_Statuses' : 'about_CapitolSync_Data'
        Get-Help $where | Out-String -Width 200 | Should -Match "(?m)^\s+$_(:|  )\s*\S.{10,}"
    }

    It '31: committees have names (CtCommittee.Tests.ps1)' {
        (Get-CtCommittee *finance* -NoSubcommittee).Name | Should -Contain 'Senate Committee on Finance'
    }

    It '32: Get-CtSetting DatabasePath shows the whole path' {
        $long = Join-Path $TestDrive ('a folder of some length ' * 3) "$('x' * 60).db"
        (Get-CtSetting DatabasePath -DatabasePath $long).Value | Should -Be $long
        $lines = Format-Line (Get-CtSetting DatabasePath -DatabasePath $long) 80
        $lines | Should -Not -Match '…'
        # The third column, wrapped, with the two before it in its first line.
        $end = [regex]::Matches($lines[1], '-+')[2] | ForEach-Object { $_.Index + $_.Length }
        $lines[0].Substring(0, $end) | Should -Match 'Value$'
        ($lines[2..($lines.Count - 1)].ForEach{ $_.PadRight($end).Substring(0, $end) } -join '') -replace '\s' | Should -Be "EnvironmentDatabasePath$($long -replace '\s')"
    }

    It '32: Get-Help -Online has an address for every cmdlet' {
        Get-Command -Module CapitolSync | Where-Object { (Get-Help $_.Name).relatedLinks.navigationLink[0].uri -notlike "https://*/$($_.Name).md" } | Should -BeNullOrEmpty
    }

    It '32: -ApiKey as text says how to make a SecureString, and does not show the text' {
        foreach ($command in 'Sync-FecDonation', 'Sync-FecCommittee', 'Sync-CtPrice', 'Invoke-CtSync', 'Test-CtSource') {
            $thrown = { & $command -ApiKey secret-text } | Should -Throw -ErrorId 'ParameterArgumentTransformationError,*' -PassThru
            "$thrown" | Should -BeLike '*Read-Host -AsSecureString*Get-Secret *$env:*'
            "$thrown" | Should -Not -BeLike '*secret-text*'
        }
    }

    It '32: a wrong stream is one error everywhere (Streams.Tests.ps1)' {
        Get-CtSyncState trades -ErrorVariable failed -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
        $failed.FullyQualifiedErrorId | Should -BeLike 'ItemNotFound,*'
    }

    It '32: what is suggested works where the folder is missing' {
        $missing = { Get-CtTrade -DatabasePath (Join-Path $TestDrive none/x.db) } | Should -Throw -ErrorId 'DatabaseNotFound,*' -PassThru
        "$missing" | Should -Not -BeLike '*Sync-CtTrade -DatabasePath*'
        "$missing" | Should -BeLike '*create the folder first*'
    }

    It '32: -GroupBy Employer -Kind Loan is not silently empty (Sums.Tests.ps1)' {
        Get-FecDonation -GroupBy Employer -Kind Loan -WarningVariable warned -WarningAction SilentlyContinue | Should -BeNullOrEmpty
        "$warned" | Should -BeLike '*Loan receipts are not new money*'
    }

    It '32: no heading is broken over lines at 80 columns (Views.Tests.ps1)' {
        foreach ($rows in (Get-CtTrade -First 2), (Get-CtSyncState), (Get-CtSyncRun), (Get-CtFiling -First 2), (Get-FecDonation -First 2)) {
            @(($rows | Out-String -Width 80) -split '\r?\n' | Where-Object { $_.Trim() })[1] | Should -Match '^[- ]+$'
        }
    }
}

Describe 'What users hold a module to' {
    It 'has a types file' {
        (Get-TypeData CapitolSync.Trade).Members.Keys | Should -Contain Traded
        (Get-TypeData CapitolSync.Trade).DefaultDisplayPropertySet.ReferencedProperties.Count | Should -BeGreaterThan 5
    }

    It 'has completers' {
        @(Get-Command -Module CapitolSync -Verb Get | Where-Object { $_.Parameters.Values.Attributes.Where{ $_ -is [System.Management.Automation.ArgumentCompleterAttribute] } }).Count | Should -BeGreaterThan 12
    }

    It 'has familiar aliases' {
        $aliases = (Get-Command Get-CtTrade).Parameters.Values.Aliases
        'Ticker', 'Symbol', 'Since', 'From', 'To', 'Until', 'After', 'Before', 'Type', 'Top', 'Limit' | Where-Object { $_ -notin $aliases } | Should -BeNullOrEmpty
    }

    It 'has online help' {
        $help.relatedLinks.navigationLink[0].uri | Should -BeLike 'https://*'
    }

    It 'has examples with output' {
        $help.examples.example[0].remarks | Out-String | Should -BeLike '*Traded*Published*'
    }

    It 'has about topics' {
        @(Get-Help about_CapitolSync* | ForEach-Object Name) | Sort-Object | Should -Be about_CapitolSync, about_CapitolSync_Data, about_CapitolSync_Errors, about_CapitolSync_Resume, about_CapitolSync_Scheduling, about_CapitolSync_Statuses
    }

    It 'has no culture in a CSV' {
        $culture = [cultureinfo]::CurrentCulture
        try {
            [cultureinfo]::CurrentCulture = 'th-TH'
            ($trade | Select-Object TxDate, PubDate | ConvertTo-Csv)[1] | Should -Match '^"\d{4}-\d\d-\d\d","20\d\d-\d\d-\d\dT[\d:.]+Z"$'
        }
        finally { [cultureinfo]::CurrentCulture = $culture }
    }

    It 'has analyzer settings, for scripts and for C#, and a changelog' {
        $settings = Import-PowerShellDataFile (Join-Path $Root PSScriptAnalyzerSettings.psd1)
        $settings.Severity | Should -Be Error, Warning, Information
        $settings.IncludeRules | Should -Contain PSAvoidUsingCmdletAliases
        $settings.Rules.Keys | Where-Object { $_ -notin $settings.IncludeRules } | Should -BeNullOrEmpty
        Get-Content (Join-Path $Root .editorconfig) -Raw | Should -Match '(?m)^dotnet_diagnostic\.\w+\.severity = '
        Get-Content (Join-Path $Root CHANGELOG.md) -Raw | Should -Match '## \[Unreleased\]'
    }
}
