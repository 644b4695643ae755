# What a parameter that takes names makes of what is no name: nothing, or a refusal, but never everything.
BeforeDiscovery {
    Import-Module "$PSScriptRoot/../ModuleTest.psm1"
    Import-TestModule
    # Columns, paths and values of a closed list are checked where they are used.
    $other = 'Property', 'Path', 'Chamber'
    $parameters = foreach ($command in Get-Command -Module CapitolSync) {
        foreach ($parameter in $command.Parameters.Values | Where-Object { $_.ParameterType -eq [string[]] -and $_.Name -notin $other -and $_.Name -notin [System.Management.Automation.Cmdlet]::CommonParameters }) {
            $types = $parameter.Attributes.ForEach{ $_.GetType().Name }
            if ('ClosedListAttribute' -notin $types -and $command.Name -notlike 'Set-*') { @{ Command = $command.Name; Parameter = $parameter.Name; Types = $types } }
        }
    }
    $lists = @(
        @{ Command = 'Get-CtTrade'; Parameter = 'Politician'; Value = '*pelosi*' }
        @{ Command = 'Get-CtTrade'; Parameter = 'Issuer'; Value = 'NVDA' }
        @{ Command = 'Get-CtIssuer'; Parameter = 'Issuer'; Value = 'NVDA' }
        @{ Command = 'Get-CtPolitician'; Parameter = 'Politician'; Value = '*pelosi*' }
        @{ Command = 'Get-CtCommittee'; Parameter = 'Committee'; Value = 'hsif' }
        @{ Command = 'Get-CtJurisdiction'; Parameter = 'Committee'; Value = 'ssfi' }
        @{ Command = 'Get-CtTickerRename'; Parameter = 'Ticker'; Value = 'FB' }
        @{ Command = 'Get-CtSetting'; Parameter = 'Name'; Value = 'Delay' }
        @{ Command = 'Get-CtSyncState'; Parameter = 'Stream'; Value = 'ct.trades' }
        @{ Command = 'Get-CtSyncFailure'; Parameter = 'Stream'; Value = 'ct.trades' }
        @{ Command = 'Get-CtSyncRun'; Parameter = 'Stream'; Value = 'ct.trades' }
        @{ Command = 'Get-FecDonation'; Parameter = 'Contributor'; Value = 'DOE, JANE' }
        @{ Command = 'Get-FecCommittee'; Parameter = 'Committee'; Value = 'C00000001' }
        @{ Command = 'Find-CtEmployer'; Parameter = 'Employer'; Value = '*nvidia*' }
        @{ Command = 'Find-CtAnomaly'; Parameter = 'Politician'; Value = '*pelosi*' }
        @{ Command = 'Get-CtPosition'; Parameter = 'Issuer'; Value = 'XOM' }
    )
}

BeforeAll {
    Import-Module "$PSScriptRoot/../ModuleTest.psm1"
    Import-TestModule
    . "$PSScriptRoot/../AnswerDatabase.ps1"
    $database = Join-Path $TestDrive names.db
    New-AnswerDatabase $database
}

Describe 'Names' {
    It '<Command> -<Parameter> leaves out what is null' -ForEach $parameters {
        $Types | Should -Contain NamesArgumentAttribute
    }

    It '<Command> -<Parameter> $null, <Value> is <Value>' -ForEach $lists {
        $with, $without = (@{ $Parameter = $null, $Value }), (@{ $Parameter = $Value }) | ForEach-Object { (& $Command @_ -DatabasePath $database | Out-String) }
        $with | Should -Be $without
    }

    It '<Command> -<Parameter> $null, $null is refused, and not everything' -ForEach $lists {
        $nothing = @{ $Parameter = @($null, $null) }
        { & $Command @nothing -DatabasePath $database } | Should -Throw '*All values are $null.*'
    }

    It '<Command> -<Parameter> without a name is refused, and not everything' -ForEach ($lists + @{ Command = 'Get-CtTrade'; Parameter = 'Name' } + @{ Command = 'Test-CtSource'; Parameter = 'Source' } + @{ Command = 'Invoke-CtSync'; Parameter = 'Stream' }) {
        foreach ($empty in '', ' ', $null, @()) {
            $nothing = @{ $Parameter = $empty }
            { & $Command @nothing -DatabasePath $database } | Should -Throw "-$Parameter is empty*" -ErrorId 'InvalidInput,*'
        }
    }

    It 'that are blank beside others are errors of their own' {
        $found = Get-CtTrade -Politician '', P000197 -DatabasePath $database -ErrorVariable failed -ErrorAction SilentlyContinue
        $found.TxId | Should -Be (Get-CtTrade -Politician P000197 -DatabasePath $database).TxId
        $failed.FullyQualifiedErrorId | Should -BeLike 'NothingMatches,*'
    }

    It 'without letters are not those of everything that has none: <_>' -ForEach '-', '...' {
        $own = Join-Path $TestDrive "signs-$([guid]::NewGuid()).db"
        Copy-Item $database $own
        Invoke-Sqlite $own "UPDATE issuers SET issuer_name = '--', issuer_ticker = '' WHERE issuer_id = 1"
        Get-CtTrade -Issuer $_ -DatabasePath $own -ErrorVariable failed -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
        $failed.FullyQualifiedErrorId | Should -BeLike 'NothingMatches,*'
        Get-CtTrade -Issuer '--' -DatabasePath $own | Should -Not -BeNullOrEmpty
    }

    It 'are text, and no record written out' {
        { Get-CtTrade -Politician (Get-CtPolitician *pelosi* -DatabasePath $database) -DatabasePath $database } | Should -Throw '*not an object of type Politician.*'
        { Get-CtJurisdiction @{ Committee = 'ssfi' } -DatabasePath $database } | Should -Throw '*not an object of type Hashtable.*'
        (Get-CtIssuer -Issuer 1, 'XOM' -DatabasePath $database).IssuerTicker | Sort-Object | Should -Be 'NVDA:US', 'XOM:US'
    }

    It '<_> is not asked for a name that is a record written out' -ForEach 'Get-CtJurisdiction', 'Get-CtSyncRun', 'Get-CtSyncFailure', 'Get-CtSyncState', 'Test-CtSource' {
        Get-CtTrade -First 1 -DatabasePath $database | Select-Object TxId | & $_ -DatabasePath $database -ErrorVariable failed -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
        $failed.FullyQualifiedErrorId | Should -BeLike 'InputObjectNotBound,*'
    }
}
