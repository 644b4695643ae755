# Get-, Update-, Import- and Set-CtFiling.
BeforeAll {
    Import-Module "$PSScriptRoot/../ModuleTest.psm1"
    Import-TestModule
    $replica = Start-Replica -Trades 60 -Argument '--politicians', 40, '--house-filings', 20
    $year = [DateTime]::UtcNow.Year
    $sync = New-SyncArgument $replica $TestDrive
    $database = $sync.DatabasePath
    $null = Sync-HouseFiling @sync
    $PSDefaultParameterValues['*-CtFiling:DatabasePath'] = $database
}

AfterAll {
    $PSDefaultParameterValues.Remove('*-CtFiling:DatabasePath')
    Stop-Replica $replica
}

Describe 'Get-CtFiling' {
    It 'returns every filing, newest first, with its member and its document' {
        $filings = Get-CtFiling
        $filings | Should -BeOfType ([CapitolSync.Filing])
        $filings.FilingId | Should -Be (20..1).ForEach{ "$(20030000 + $_)" }
        $filings.Status | Select-Object -Unique | Should -Be parsed
        $filings.MatchedBy | Select-Object -Unique | Should -Be seat-name
        $filings.PoliticianId, $filings.Politician | Should -Not -Contain $null
        $filings[0].DocumentPath | Should -Be (Join-Path ([IO.Path]::ChangeExtension($database, 'files')) "house/$year/20030020.pdf")
        $filings[0].Url | Should -Be "$($replica.Uri)public_disc/ptr-pdfs/$year/20030020.pdf"
        Get-Item $filings.DocumentPath | Should -HaveCount 20
    }

    It 'filters by id, member, source, status, year and day' {
        (Get-CtFiling 2003001*).Count | Should -Be 10
        $one = Get-CtFiling 20030005
        (Get-CtFiling -Politician $one.Politician).PoliticianId | Select-Object -Unique | Should -Be $one.PoliticianId
        ($one | Get-CtFiling).FilingId | Should -Be 20030005
        (Get-CtFiling -Source clerk -Status read -Year $year -Since $one.FiledOn).Count | Should -Be 20
        Get-CtFiling -Before $one.FiledOn | Should -BeNullOrEmpty
        Get-CtFiling -Status failed | Should -BeNullOrEmpty
        (Get-CtFiling -First 2 -Skip 3).FilingId | Should -Be 20030017, 20030016
    }

    It 'says what it does not know' {
        Get-CtFiling 1 -ErrorVariable unknown -ErrorAction SilentlyContinue
        $unknown.FullyQualifiedErrorId | Should -Be 'NothingMatches,CapitolSync.PowerShell.Commands.Filings.GetCtFilingCommand'
        { Get-CtFiling -Status lost } | Should -Throw "*'lost' is not a valid status of filings*"
    }

    It 'warns with the cmdlet that loads them where there are none' {
        $empty = Join-Path $TestDrive empty.db
        $null = Set-CtSetting Delay 0 -Source HouseClerk -DatabasePath $empty
        Get-CtFiling -DatabasePath $empty -WarningVariable warnings -WarningAction SilentlyContinue | Should -BeNullOrEmpty
        $warnings | Should -BeLike 'No official filings are stored yet*Sync-HouseFiling loads them.'
    }

    It 'counts per chamber and year' {
        $coverage = Get-CtFiling -Coverage
        $coverage | Should -BeOfType ([CapitolSync.FilingCoverage])
        $coverage.Chamber, $coverage.Year, $coverage.Seen, $coverage.Parsed, $coverage.Scans, $coverage.Failed, $coverage.New, $coverage.Gone, $coverage.Unmatched, $coverage.Transactions |
            Should -Be 'house', $year, 20, 20, 0, 0, 0, 0, 0, 39
    }

    It 'shows a filing and a count in a line of 80 columns' {
        $lines = Format-Line (Get-CtFiling -First 3) 80
        $lines[0] -split '\s+' -ne '' | Should -Be 'Filed', 'FilingId', 'Status', 'Rows', 'Seat', 'Member', 'Error', 'Filer'
        $lines | Should -HaveCount 5
        $lines[2] | Should -Match "^\d{4}-\d\d-\d\d 20030020 +parsed +2 [A-Z]{2}\d\d [A-Z]\d{6}"
        $lines = Format-Line (Get-CtFiling -Coverage) 80
        $lines[0] -split '\s+' -ne '' | Should -Be 'Chamber', 'Year', 'Seen', 'Parsed', 'Scans', 'Failed', 'New', 'Gone', 'Unmatched', 'Transactions'
        $lines | Should -HaveCount 3
    }
}

Describe 'Update-CtFiling' {
    It 'reads kept documents again without a request, and by default none that today''s reader has read' {
        Reset-Replica $replica
        Update-CtFiling -PassThru | Should -BeNullOrEmpty
        $before = Get-CtFiling 20030003
        $after = $before | Update-CtFiling -PassThru
        $after.FilingId, $after.Status, $after.Transactions | Should -Be '20030003', 'parsed', 3
        $after.ReadAt | Should -BeGreaterThan $before.ReadAt
        Get-ReplicaRequest $replica | Should -BeNullOrEmpty
    }

    It 'fails each filing whose document is not what it was, and reads it once it is' {
        $document = (Get-CtFiling 20030004).DocumentPath
        $good = [IO.File]::ReadAllBytes($document)
        [IO.File]::WriteAllBytes($document, [IO.File]::ReadAllBytes((Get-CtFiling 20030005).DocumentPath))
        $failed = Update-CtFiling 20030004, 20030006 -PassThru -ErrorVariable problem -ErrorAction SilentlyContinue
        $problem.FullyQualifiedErrorId | Should -Be 'FilingUnreadable,CapitolSync.PowerShell.Commands.Filings.UpdateCtFilingCommand'
        $problem.CategoryInfo.Category, $problem.TargetObject.FilingId | Should -Be 'InvalidData', '20030004'
        ($failed | Sort-Object FilingId).Status | Should -Be failed, parsed
        (Get-CtFiling -Status failed | ForEach-Object { $_.FilingId, $_.Error, $_.Transactions }) | Should -Be '20030004', 'FilingId', $null
        [IO.File]::WriteAllBytes($document, $good)
        (Update-CtFiling -PassThru | ForEach-Object { $_.FilingId, $_.Status, $_.Transactions }) | Should -Be '20030004', 'parsed', 1
        Get-CtFiling -Status failed | Should -BeNullOrEmpty
    }

    It 'says so where no document is kept' {
        $document = (Get-CtFiling 20030007).DocumentPath
        Rename-Item $document "$document.away"
        Update-CtFiling 20030007 -ErrorVariable problem -ErrorAction SilentlyContinue
        $problem.FullyQualifiedErrorId | Should -Be 'DocumentNotFound,CapitolSync.PowerShell.Commands.Filings.UpdateCtFilingCommand'
        (Get-CtFiling 20030007).DocumentPath | Should -BeNullOrEmpty
        Rename-Item "$document.away" $document
    }

    It 'says that there is nothing to do, and nothing of rows where nothing is piped' {
        (Update-CtFiling -Verbose 4>&1).Message | Should -BeExactly 'No filing needs to be read again.'
        ([pscustomobject]@{ FilingId = '' } | Update-CtFiling -Verbose 4>&1).Message | Should -BeExactly "A row without a filing's ID was skipped."
    }

    It 'says how to get the documents that are to be read again and are not kept' {
        $own = Join-Path $TestDrive alone.db
        Copy-Item $database $own
        Invoke-Sqlite $own "UPDATE filings SET reader_version = 0; UPDATE filings SET status = 'scan' WHERE filing_id = '20030001'; UPDATE filings SET status = 'gone' WHERE filing_id = '20030002'"
        Update-CtFiling -DatabasePath $own -WarningVariable warnings -WarningAction SilentlyContinue
        $warnings | Should -BeExactly 'The documents of 18 filings that would be read again are not stored. Download them with Sync-HouseFiling -Force.'
        $again = $sync.Clone()
        $again.DatabasePath = $own
        $null = Sync-HouseFiling @again -Force
        Update-CtFiling -DatabasePath $own -WarningVariable warnings
        $warnings | Should -BeNullOrEmpty
        (Get-CtFiling -Status parsed -DatabasePath $own).DocumentPath | Should -Not -Contain $null
    }

    It 'changes nothing with -WhatIf' {
        $before = (Get-CtFiling 20030003).ReadAt
        Update-CtFiling 20030003 -WhatIf
        (Get-CtFiling 20030003).ReadAt | Should -Be $before
    }
}

Describe 'Import-CtFiling' {
    It 'reads saved reports into a new database, with the rows of a sync' {
        $folder = New-Item (Join-Path $TestDrive saved) -ItemType Directory
        Copy-Item (Get-CtFiling 20030008).DocumentPath (Join-Path $folder 'a report [1].pdf')
        Copy-Item (Get-CtFiling 20030009).DocumentPath $folder
        $new = Join-Path $TestDrive imported.db
        $imported = Get-ChildItem $folder/*.pdf | Import-CtFiling -PassThru -DatabasePath $new
        ($imported | Sort-Object FilingId | ForEach-Object { $_.FilingId, $_.Status, $_.Transactions, $_.Year }) | Should -Be '20030008', 'parsed', 2, $year, '20030009', 'parsed', 3, $year
        $known = Get-CtFiling 20030009
        $same = Get-CtFiling 20030009 -DatabasePath $new
        $same.FilerName, $same.StateDistrict, $same.FiledOn | Should -Be $known.FilerName, $known.StateDistrict, $known.FiledOn
        (Get-FileHash $same.DocumentPath).Hash | Should -Be (Get-FileHash $known.DocumentPath).Hash
    }

    It 'matches the filer by the same rules, and changes nothing when it is imported again' {
        $before = Get-CtFiling 20030010
        $after = Import-CtFiling $before.DocumentPath -PassThru
        $after.PoliticianId, $after.MatchedBy, $after.Transactions, $after.FirstSeenAt | Should -Be $before.PoliticianId, $before.MatchedBy, $before.Transactions, $before.FirstSeenAt
        (Get-CtFiling -Coverage).Transactions | Should -Be 39
    }

    It 'refuses what is not a report, a file that is not there, and one id for several' {
        $text = Join-Path $TestDrive text.pdf
        Set-Content $text '%PDF-1.7 and nothing more'
        $none = Join-Path $TestDrive none.pdf
        Import-CtFiling $text, $none -ErrorVariable problem -ErrorAction SilentlyContinue
        $problem.FullyQualifiedErrorId | Should -Be 'FilingUnreadable,CapitolSync.PowerShell.Commands.Filings.ImportCtFilingCommand', 'DocumentNotFound,CapitolSync.PowerShell.Commands.Filings.ImportCtFilingCommand'
        $problem.TargetObject | Should -Be $text, $none
        { Import-CtFiling $text, $none -FilingId 20030001 } | Should -Throw -ErrorId 'InvalidFilingId,CapitolSync.PowerShell.Commands.Filings.ImportCtFilingCommand'
        (Get-CtFiling).Count | Should -Be 20
    }
}

Describe 'Set-CtFiling' {
    It 'says whose a filing is, which a sync leaves alone, and takes it back' {
        $filing = Get-CtFiling 20030011
        $other = (Get-CtFiling | Where-Object PoliticianId -NE $filing.PoliticianId)[0]
        $set = $filing | Set-CtFiling -PoliticianId $other.Politician -PassThru
        $set.PoliticianId, $set.MatchedBy | Should -Be $other.PoliticianId, 'user'
        $null = Sync-HouseFiling -Force @sync
        (Get-CtFiling 20030011).PoliticianId, (Get-CtFiling 20030011).MatchedBy | Should -Be $other.PoliticianId, 'user'
        $cleared = Set-CtFiling 20030011 -Clear -PassThru
        $cleared.PoliticianId, $cleared.MatchedBy | Should -Be $filing.PoliticianId, 'seat-name'
    }

    It 'names what does not exist' {
        Set-CtFiling 1 -Clear -ErrorVariable problem -ErrorAction SilentlyContinue
        $problem.FullyQualifiedErrorId | Should -Be 'ItemNotFound,CapitolSync.PowerShell.Commands.Filings.SetCtFilingCommand'
        { Set-CtFiling 20030011 -PoliticianId Qqqq } | Should -Throw -ErrorId 'PoliticianNotFound,CapitolSync.PowerShell.Commands.Filings.SetCtFilingCommand'
        (Get-CtFiling 20030011).MatchedBy | Should -Be seat-name
    }
}
