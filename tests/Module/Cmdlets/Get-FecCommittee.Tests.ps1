BeforeAll {
    Import-Module "$PSScriptRoot/../ModuleTest.psm1"
    Import-TestModule
    $replica = Start-Replica -Trades 60 -Argument '--politicians', 40, '--donations', 1500, '--fec-committees', 6
    $key = $env:OPENFEC_API_KEY
    $env:OPENFEC_API_KEY = 'a key'
    $sync = New-SyncArgument $replica $TestDrive
    $database = $sync.DatabasePath
    $null = Invoke-CtSync @sync fec.* -RequestsPerSecond 10000 -RequestsPerHour 100000
    $held = Get-ReplicaRow $replica donations
}

AfterAll {
    $env:OPENFEC_API_KEY = $key
    Stop-Replica $replica
}

Describe 'Get-FecCommittee' {
    It 'gets committees with their members and totals' {
        $all = Get-FecCommittee -DatabasePath $database
        $all | Should -BeOfType ([CapitolSync.FecCommittee])
        $all.CommitteeId | Should -Be ($all.CommitteeId | Select-Object -Unique)
        $known = (Get-ReplicaRow $replica fec-committees).committee_id
        $all.CommitteeId | Where-Object { $_ -notin $known } | Should -BeNullOrEmpty
        $all.Where{ $_.CountDonations -gt 0 }.Count | Should -BeGreaterThan 0
    }

    It 'gets the committees of a member' {
        $one = Get-FecCommittee -DatabasePath $database | Where-Object PoliticianId | Select-Object -First 1
        $member = $one.PoliticianId[0]
        $should = (Get-FecCommittee -DatabasePath $database).Where{ $_.PoliticianId -contains $member }.CommitteeId | Sort-Object
        (Get-FecCommittee -Politician $member -DatabasePath $database).CommitteeId | Sort-Object | Should -Be $should
    }

    It 'takes committees and members as text from the pipeline, and names with -Name' {
        $one = Get-FecCommittee -DatabasePath $database | Where-Object PoliticianId | Select-Object -First 1
        $member = (Get-CtPolitician $one.PoliticianId[0] -DatabasePath $database).FullName
        ($one.CommitteeId | Get-FecCommittee -DatabasePath $database).CommitteeId | Should -Be $one.CommitteeId
        $of = (Get-FecCommittee -Politician $member -DatabasePath $database).CommitteeId
        $of | Should -Contain $one.CommitteeId
        ($member | Get-FecCommittee -DatabasePath $database).CommitteeId | Should -Be $of
        (Get-FecCommittee -Name $one.Name -DatabasePath $database).CommitteeId | Should -Be (Get-FecCommittee $one.Name -DatabasePath $database).CommitteeId
        # What has another kind of name does not bind to it.
        (Get-Command Get-FecCommittee).Parameters['Name'].Attributes.ValueFromPipelineByPropertyName | Should -BeFalse
        $line = "Get-FecCommittee -DatabasePath '$database' -Name '$($one.Name.Substring(0, 5))"
        (TabExpansion2 $line $line.Length).CompletionMatches.ListItemText | Should -Contain $one.CommitteeId
    }

    It 'ends with an error when there is no database' {
        $thrown = try { Get-FecCommittee -DatabasePath (Join-Path $TestDrive none.db) } catch { $_ }
        $thrown.FullyQualifiedErrorId | Should -Be 'DatabaseNotFound,CapitolSync.PowerShell.Commands.GetFecCommitteeCommand'
        $thrown.CategoryInfo.Category | Should -Be ObjectNotFound
    }
}
