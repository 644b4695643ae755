BeforeDiscovery {
    Import-Module "$PSScriptRoot/../ModuleTest.psm1"
    Import-TestModule
    $commands = (Get-Command Sync-* -Module CapitolSync).Where{ $_.Parameters.ContainsKey('PassThru') }.Name
}

BeforeAll {
    Import-Module "$PSScriptRoot/../ModuleTest.psm1"
    Import-TestModule
    $replica = Start-Replica -Trades 60 -Argument '--politicians', 40, '--donations', 300, '--fec-committees', 4, '--prices', '--house-filings', 10, '--senate-filings', 10
    $keys = $env:OPENFEC_API_KEY, $env:TIINGO_API_KEY
    $env:OPENFEC_API_KEY = $env:TIINGO_API_KEY = 'a key'
}

AfterAll {
    $env:OPENFEC_API_KEY, $env:TIINGO_API_KEY = $keys
    Stop-Replica $replica
}

Describe '-PassThru' {
    It '<_> returns what it stores, with what changed, in the types that its help names' -ForEach $commands {
        $sync = New-SyncArgument $replica $TestDrive
        $command = Get-Command $_
        if ($command.Parameters.ContainsKey('RequestsPerHour')) { $sync.RequestsPerSecond, $sync.RequestsPerHour = 10000, 100000 }
        if ($_ -eq 'Sync-SenateFiling') { Set-CtSetting SenateTermsAccepted $true -DatabasePath $sync.DatabasePath }
        # These read what others have listed.
        if ($_ -in 'Sync-CtTradeDetail', 'Sync-CtIssuer') { $null = Sync-CtTrade -DatabasePath $sync.DatabasePath -BaseUri $sync.BaseUri -Delay 0 }
        $rows = @(& $_ @sync -PassThru)
        $main, $others = $command.OutputType.Type.Where{ $_ -ne [CapitolSync.SyncReport] }
        $types = $rows.ForEach{ $_.GetType() } | Select-Object -Unique
        $types | Should -Contain $main
        $types | Where-Object { $_ -ne $main -and $_ -notin $others } | Should -BeNullOrEmpty
        $rows.Change | Should -HaveCount $rows.Count
    }

    It 'is not there where no record shows the rows' {
        (Get-Command Sync-SecCompany).Parameters.Keys | Should -Not -Contain PassThru
    }

    It '<_> returns filings as Get-CtFiling does' -ForEach 'Sync-HouseFiling', 'Sync-SenateFiling' {
        $sync = New-SyncArgument $replica $TestDrive
        Set-CtSetting SenateTermsAccepted $true -DatabasePath $sync.DatabasePath
        $rows = @(& $_ @sync -PassThru).Where{ $_ -is [CapitolSync.Filing] }
        $rows.Where{ $_.Change -eq 'Added' }.FilingId | Sort-Object | Should -Be ((Get-CtFiling -DatabasePath $sync.DatabasePath).FilingId | Sort-Object)
        $last = $rows.Where{ $_.Change -eq 'Updated' }[-1]
        $last.DocumentPath | Should -Exist
        $stored = Get-CtFiling $last.FilingId -DatabasePath $sync.DatabasePath
        foreach ($name in $stored.PSObject.Properties.Name) { "$name $($last.$name)" | Should -Be "$name $($stored.$name)" }
    }
}
