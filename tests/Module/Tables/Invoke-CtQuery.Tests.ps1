# What PowerShell adds to a query: binding, conversion, errors. What a query may do is tested in SqlQueryTests.
BeforeDiscovery {
    $noValues = @(
        @{ Name = 'a Hashtable'; Value = @{} }
        @{ Name = 'not a number (NaN)'; Value = [double]::NaN }
        @{ Name = 'a SecureString'; Value = ConvertTo-SecureString x -AsPlainText -Force }
        @{ Name = 'a PSCustomObject'; Value = [pscustomobject]@{ a = 1 } }
        @{ Name = 'a UInt64'; Value = [ulong]::MaxValue }
        @{ Name = 'a TimeSpan'; Value = [timespan]1 }
    )
    $refused = @(
        @{ Query = 'SELEC 1'; Id = 'InvalidQuery'; Category = 'InvalidArgument'; Says = '*syntax error*' }
        @{ Query = 'DELETE FROM trades'; Id = 'QueryNotAllowed'; Category = 'PermissionDenied'; Says = '*may only read*' }
        @{ Query = 'WITH x AS (SELECT 1) INSERT INTO issuers (issuer_id) SELECT * FROM x'; Id = 'QueryNotAllowed'; Category = 'PermissionDenied'; Says = '*may only read*' }
        @{ Query = 'PRAGMA journal_mode = DELETE'; Id = 'QueryNotAllowed'; Category = 'PermissionDenied'; Says = '*may only read*' }
        @{ Query = 'VACUUM INTO ''x.db'''; Id = 'QueryNotAllowed'; Category = 'PermissionDenied'; Says = '*may only read*' }
        @{ Query = 'SELECT 1; DROP TABLE trades'; Id = 'InvalidQuery'; Category = 'InvalidArgument'; Says = '*more than one statement*' }
        @{ Query = '-- nothing'; Id = 'InvalidQuery'; Category = 'InvalidArgument'; Says = '*empty*' }
        @{ Query = 'ATTACH ''x.db'' AS x'; Id = 'QueryNotAllowed'; Category = 'PermissionDenied'; Says = '*may only read*' }
        @{ Query = 'WITH RECURSIVE r(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM r) SELECT count(*) FROM r'; Id = 'QueryTimeout'; Category = 'OperationTimeout'; Says = '*-QueryTimeout*' }
    )
}

BeforeAll {
    Import-Module "$PSScriptRoot/../ModuleTest.psm1"
    Import-TestModule
    $database = Join-Path $TestDrive query.db
    Set-CtSetting Delay 1000 -Source CapitolTrades -DatabasePath $database
    $PSDefaultParameterValues['Invoke-CtQuery:DatabasePath'] = $database
}

AfterAll { $PSDefaultParameterValues.Remove('Invoke-CtQuery:DatabasePath') }

Describe 'Invoke-CtQuery' {
    It 'streams typed rows: an endless query gives its first ones' {
        $rows = Invoke-CtQuery 'WITH RECURSIVE r(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM r) SELECT n, n / 2.0 AS half, ''x'' AS text, NULL AS none FROM r' | Select-Object -First 2
        $rows.n | Should -Be 1, 2
        $rows[0].n | Should -BeOfType ([long])
        $rows[0].half | Should -BeOfType ([double])
        $rows[0].text | Should -Be x
        $rows[0].none | Should -Be $null
        $rows[0].PSObject.Properties.Name | Should -Be n, half, text, none
    }

    It 'converts what parameters are given' {
        $row = Invoke-CtQuery 'SELECT $day AS day, $instant AS instant, $list AS list, $yes AS yes, $int AS int, $money AS money, $none AS none, $wrapped AS wrapped' @{
            day = [datetime]'2026-03-31'; instant = [datetime]::SpecifyKind('2026-03-31T14:30', 'Utc'); list = 'a', 2; yes = $true; int = 5; money = 1.5d; none = $null; wrapped = Get-Date 2026-03-31 -Hour 0 -Minute 0 -Second 0 -Millisecond 0 | ForEach-Object { [datetime]::SpecifyKind($_, 'Unspecified') }
        }
        $row.day, $row.instant, $row.list, $row.yes, $row.int, $row.money, $row.none | Should -Be '2026-03-31', '2026-03-31T14:30:00.000Z', '["a",2]', 1, 5, 1.5, $null
        (Invoke-CtQuery 'SELECT value FROM json_each($x)' @{ x = 'a', 'b' }).value | Should -Be a, b
    }

    It 'takes queries from the pipeline' {
        ('SELECT 1 AS n', 'SELECT 2 AS n' | Invoke-CtQuery).n | Should -Be 1, 2
    }

    It 'is stopped while SQLite works on it' {
        $endless = 'WITH RECURSIVE r(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM r) SELECT 1 AS n UNION ALL SELECT count(*) FROM r'
        $job = Start-ThreadJob { param($module, $database, $query) Import-Module $module; Invoke-CtQuery $query -DatabasePath $database -QueryTimeout 0 } -ArgumentList $ModulePath, $database, $endless
        Wait-Condition { $job.Output.Count -eq 1 } 'the first row has come'
        $job | Stop-Job -PassThru | Wait-Job -Timeout 30 | ForEach-Object State | Should -Be Stopped
        $job.Output.n | Should -Be 1
        $job | Remove-Job
    }

    It 'fails with <Id> (<Category>) for <Query>' -ForEach $refused {
        $thrown = $null
        try { Invoke-CtQuery $Query -QueryTimeout 1 } catch { $thrown = $_ }
        $thrown.FullyQualifiedErrorId | Should -BeLike "$Id,*"
        $thrown.CategoryInfo.Category | Should -Be $Category
        $thrown.TargetObject | Should -Be $Query
        $thrown.Exception.Message | Should -BeLike $Says
    }

    It 'refuses a parameter that is no value: <Name>' -ForEach $noValues {
        $thrown = { Invoke-CtQuery 'SELECT $x' @{ x = $Value } } | Should -Throw -ErrorId 'InvalidQuery,*' -PassThru
        $thrown.Exception.Message | Should -BeLike "The parameter 'x' is $Name, which cannot be stored in a database.*"
    }

    It 'takes what a command without output returns for NULL, and every whole number that fits' {
        (Invoke-CtQuery 'SELECT $x IS NULL AS n' @{ x = [System.Management.Automation.Internal.AutomationNull]::Value }).n | Should -Be 1
        (Invoke-CtQuery 'SELECT $x AS n' @{ x = [ulong]5 }).n | Should -Be 5
    }
}
