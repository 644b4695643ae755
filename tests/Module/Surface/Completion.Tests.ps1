# Part C of the trial, 24: completion of values, from the database and from closed lists.
BeforeDiscovery {
    Import-Module "$PSScriptRoot/../ModuleTest.psm1"
    Import-TestModule
    # Free text, paths and SQL complete to nothing of ours; PowerShell completes enumerations and switches itself.
    $free = 'Reason', 'DatabasePath', 'Query', 'Path', 'Company', 'Cik', 'Decision', 'NewTicker', 'Property', 'Contact', 'Import-CtPrice -Source'
    $lists = @(
        @{ Line = 'Invoke-CtSync -Stream ct.t'; Values = 'ct.trades', 'ct.tradeDetails' }
        @{ Line = 'Reset-CtSyncState -Stream sec'; Values = @('sec.companies') }
        @{ Line = 'Test-CtSource -Source Cap'; Values = @('CapitolTrades') }
        @{ Line = 'Update-CtFiling -Status par'; Values = @('parsed') }
        @{ Line = 'Set-CtSetting -Source House'; Values = @('HouseClerk') }
    )
    $parameters = foreach ($command in Get-Command -Module CapitolSync) {
        foreach ($parameter in $command.Parameters.Values | Where-Object { $_.ParameterType -in [string], [string[]] -and $_.Name -notin [System.Management.Automation.Cmdlet]::CommonParameters }) {
            if ($parameter.Name -notin $free -and "$($command.Name) -$($parameter.Name)" -notin $free) { @{ Command = $command.Name; Parameter = $parameter.Name } }
        }
    }
}

BeforeAll {
    Import-Module "$PSScriptRoot/../ModuleTest.psm1"
    Import-TestModule
    $replica = Start-Replica -Trades 200
    $sync = New-SyncArgument $replica $TestDrive
    $null = Sync-CtTrade @sync
    $database = $sync.DatabasePath
    $trade = Get-CtTrade -DatabasePath $database -First 1
    function Complete([string]$Line) { (TabExpansion2 $Line $Line.Length).CompletionMatches }

    # What the database has is looked for during so few milliseconds that a busy machine may not find it the first time.
    function Complete-Stored([string]$Line, [string]$Value) {
        Wait-Condition { $script:matched = @(Complete $Line); $Value -cin $script:matched.ListItemText } "'$Line' is completed to $Value"
        $script:matched
    }
}

AfterAll { Stop-Replica $replica }

Describe 'Completion' {
    It '<Command> -<Parameter> completes' -ForEach $parameters {
        (Get-Command $Command).Parameters[$Parameter].Attributes.Where{ $_ -is [ArgumentCompleter] -or $_ -is [ValidateSet] } | Should -Not -BeNullOrEmpty
    }

    It 'gives members by a part of the name, quoted, with who they are' {
        $word = ($trade.Politician -split ' ')[-1]
        $match = (Complete-Stored "Get-CtTrade -DatabasePath '$database' -Politician $word" $trade.Politician).Where{ $_.ListItemText -eq $trade.Politician }[0]
        $match.CompletionText | Should -Be "'$($trade.Politician -replace "'", "''")'"
        $match.ToolTip | Should -BeLike "$($trade.PoliticianId)*$($trade.Chamber)*"
    }

    It 'gives issuers by ticker and by name' {
        $issuer = Get-CtIssuer -DatabasePath $database | Where-Object IssuerTicker | Select-Object -First 1
        foreach ($word in $issuer.IssuerTicker, ($issuer.IssuerName -split ' ')[0]) {
            (Complete-Stored "Get-CtIssuer -DatabasePath '$database' -Issuer '$word" $issuer.IssuerTicker).ListItemText | Should -Contain $issuer.IssuerTicker
        }
    }

    It 'gives committees of Congress, of the official list and shipped ones too, once each' {
        $own = Join-Path $TestDrive committees.db
        Copy-Item $database $own
        Invoke-Sqlite $own "DELETE FROM committees; INSERT INTO committees (committee, name, chamber) VALUES ('hsag', 'Agriculture', 'house'); INSERT INTO congress_committees (committee, name, seen_on) VALUES ('hsag', 'House Committee on Agriculture', '2026-04-22'), ('zsaa', 'Senate Committee on Agronomy', '2026-04-22')"
        foreach ($command in 'Get-CtTrade', 'Get-CtCommittee', 'Set-CtJurisdiction') { (Complete-Stored "$command -DatabasePath '$own' -Committee " zsaa).ListItemText.Where{ $_ -in 'hsag', 'hsif', 'zsaa' } | Should -Be hsag, zsaa, hsif -Because $command }
    }

    It 'gives renamed tickers where those are asked for' {
        (Complete-Stored "Get-CtTickerRename -DatabasePath '$database' F" FB).Where{ $_.ListItemText -eq 'FB' }[0].ToolTip | Should -Be 'became META'
        (Complete-Stored "Get-CtTickerRename -DatabasePath '$database' META" META).ListItemText | Should -Contain META
    }

    It 'finds the database by the environment' {
        $before = $env:CAPITOLSYNC_DATABASE
        $env:CAPITOLSYNC_DATABASE = $database
        try { Wait-Condition { Complete 'Get-CtTrade -Politician a' } 'members of that database are found' } finally { $env:CAPITOLSYNC_DATABASE = $before }
    }

    It 'gives closed lists without a database, and nothing else, without an error' {
        $global:Error.Clear()
        (Complete "Get-CtTrade -DatabasePath '$TestDrive/none.db' -Party d").CompletionText | Should -Be democrat
        # Where a completer has nothing, PowerShell offers files.
        (Complete "Get-CtTrade -DatabasePath '$TestDrive/none.db' -Politician zzz") | Should -BeNullOrEmpty
        $global:Error | Should -BeNullOrEmpty
        "$TestDrive/none.db" | Should -Not -Exist
    }

    It 'gives the values of cmdlets that change things, from the code: <Line>' -ForEach $lists {
        (Complete $Line).CompletionText | Should -Be $Values
    }

    It 'gives the values of cmdlets that change things, from the database' {
        $issuer = Get-CtIssuer -DatabasePath $database | Where-Object IssuerTicker | Select-Object -First 1
        foreach ($line in 'Sync-HouseFiling -Politician', 'Sync-SenateFiling -Politician', 'Sync-FecCommittee -Politician', 'Sync-FecDonation -Politician', 'Update-CtFiling -Politician', 'Invoke-CtSync -Priority') {
            (Complete-Stored "$($line -replace ' ', " -DatabasePath '$database' ") '$($trade.Politician)" $trade.Politician).ListItemText | Should -Contain $trade.Politician -Because $line
        }
        foreach ($line in 'Sync-CtPrice -Ticker', 'Import-CtPrice -Ticker', 'Invoke-CtSync -Priority') {
            (Complete-Stored "$($line -replace ' ', " -DatabasePath '$database' ") $($issuer.IssuerTicker)" $issuer.IssuerTicker).ListItemText | Should -Contain $issuer.IssuerTicker -Because $line
        }
    }

    It 'is no error without a database: <Command> -<Parameter>' -ForEach $parameters {
        $global:Error.Clear()
        $null = Complete "$Command -DatabasePath '$TestDrive/none.db' -$Parameter a"
        $null = Complete "$Command -DatabasePath '$TestDrive' -$Parameter a"
        $global:Error | Should -BeNullOrEmpty
        Join-Path $TestDrive none.db | Should -Not -Exist
    }

    It 'finds names without their accents and punctuation' {
        $own = Join-Path $TestDrive accents.db
        Copy-Item $database $own
        Invoke-Sqlite $own "UPDATE politicians SET full_name = CASE rowid WHEN (SELECT min(rowid) FROM politicians) THEN 'Nanette Barragán' WHEN (SELECT max(rowid) FROM politicians) THEN 'Beto O''Rourke' ELSE full_name END"
        foreach ($word in 'barragan', 'Barragán', 'BARRAGÁN', 'nanette barr') { (Complete-Stored "Get-CtTrade -DatabasePath '$own' -Politician '$word" 'Nanette Barragán').ListItemText | Should -Contain 'Nanette Barragán' -Because $word }
        foreach ($word in 'orourke', 'beto oro', 'O´Rour') { (Complete-Stored "Get-CtTrade -DatabasePath '$own' -Politician '$word" "Beto O'Rourke").ListItemText | Should -Be "Beto O'Rourke" -Because $word }
    }

    It 'treats what has a meaning in a pattern as text' {
        Complete "Get-CtTrade -DatabasePath '$database' -Politician '%" | Should -BeNullOrEmpty
    }
}
