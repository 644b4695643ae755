BeforeAll {
    Import-Module "$PSScriptRoot/../ModuleTest.psm1"
    Import-TestModule
    $replica = Start-Replica -Trades 60 -Argument '--politicians', 40
    $sync = New-SyncArgument $replica $TestDrive
    $from = @{ DatabasePath = $sync.DatabasePath }
    $report = Sync-CtCommittee @sync
}

AfterAll {
    Stop-Replica $replica
}

Describe 'Sync-CtCommittee' {
    It 'returns its report, and the new seats with -PassThru' {
        $report.Stream, $report.Status, $report.Failed | Should -Be 'congress.committees', 'Complete', 0
        $own = New-SyncArgument $replica $TestDrive
        $seats = Sync-CtCommittee @own -PassThru
        $seats | Should -BeOfType ([CapitolSync.CommitteeSeat])
        $seats.Count | Should -Be $report.Added
        Sync-CtCommittee @own -PassThru | Should -BeNullOrEmpty
    }

    It 'requests nothing under -WhatIf' {
        $own = New-SyncArgument $replica $TestDrive
        Sync-CtCommittee @own -WhatIf | Should -BeNullOrEmpty
        Get-ReplicaRequest $replica | Should -BeNullOrEmpty
    }
}

Describe 'Get-CtCommittee' {
    It 'shows a subcommittee with its committee, its sectors and its members, chairs first' {
        $health = Get-CtCommittee ssfi10 @from
        $health.Name, $health.Chamber, $health.Parent, $health.ParentName | Should -Be 'Health Care', senate, ssfi, 'Senate Committee on Finance'
        $health.Members.Count | Should -Be $health.MemberCount
        $health.Members[0].Title | Should -Be Chairman
        (Get-CtCommittee ssfi @from).Sectors | Should -Be health-care
        (Get-CtCommittee 'senate committee on finance' @from).Code | Should -Be ssfi
    }

    It 'answers for a day in the past from the seats that come with the module' {
        $codes = (Get-CtCommittee -Politician 'Ami Bera' -AsOf 2023-03-01 @from).Code
        $codes | Should -Contain hlig
        # All seats ended with the 118th Congress.
        Get-CtCommittee hlig -AsOf 2025-01-04 @from | Should -BeNullOrEmpty
        (Get-CtCommittee hlig -AsOf 2025-01-04 -IncludeFormer @from).MemberCount | Should -Be 0
    }

    It 'has a line for each at 100 columns' {
        $lines = Format-Line (Get-CtCommittee ss* @from)
        $lines[0] -split '\s+' -ne '' | Should -Be 'Code', 'Chamber', 'MemberCount', 'SeenOn', 'Name'
        $seats = Format-Line (Get-CtCommittee ssfi @from).Members
        $seats[0] -split '\s+' -ne '' | Should -Be 'Committee', 'PoliticianId', 'Politician', 'FirstSeen', 'LastSeen', 'GoneBy', 'Title'
    }

    It 'takes chambers as other cmdlets do, and joint' {
        Get-CtCommittee -Chamber S, jo* @from | Select-Object -ExpandProperty Chamber | Sort-Object -Unique | Should -Be joint, senate
        Get-CtCommittee -Chamber h* @from | Select-Object -ExpandProperty Chamber | Sort-Object -Unique | Should -Be house
        { Get-CtCommittee -Chamber nowhere @from } | Should -Throw "*'nowhere' is not a valid chamber. Valid values: house, senate, joint.*"
        $line = 'Get-CtCommittee -Chamber '
        (TabExpansion2 $line $line.Length).CompletionMatches.CompletionText | Should -Be house, senate, joint
    }

    It 'says what matches nothing' {
        Get-CtCommittee nonesuch @from -ErrorVariable failed -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
        Get-CtCommittee -Politician 'No Body' @from -ErrorVariable +failed -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
        $failed.FullyQualifiedErrorId | Should -Be (@('NothingMatches,CapitolSync.PowerShell.Commands.Committees.GetCtCommitteeCommand') * 2)
        $failed.TargetObject | Should -Be nonesuch, 'No Body'
    }

    It 'says what was meant, and takes wildcards that find nothing for no mistake, like the filters of other cmdlets' {
        foreach ($command in 'Get-CtCommittee', 'Get-CtJurisdiction') {
            & $command -Committee 'Senate Committee on Finanse' @from -ErrorVariable failed -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
            $failed.Exception.Message | Should -BeLike '*Did you mean Senate Committee on Finance (ssfi)*' -Because $command
            & $command -Committee '*nonesuch*' @from -ErrorVariable failed -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
            $failed | Should -BeNullOrEmpty -Because $command
        }
    }
}

Describe 'The map of jurisdictions' {
    It 'is the user''s to change, and to restore' {
        $entry = Set-CtJurisdiction ssfi financials, 'Health Care' -Reason 'why not' @from -PassThru
        $entry.Origin, $entry.Reason | Should -Be User, 'why not'
        $entry.Sectors | Should -Be financials, health-care
        (Get-CtCommittee ssfi @from).Sectors | Should -Be financials, health-care
        Get-CtJurisdiction @from | Where-Object Origin -EQ User | Set-CtJurisdiction -Default @from
        (Get-CtJurisdiction ssfi @from).Sectors | Should -Be health-care
    }

    It 'lists by sector, and with -All the committees that it says nothing of' {
        (Get-CtJurisdiction -Sector utilities @from).Committee | Should -Be hsap10, hsif, hspw02, ssap22, sseg, ssev
        (Get-CtJurisdiction hszs @from) | Should -BeNullOrEmpty
        (Get-CtJurisdiction hszs -All @from).Origin | Should -Be None
        $lines = Format-Line (Get-CtJurisdiction ss* @from)
        $lines[0] -split '\s+' -ne '' | Should -Be 'Committee', 'Origin', 'Sectors', 'Name'
    }

    It 'goes through a table' {
        $file = Join-Path $TestDrive map.csv
        $before = Get-CtJurisdiction ssfi, hsif, hsru -All @from
        $before.Sectors.Count, $before.Where{ $_.Sectors.Count -eq 0 }.Count | Should -Not -Contain 0
        $before | Export-CtTable $file
        Import-Csv $file | Set-CtJurisdiction -PassThru @from | ForEach-Object { "$($_.Committee): $($_.Sectors)" } | Should -Be $before.ForEach{ "$($_.Committee): $($_.Sectors)" }
        Get-CtJurisdiction @from | Where-Object Origin -EQ User | Set-CtJurisdiction -Default @from
        # Export-Csv writes no values.
        Get-CtJurisdiction hsif @from | Export-Csv $file
        { Import-Csv $file | Set-CtJurisdiction -WhatIf @from } | Should -Throw "*'System.String``[``]' is not a sector. The table was not written by Export-CtTable*" -ErrorId 'InvalidSetting,*'
        (Get-CtJurisdiction -Sector 'energy; utilities' @from).Count | Should -Be (Get-CtJurisdiction -Sector energy, utilities @from).Count
    }

    It 'changes nothing under -WhatIf, and not what does not exist' {
        Set-CtJurisdiction ssfi energy -WhatIf @from
        { Set-CtJurisdiction ssxx energy @from } | Should -Throw -ErrorId 'ItemNotFound,CapitolSync.PowerShell.Commands.Committees.SetCtJurisdictionCommand'
        { Set-CtJurisdiction ssfi health* @from } | Should -Throw -ErrorId 'InvalidSetting,CapitolSync.PowerShell.Commands.Committees.SetCtJurisdictionCommand'
        Get-CtJurisdiction @from | Where-Object Origin -EQ User | Should -BeNullOrEmpty
    }
}
