BeforeAll {
    Import-Module "$PSScriptRoot/../ModuleTest.psm1"
    Import-TestModule
    # The donations of two periods are loaded: those of this year and before.
    $replica = Start-Replica -Trades 120 -Argument '--newest', "$([datetime]::UtcNow.Year)-01-01T00:00:00Z", '--politicians', 40, '--donations', 1500, '--fec-committees', 6, '--house-filings', 3, '--senate-filings', 3, '--prices'
    $key, $prices = $env:OPENFEC_API_KEY, $env:TIINGO_API_KEY
    $env:OPENFEC_API_KEY = $env:TIINGO_API_KEY = 'a key'
}

AfterAll {
    $env:OPENFEC_API_KEY, $env:TIINGO_API_KEY = $key, $prices
    Stop-Replica $replica
}

Describe 'Invoke-CtSync' {
    BeforeEach {
        $sync = New-SyncArgument $replica $TestDrive
        $database = $sync.DatabasePath
        $fast = @{ RequestsPerSecond = 10000; RequestsPerHour = 100000 }
    }

    It 'loads everything from all sources, with a report per stream' {
        Set-CtSetting SenateTermsAccepted $true -DatabasePath $database
        Set-CtSetting Contact name@example.org -Source SEC -DatabasePath $database
        $reports = Invoke-CtSync @sync @fast
        $reports | Should -BeOfType ([CapitolSync.SyncReport])
        $reports.Stream | Sort-Object | Should -Be ((Get-CtSyncState -DatabasePath $database).Stream | Select-Object -Unique | Sort-Object)
        $reports.Status | Select-Object -Unique | Should -Be Complete
        $trades = Get-CtTrade -Source capitoltrades -DatabasePath $database
        $trades.Count | Should -Be 120
        $trades.EnrichedAt | Should -Not -Contain $null
        # Some of the replica's committees are of people who left office long ago.
        $committees = (Get-FecCommittee -DatabasePath $database).CommitteeId
        $held = Get-ReplicaRow $replica donations | Where-Object committee_id -In $committees
        $held.Count | Should -BeGreaterThan 500
        (Get-FecDonation -DatabasePath $database -IncludeMemo).SubId | Sort-Object | Should -Be ($held.sub_id | Sort-Object)
    }

    It 'skips the Senate until its terms are accepted: with a warning, without one after $false, with an error if it is named' {
        $null = Invoke-CtSync @sync @fast -WhatIf -WarningVariable warnings -WarningAction SilentlyContinue
        $warnings | Should -HaveCount 1
        $warnings | Should -BeLike 'senate.index and senate.filings were skipped.*Set-CtSetting SenateTermsAccepted $true*$false*'
        Set-CtSetting SenateTermsAccepted $false -DatabasePath $database
        $null = Invoke-CtSync @sync @fast -WhatIf -WarningVariable warnings -WarningAction SilentlyContinue
        $warnings | Should -BeNullOrEmpty
        Invoke-CtSync senate.* @sync -ErrorVariable failed -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
        $failed.FullyQualifiedErrorId | Should -Be 'TermsNotAccepted,CapitolSync.PowerShell.Commands.InvokeCtSyncCommand'
        Get-ReplicaRequest $replica | Should -BeNullOrEmpty
    }

    It 'passes over what is not due, unless -Force is given' {
        # Once more if the hour has changed meanwhile: closes of the day are due at 23:00 UTC.
        do {
            $hour = [datetime]::UtcNow.Hour
            $null = Invoke-CtSync @sync @fast
            Reset-Replica $replica
            $reports = Invoke-CtSync @sync @fast
        } until ([datetime]::UtcNow.Hour -eq $hour)
        # Trades may have been added, so their listing is always looked at.
        $reports.Stream | Should -Be 'ct.trades'
        (Get-ReplicaRequest $replica).Count | Should -BeIn 1, 2, 3
        (Invoke-CtSync @sync @fast -Force -Stream ct.politicians, fec.candidates).Stream | Sort-Object | Should -Be 'ct.politicians', 'fec.candidates'
    }

    It 'does streams by name and wildcard, and asks no other source' {
        (Invoke-CtSync ct.trade* @sync).Stream | Should -Be 'ct.trades', 'ct.tradeDetails'
        (Get-ReplicaRequest $replica).target | Where-Object { $_ -notlike '/trades*' } | Should -BeNullOrEmpty
    }

    It 'needs no key for streams that need none' {
        $env:OPENFEC_API_KEY = ''
        try {
            $null = Invoke-CtSync ct.trades @sync -WarningVariable warnings -WarningAction SilentlyContinue
            $warnings | Should -BeNullOrEmpty
        }
        finally {
            $env:OPENFEC_API_KEY = 'a key'
        }
    }

    It 'reads trades after the listing, and issuers after both' {
        $null = Invoke-CtSync ct.trades, ct.tradeDetails, ct.issuers @sync
        $kinds = (Get-ReplicaRequest $replica).target -replace '\?.*' -replace '\d+$' | Get-Unique
        $kinds | Should -Be '/trades', '/trades/', '/issuers/'
    }

    It 'reads the trades of -Priority first' {
        $null = Invoke-CtSync ct.trades @sync
        $first = Get-CtTrade -DatabasePath $database | Group-Object Politician | Sort-Object Count | Select-Object -First 1
        Reset-Replica $replica
        $null = Invoke-CtSync ct.tradeDetails @sync -Priority $first.Name -Concurrency 1
        $asked = (Get-ReplicaRequest $replica).target -replace '/trades/'
        $asked[0..($first.Count - 1)] | Sort-Object | Should -Be ([string[]]$first.Group.TxId | Sort-Object)
    }

    It 'warns of each name of -Priority that nothing goes by, with what may have been meant' {
        $null = Invoke-CtSync ct.trades @sync
        $member = (Get-CtTrade -DatabasePath $database -First 1).Politician
        $misspelled = $member -replace '(.)(.)$', '$2$1'
        $null = Invoke-CtSync ct.tradeDetails @sync -MaxItems 1 -Priority $misspelled, $member, 'Qqqq Zzzz', '*' -WarningVariable warned -WarningAction SilentlyContinue
        $warned | Should -HaveCount 2
        $warned[0] | Should -BeLike "-Priority '$misspelled' matches no known member or issuer, so no trades of it come first. Did you mean $member (*)?*"
        $warned[1] | Should -Be "-Priority 'Qqqq Zzzz' matches no known member or issuer, so no trades of it come first."
        $null = Invoke-CtSync ct.tradeDetails @sync -MaxItems 1 -Priority 'Qqqq Zzzz' -WarningVariable warned -WarningAction SilentlyContinue
        "$warned" | Should -Be "-Priority 'Qqqq Zzzz' matches no known member or issuer, so the newest trades come first."
    }

    It 'lets the other sources continue when one fails, and ends in an error for it' {
        Add-ReplicaFault $replica @{ kind = 'status'; path = '/trades*'; status = 503 }
        $sync.PageSize = 12
        $reports = Invoke-CtSync ct.trades, fec.candidates @sync -ErrorVariable failed -ErrorAction SilentlyContinue
        $? | Should -BeFalse
        ($reports | Where-Object Stream -EQ fec.candidates).Status | Should -Be Complete
        ($reports | Where-Object Stream -EQ ct.trades).Status | Should -Be Halted
        $failed | Should -HaveCount 1
        $failed[0].FullyQualifiedErrorId | Should -Be 'CircuitOpen,CapitolSync.PowerShell.Commands.InvokeCtSyncCommand'
        $failed[0].CategoryInfo.Category | Should -Be ResourceUnavailable
        $failed[0].TargetObject | Should -BeOfType ([CapitolSync.SyncCursor])
        $failed[0].TargetObject.Stream | Should -Be 'ct.trades'
    }

    It 'writes the reports before the error that ends a script' {
        Add-ReplicaFault $replica @{ kind = 'status'; path = '/trades*'; status = 503 }
        $seen = [Collections.Generic.List[string]]::new()
        { Invoke-CtSync ct.trades, fec.candidates @sync -PageSize 12 -ErrorAction Stop | ForEach-Object { $seen.Add($_.Stream) } } | Should -Throw -ErrorId 'CircuitOpen*'
        $seen | Sort-Object | Should -Be 'ct.trades', 'fec.candidates'
        (Get-CtSyncState fec.candidates -DatabasePath $database).Status | Should -Be Complete
    }

    It 'requests nothing and writes nothing under -WhatIf' {
        Invoke-CtSync @sync -WhatIf | Should -BeNullOrEmpty
        Get-ReplicaRequest $replica | Should -BeNullOrEmpty
        Test-Path $database | Should -BeFalse
    }

    It 'says under -WhatIf only what is due' {
        $null = Invoke-CtSync ct.politicians, fec.candidates @sync
        $script = Invoke-TestScript $TestDrive "Invoke-CtSync -DatabasePath '$database' -BaseUri '$($replica.Uri)' -WhatIf"
        $script.Output | Should -Match 'ct\.trades'
        $script.Output | Should -Match 'and those that the listing adds'
        $script.Output | Should -Not -Match 'ct\.politicians in'
        $script.Output | Should -Not -Match 'fec\.candidates in'
    }

    It 'warns of filings that are nobody''s because no members were asked for' {
        $null = Invoke-CtSync house.* @sync -WarningVariable warned -WarningAction SilentlyContinue
        "$warned" | Should -BeLike '*not known whose filings these are*fec.candidates*'
        $null = Invoke-CtSync house.*, fec.candidates @sync -WarningVariable warned -WarningAction SilentlyContinue
        "$warned" | Should -BeNullOrEmpty
    }

    It 'writes an error for what is not a stream, and syncs the others' {
        $report = Invoke-CtSync ct.nothing, ct.trades @sync -ErrorVariable failed -ErrorAction SilentlyContinue
        $failed.TargetObject | Should -Be ct.nothing
        $report.Stream | Should -Be ct.trades
    }

    It 'shows one progress for all, with a child per source' {
        Set-ReplicaLatency $replica 100
        $shell = [powershell]::Create()
        $null = $shell.AddScript("param(`$sync) Import-Module '$ModulePath'; Invoke-CtSync ct.trades, fec.candidates @sync").AddArgument($sync).Invoke()
        $records = $shell.Streams.Progress
        $parent = $records | Where-Object ParentActivityId -EQ -1 | Select-Object -ExpandProperty ActivityId -Unique
        $parent | Should -HaveCount 1
        $children = $records | Where-Object ParentActivityId -EQ $parent
        ($children.ActivityId | Select-Object -Unique).Count | Should -Be 2
        ($children | Where-Object RecordType -EQ Completed).Activity | Sort-Object | Should -Be 'Syncing ct.trades', 'Syncing fec.candidates'
        $records[-1].ActivityId, $records[-1].RecordType | Should -Be $parent, 'Completed'
        $shell.Dispose()
    }
}
