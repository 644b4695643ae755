# Part C of the trial, 26: a flat form for a spreadsheet.
BeforeDiscovery {
    $paths = @(
        @{ Name = 'a directory'; Path = '.'; Id = 'InvalidTablePath'; Category = 'InvalidArgument' }
        @{ Name = 'another drive'; Path = 'env:x'; Id = 'InvalidTablePath'; Category = 'InvalidArgument' }
        @{ Name = 'a folder that is not there'; Path = './nowhere/x.csv'; Id = 'InvalidTablePath'; Category = 'InvalidArgument' }
    )
}

BeforeAll {
    Import-Module "$PSScriptRoot/../ModuleTest.psm1"
    Import-TestModule
    $trade = [CapitolSync.Trade]@{
        Source = 'capitoltrades'; TxId = 20000000001; PubDate = '2026-03-04T02:06:07Z'; PoliticianId = 'P000197'; IssuerId = 3; TxDate = '2026-02-03'
        Committees = [string[]]('ssfi', 'ssbk'); Comment = '=1+1'; AmountLow = 1001.5; Politician = 'Doe, Jane "J"'
    }
    $report = [CapitolSync.SyncReport]@{ Stream = 'ct.trades'; Status = 'Complete'; Duration = '00:00:05'; Cursor = [CapitolSync.SyncCursor]@{ Stream = 'ct.trades'; Position = 'page 1' } }
    $file = Join-Path $TestDrive table.csv
    function Use-Culture([string]$Culture, [scriptblock]$Script) {
        $before = [cultureinfo]::CurrentCulture
        [cultureinfo]::CurrentCulture = $Culture
        try { & $Script } finally { [cultureinfo]::CurrentCulture = $before }
    }
}

Describe 'ConvertTo-CtFlatRow' {
    It 'has no lists, ISO dates, and numbers as numbers, in the order of the record, in <_>' -ForEach en-US, de-DE, th-TH {
        Use-Culture $_ {
            $row = $trade | ConvertTo-CtFlatRow
            $row.PSObject.Properties.Name | Should -Be ([CapitolSync.Trade].GetProperties().Name)
            $row.TxDate, $row.PubDate, $row.Committees, $row.Labels | Should -Be '2026-02-03', '2026-03-04T02:06:07Z', 'ssfi; ssbk', ''
            $row.AmountLow | Should -Be 1001.5
            $row.TxId | Should -BeOfType ([long])
            $row.EnrichedAt | Should -Be $null
        }
    }

    It 'makes columns of a record inside a record, also where there is none' {
        ($report | ConvertTo-CtFlatRow).CursorPosition | Should -Be 'page 1'
        $row = [CapitolSync.SyncReport]@{ Stream = 'x'; Status = 'Complete' } | ConvertTo-CtFlatRow
        $row.PSObject.Properties.Name | Should -Contain CursorPosition
        $row.CursorPosition | Should -Be $null
    }

    It 'takes columns by name, wildcard and heading, in the order that is asked' {
        $row = $trade | ConvertTo-CtFlatRow Traded, Pol*, TxId
        $row.PSObject.Properties.Name | Should -Be Traded, PoliticianId, Politician, TxId
        $row.Traded | Should -Be '2026-02-03'
    }

    It 'reports a column that does not exist, once, with those that do' {
        $rows = $trade, $trade | ConvertTo-CtFlatRow TxId, Nope -ErrorVariable failed -ErrorAction SilentlyContinue
        $rows.Count | Should -Be 2
        $failed.Count | Should -Be 1
        $failed[0].FullyQualifiedErrorId | Should -BeLike 'ColumnNotFound,*'
        $failed[0].TargetObject | Should -Be Nope
        $failed[0].Exception.Message | Should -BeLike '*Name one of these: TxId, *'
    }

    It 'takes records that were in a file or a job, and any other object' {
        $copy = [System.Management.Automation.PSSerializer]::Deserialize([System.Management.Automation.PSSerializer]::Serialize($trade))
        $row = $copy | ConvertTo-CtFlatRow
        $row.PSObject.Properties.Name | Should -Be ([CapitolSync.Trade].GetProperties().Name)
        $row.TxDate, $row.PubDate, $row.Committees | Should -Be '2026-02-03', '2026-03-04T02:06:07Z', 'ssfi; ssbk'
        ([pscustomobject]@{ a = 1, 2; b = [datetime]'2026-01-02' } | ConvertTo-CtFlatRow | ConvertTo-Csv)[1] | Should -Be '"1; 2","2026-01-02"'
    }
}

Describe 'Export-CtTable' {
    It 'writes plain CSV: UTF-8 without a mark, commas, periods, whatever the culture' {
        Use-Culture de-DE { $trade | Export-CtTable $file TxDate, Politician, AmountLow, Committees }
        [System.IO.File]::ReadAllText($file) | Should -BeExactly "TxDate,Politician,AmountLow,Committees`r`n2026-02-03,`"Doe, Jane `"`"J`"`"`",1001.5,ssfi; ssbk`r`n"
        [System.IO.File]::ReadAllBytes($file)[0] | Should -Be ([byte][char]'T')
        (Import-Csv $file).Politician | Should -Be 'Doe, Jane "J"'
    }

    It 'writes for a spreadsheet with -Excel: a mark, the culture''s separators, and digits that stay' {
        Use-Culture de-DE { [pscustomobject]@{ Zip = '02139'; Id = '4021620261234567890'; Number = 1.5; Text = 'a;b'; Plain = '2139' } | Export-CtTable $file -Excel }
        [System.IO.File]::ReadAllBytes($file)[0..2] | Should -Be 0xEF, 0xBB, 0xBF
        (Get-Content $file)[1] | Should -BeExactly '"=""02139""";"=""4021620261234567890""";1,5;"a;b";2139'
    }

    It 'lets no text be a formula: <_>' -ForEach '=1+1', '+1', '-cmd', '@SUM(A1)', "`tx", '＝1' {
        [pscustomobject]@{ Text = $_ } | Export-CtTable $file
        (Import-Csv $file).Text | Should -BeExactly "'$_"
    }

    It 'leaves negative numbers alone' {
        [pscustomobject]@{ Number = -5.5; Long = -3 } | Export-CtTable $file
        (Get-Content $file)[1] | Should -Be '-5.5,-3'
    }

    It 'replaces a file only when all is written' {
        Set-Content $file before
        { 1, 2 | ForEach-Object { if ($_ -eq 2) { throw 'no' } $trade } | Export-CtTable $file } | Should -Throw no
        Get-Content $file | Should -Be before
        (Get-ChildItem $TestDrive -Filter 'table.csv*').Name | Should -Be table.csv
        ($trade | Export-CtTable $file -PassThru).FullName | Should -Be (Get-Item $file).FullName
        (Import-Csv $file).TxId | Should -Be 20000000001
    }

    It 'warns once when later objects have what the first has not, and of nothing else' {
        [pscustomobject]@{ a = 1 }, [pscustomobject]@{ b = 2 }, 5 | Export-CtTable $file -WarningVariable warned -WarningAction SilentlyContinue
        $warned.Count | Should -Be 1
        "$warned" | Should -BeLike "*first object*'b'*"
        # A row without a value is a row still.
        Get-Content $file | Should -Be 'a', '1', '""', '""'
        $trade, $trade | Export-CtTable $file -WarningVariable warned
        [pscustomobject]@{ a = 1; b = 2 }, [pscustomobject]@{ a = 3 } | Export-CtTable $file -WarningVariable +warned
        $warned | Should -BeNullOrEmpty
        Get-Content $file | Should -Be 'a,b', '1,2', '3,'
    }

    It 'takes the entries of a hashtable as columns' {
        [ordered]@{ Ticker = 'NVDA'; Count = 2 }, @{ Count = 3; Ticker = 'AMD' } | Export-CtTable $file
        Get-Content $file | Should -Be 'Ticker,Count', 'NVDA,2', 'AMD,3'
    }

    It 'writes no table without a column' {
        Set-Content $file before
        { $trade | Export-CtTable $file Nope } | Should -Throw -ErrorId 'ColumnNotFound,*'
        Get-Content $file | Should -Be before
    }

    It 'refuses what can separate nothing: <_>' -ForEach '"', "`n", "`r" {
        { $trade | Export-CtTable $file -Delimiter $_ } | Should -Throw -ErrorId 'ParameterArgumentValidationError,*'
    }

    It 'follows a link, keeps the file''s permissions, and leaves devices what they are' {
        if ($IsWindows) {
            Set-ItResult -Skipped -Because 'links need a privilege there, and there is no chmod'
            return
        }
        $real, $link = (Join-Path $TestDrive real.csv), (Join-Path $TestDrive link.csv)
        Set-Content $real before
        [System.IO.File]::SetUnixFileMode($real, 'UserRead, UserWrite')
        $null = New-Item -ItemType SymbolicLink $link -Target $real
        $trade | Export-CtTable $link TxId
        (Get-Item $link).LinkType | Should -Be SymbolicLink
        (Import-Csv $real).TxId | Should -Be 20000000001
        [System.IO.File]::GetUnixFileMode($real) | Should -Be ([System.IO.UnixFileMode]'UserRead, UserWrite')
        $trade | Export-CtTable /dev/null TxId
        (Get-Item /dev/null).UnixMode | Should -BeLike 'c*'
    }

    It 'refuses a folder that is not there before anything is read' {
        $read = [ref]0
        { & { $read.Value++; $trade } | Export-CtTable (Join-Path $TestDrive nowhere/x.csv) } | Should -Throw -ErrorId 'InvalidTablePath,*'
        $read.Value | Should -Be 0
    }

    It 'appends to what standard output is: a log, or a pipe' {
        if ($IsWindows) {
            Set-ItResult -Skipped -Because 'Windows has no such files'
            return
        }

        $log, $script = (Join-Path $TestDrive output.log), (Join-Path $TestDrive output.ps1)
        Set-Content $log 'before'
        Set-Content $script "Import-Module '$ModulePath'; [pscustomobject]@{ a = 1 } | Export-CtTable /dev/stdout"
        # PowerShell as a .NET tool is a library that dotnet runs.
        $program = (, [Environment]::ProcessPath + @(if ((Split-Path ([Environment]::ProcessPath) -LeafBase) -eq 'dotnet') { Join-Path $PSHOME pwsh.dll })).ForEach{ "'$_'" } -join ' '
        & /bin/sh -c "$program -NoProfile -NonInteractive -File '$script' >> '$log'"
        Get-Content $log | Should -Be before, a, 1
        & /bin/sh -c "$program -NoProfile -NonInteractive -File '$script' | cat" | Should -Be a, 1
    }

    It 'writes into a named pipe instead of replacing it' {
        if ($IsWindows) {
            Set-ItResult -Skipped -Because 'Windows has no such files'
            return
        }

        $pipe = Join-Path $TestDrive pipe
        & mkfifo $pipe
        $reader = Start-ThreadJob { [System.IO.File]::ReadAllText($using:pipe) }
        [pscustomobject]@{ a = 1 } | Export-CtTable $pipe
        $reader | Receive-Job -Wait -AutoRemoveJob | Should -Be "a`r`n1`r`n"
        (Get-Item $pipe).UnixStat.ItemType | Should -Be NamedPipe
    }

    It 'writes nothing with -WhatIf, and says so when there are no rows' {
        $trade | Export-CtTable (Join-Path $TestDrive whatif.csv) -WhatIf
        @() | Export-CtTable (Join-Path $TestDrive none.csv) -WarningVariable warned -WarningAction SilentlyContinue
        $warned | Should -BeLike '*no rows*'
        Join-Path $TestDrive whatif.csv, none.csv | Should -Not -Exist
    }

    It 'fails with <Id> for <Name>' -ForEach $paths {
        Push-Location $TestDrive
        $thrown = $null
        try { $trade | Export-CtTable $Path } catch { $thrown = $_ } finally { Pop-Location }
        $thrown.FullyQualifiedErrorId | Should -BeLike "$Id,*"
        $thrown.CategoryInfo.Category | Should -Be $Category
        $thrown.Exception.Message | Should -Match '(name another|Name a file)'
    }
}
