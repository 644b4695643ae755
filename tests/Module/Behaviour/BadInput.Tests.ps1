BeforeDiscovery {
    $durations = @(
        @{ Value = 60000; Rule = "*'00:01:00' for one minute; for 60,000 milliseconds write '00:01:00'." }
        @{ Value = '1'; Rule = "*'00:01:00' for one minute; for 1 second write '00:00:01'." }
        @{ Value = [timespan]::FromMilliseconds(6); Rule = '*It must be from 00:00:01 (one second) to 1.00:00:00 (one day), or zero.' }
        @{ Value = 'soon'; Rule = "*'00:01:00' for one minute." }
    )
}

BeforeAll {
    Import-Module "$PSScriptRoot/../ModuleTest.psm1"
    Import-TestModule
    $replica = Start-Replica -Trades 100

    function Get-Thrown([scriptblock]$Script) {
        try { & $Script } catch { return $_ }
        throw 'Nothing was thrown.'
    }
}

AfterAll {
    Stop-Replica $replica
}

Describe 'Bad input is named, before any harm' {
    BeforeEach {
        $sync = New-SyncArgument $replica $TestDrive
        $database = $sync.DatabasePath
    }

    It '-Concurrency 0' {
        $thrown = Get-Thrown { Sync-CtTrade @sync -Concurrency 0 }
        $thrown.FullyQualifiedErrorId | Should -Be 'ParameterArgumentValidationError,CapitolSync.PowerShell.Commands.SyncCtTradeCommand'
        $thrown.CategoryInfo.Category | Should -Be InvalidData
        $thrown.Exception.Message | Should -BeLike '*Concurrency*0*1*'
        $database | Should -Not -Exist
    }

    It '-Concurrency 11' {
        $thrown = Get-Thrown { Sync-CtTrade @sync -Concurrency 11 }
        $thrown.FullyQualifiedErrorId | Should -BeLike 'ParameterArgumentValidationError,*'
        $thrown.Exception.Message | Should -BeLike '*Concurrency*11*10*'
    }

    It '-BreakDuration <Value>, which is <Rule>' -ForEach $durations {
        $thrown = Get-Thrown { Sync-CtTrade @sync -BreakDuration $Value }
        $thrown.FullyQualifiedErrorId | Should -BeLike 'ParameterArgumentTransformationError,*'
        $thrown.Exception.Message | Should -BeLike "*'BreakDuration'*'$Value' is not a valid duration. $Rule"
        (Get-Thrown { Set-CtSetting BreakDuration $Value -DatabasePath $database }).Exception.Message | Should -BeLike "*BreakDuration cannot be '$Value'. $Rule"
        $database | Should -Not -Exist
    }

    It '-BreakDuration <_> is none at all, or one' -ForEach 0, '0', '00:00:00', '00:01:00', ([timespan]::FromSeconds(1)) {
        (Sync-CtTrade @sync -BreakDuration $_).Status | Should -Be Complete
    }

    It 'an impossible date' {
        $thrown = Get-Thrown { Sync-CtTrade @sync -Since 2025-02-30 }
        $thrown.FullyQualifiedErrorId | Should -BeLike 'ParameterArgumentTransformationError,*'
        $thrown.CategoryInfo.Category | Should -Be InvalidData
        $thrown.Exception.Message | Should -BeLike "*'Since'*'2025-02-30' is not a date.*"
    }

    It '-Since after today' {
        $thrown = Get-Thrown { Sync-CtTrade @sync -Since 2099-01-01 }
        $thrown.FullyQualifiedErrorId | Should -Be 'InvalidDate,CapitolSync.PowerShell.Commands.SyncCtTradeCommand'
        $thrown.CategoryInfo.Category, $thrown.TargetObject | Should -Be 'InvalidArgument', ([datetime]'2099-01-01')
        $thrown.Exception.Message | Should -BeLike '*2099-01-01*'
        $database | Should -Not -Exist
    }

    It '-Since with -Full' {
        (Get-Thrown { Sync-CtTrade @sync -Full -Since 2025-01-01 }).FullyQualifiedErrorId | Should -BeLike 'AmbiguousParameterSet,*'
    }

    It '-MaxItems 0' {
        (Get-Thrown { Sync-CtTrade @sync -MaxItems 0 }).Exception.Message | Should -BeLike '*MaxItems*0*'
    }

    It '-PageSize 97' {
        (Get-Thrown { Sync-CtTrade @sync -PageSize 97 }).Exception.Message | Should -BeLike '*PageSize*97*96*'
    }

    It 'a directory as database' {
        $thrown = Get-Thrown { Sync-CtTrade -DatabasePath $TestDrive }
        $thrown.FullyQualifiedErrorId | Should -Be 'DatabasePathInvalid,CapitolSync.PowerShell.Commands.SyncCtTradeCommand'
        $thrown.CategoryInfo.Category, $thrown.TargetObject | Should -Be 'InvalidArgument', "$TestDrive"
        $thrown.Exception.Message | Should -BeLike "*$TestDrive*directory*"
    }

    It 'a folder that is not there' {
        $path = Join-Path $TestDrive 'no/such/folder.db'
        $thrown = Get-Thrown { Sync-CtTrade -DatabasePath $path }
        $thrown.FullyQualifiedErrorId, $thrown.TargetObject | Should -Be 'DatabasePathInvalid,CapitolSync.PowerShell.Commands.SyncCtTradeCommand', $path
        Split-Path $path | Should -Not -Exist
    }

    It 'a path outside the file system' {
        $thrown = Get-Thrown { Sync-CtTrade -DatabasePath Env:/CAPITOL }
        $thrown.FullyQualifiedErrorId | Should -Be 'DatabasePathInvalid,CapitolSync.PowerShell.Commands.SyncCtTradeCommand'
        $thrown.TargetObject | Should -Be 'Env:/CAPITOL'
    }

    It 'a path on a drive that is not there' {
        $thrown = Get-Thrown { Get-CtTrade -DatabasePath nodrive:x.db }
        $thrown.FullyQualifiedErrorId | Should -Be 'DatabasePathInvalid,CapitolSync.PowerShell.Commands.GetCtTradeCommand'
        $thrown.CategoryInfo.Category, $thrown.TargetObject | Should -Be 'InvalidArgument', 'nodrive:x.db'
        $thrown.Exception.Message | Should -BeLike "'nodrive:x.db' is not a path on this computer (*'nodrive'*). Name a file on one of the drives that Get-PSDrive lists."
        (Get-Thrown { Get-CtTrade -DatabasePath 'NoProvider::x.db' }).FullyQualifiedErrorId | Should -BeLike 'DatabasePathInvalid,*'
        (Get-Thrown { 1 | Export-CtTable nodrive:x.csv }).FullyQualifiedErrorId | Should -Be 'InvalidTablePath,CapitolSync.PowerShell.Commands.Tables.ExportCtTableCommand'
        (Get-Thrown { Import-CtFiling nodrive:x.pdf -DatabasePath $database }).FullyQualifiedErrorId | Should -Be 'DocumentNotFound,CapitolSync.PowerShell.Commands.Filings.ImportCtFilingCommand'
        (Get-Thrown { Export-CtMetric nodrive:x.prom -DatabasePath $database }).FullyQualifiedErrorId | Should -BeLike 'InvalidMetricPath,*'
    }

    It 'a text file as database' {
        Set-Content $database ('Not a database. ' * 100)
        $before = (Get-FileHash $database).Hash
        $thrown = Get-Thrown { Sync-CtTrade @sync }
        $thrown.FullyQualifiedErrorId | Should -Be 'DatabaseForeign,CapitolSync.PowerShell.Commands.SyncCtTradeCommand'
        $thrown.CategoryInfo.Category, $thrown.TargetObject | Should -Be 'InvalidData', $database
        (Get-FileHash $database).Hash | Should -Be $before
    }

    It 'a database of another program' {
        $null = Sync-CtTrade @sync -WhatIf
        Invoke-Sqlite $database 'CREATE TABLE trades (id INTEGER PRIMARY KEY)'
        $before = (Get-FileHash $database).Hash
        $thrown = Get-Thrown { Sync-CtTrade @sync }
        $thrown.FullyQualifiedErrorId, $thrown.TargetObject | Should -Be 'DatabaseForeign,CapitolSync.PowerShell.Commands.SyncCtTradeCommand', $database
        (Get-Thrown { Get-CtTrade -DatabasePath $database }).FullyQualifiedErrorId | Should -BeLike 'DatabaseForeign,*'
        (Get-FileHash $database).Hash | Should -Be $before
    }

    It 'a database written by a newer version' {
        $null = Sync-CtTrade @sync
        Invoke-Sqlite $database 'PRAGMA user_version = 9999'
        $before = (Get-FileHash $database).Hash
        $thrown = Get-Thrown { Sync-CtTrade @sync }
        $thrown.FullyQualifiedErrorId | Should -Be 'DatabaseNewer,CapitolSync.PowerShell.Commands.SyncCtTradeCommand'
        $thrown.CategoryInfo.Category | Should -Be InvalidOperation
        $thrown.Exception.Message | Should -BeLike '*9999*'
        (Get-Thrown { Get-CtTrade -DatabasePath $database }).FullyQualifiedErrorId | Should -BeLike 'DatabaseNewer,*'
        (Get-FileHash $database).Hash | Should -Be $before
    }

    It 'a read-only folder' {
        # /proc cannot be written by root either.
        if (-not $IsLinux) { Set-ItResult -Skipped -Because 'the folder that nobody can write is /proc' }
        $thrown = Get-Thrown { Sync-CtTrade -DatabasePath /proc/capitol.db }
        $thrown.FullyQualifiedErrorId | Should -Be 'DatabaseReadOnly,CapitolSync.PowerShell.Commands.SyncCtTradeCommand'
        $thrown.CategoryInfo.Category, $thrown.TargetObject | Should -Be 'PermissionDenied', '/proc/capitol.db'
    }

    It 'a damaged database' {
        $null = Sync-CtTrade @sync
        $bytes = [System.IO.File]::ReadAllBytes($database)
        for ($i = 4096; $i -lt $bytes.Length; $i++) { $bytes[$i] = 0xFF }
        [System.IO.File]::WriteAllBytes($database, $bytes)
        $thrown = Get-Thrown { Get-CtTrade -DatabasePath $database }
        $thrown.FullyQualifiedErrorId, $thrown.TargetObject | Should -Be 'DatabaseCorrupt,CapitolSync.PowerShell.Commands.GetCtTradeCommand', $database
        $thrown.CategoryInfo.Category | Should -Be InvalidData
    }

    It 'no database to read from' {
        $thrown = Get-Thrown { Get-CtTrade -DatabasePath $database }
        $thrown.FullyQualifiedErrorId | Should -Be 'DatabaseNotFound,CapitolSync.PowerShell.Commands.GetCtTradeCommand'
        $thrown.CategoryInfo.Category, $thrown.TargetObject | Should -Be 'ObjectNotFound', $database
        $thrown.Exception.Message | Should -BeLike '*Sync-CtTrade*'
        $database | Should -Not -Exist
    }

    It 'a -BaseUri that is not a URL' {
        $sync.BaseUri = 'not a url'
        $thrown = Get-Thrown { Sync-CtTrade @sync }
        $thrown.FullyQualifiedErrorId | Should -Be 'InvalidBaseUri,CapitolSync.PowerShell.Commands.SyncCtTradeCommand'
        $thrown.CategoryInfo.Category, $thrown.TargetObject | Should -Be 'InvalidArgument', 'not a url'
        $database | Should -Not -Exist
    }

    It 'a -BaseUri of another scheme' {
        $sync.BaseUri = 'ftp://127.0.0.1/'
        (Get-Thrown { Sync-CtTrade @sync }).FullyQualifiedErrorId | Should -BeLike 'InvalidBaseUri,*'
    }

    It 'a -BaseUri to which no path can be appended, or with a password, which is not shown: <_>' -ForEach 'http://127.0.0.1:9/x?y=z', 'http://127.0.0.1:9/x#y', 'http://me:verysecret@127.0.0.1:9/x' {
        foreach ($command in { Sync-CtTrade -BaseUri $_ -DatabasePath $database }, { Test-CtSource CapitolTrades -BaseUri $_ -DatabasePath $database }, { Invoke-CtSync ct.trades -BaseUri $_ -DatabasePath $database }) {
            $thrown = Get-Thrown $command
            $thrown.FullyQualifiedErrorId | Should -BeLike 'InvalidBaseUri,*'
            $thrown.Exception.Message | Should -Be "The address at '127.0.0.1' has a user, a query or a fragment. Give one without, such as http://127.0.0.1:9/x."
            $thrown.TargetObject | Should -Be 'http://127.0.0.1:9/x'
        }
        $database | Should -Not -Exist
    }

    It 'a cursor of another stream' {
        $null = Sync-CtTrade @sync
        Reset-Replica $replica
        $cursor = (Get-CtSyncState ct.issuers -DatabasePath $database).Cursor
        $cursor | Sync-CtTrade @sync -ErrorVariable failed -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
        $failed[0].FullyQualifiedErrorId | Should -Be 'CursorMismatch,CapitolSync.PowerShell.Commands.SyncCtTradeCommand'
        $failed[0].CategoryInfo.Category | Should -Be InvalidArgument
        Get-ReplicaRequest $replica | Should -BeNullOrEmpty
    }

    It 'an ID that is not a number' {
        (Get-Thrown { Sync-CtTradeDetail @sync -TxId abc }).Exception.Message | Should -BeLike '*TxId*abc*'
    }
}
