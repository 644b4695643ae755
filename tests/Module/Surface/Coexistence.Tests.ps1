# With whatever else is in the session: other versions of the packages, other cultures, a restricted language; and gone without a trace.
BeforeAll {
    Import-Module "$PSScriptRoot/../ModuleTest.psm1"
    Import-TestModule
    $packages = $env:NUGET_PACKAGES ? $env:NUGET_PACKAGES : (Join-Path $HOME .nuget packages)
}

Describe 'The module in a session with others' {
    It 'works where other versions of its packages were loaded first, and leaves those alone' {
        $others = [ordered]@{
            'Polly.Core' = 'polly.core/8.4.2/lib/net8.0/Polly.Core.dll'
            'Microsoft.Data.Sqlite' = 'microsoft.data.sqlite.core/8.0.30/lib/net8.0/Microsoft.Data.Sqlite.dll'
            'Microsoft.Extensions.Http' = 'microsoft.extensions.http/8.0.0/lib/net8.0/Microsoft.Extensions.Http.dll'
            'Microsoft.Extensions.Logging.Abstractions' = 'microsoft.extensions.logging.abstractions/8.0.0/lib/net8.0/Microsoft.Extensions.Logging.Abstractions.dll'
            'SQLitePCLRaw.core' = 'sqlitepclraw.core/2.1.11/lib/netstandard2.0/SQLitePCLRaw.core.dll'
        }
        $paths = $others.Values.ForEach{ Join-Path $packages $_ }
        $paths | Should -Exist
        # Nothing of the engine is loaded before its first cmdlet runs. The address refuses, which takes the whole way through HTTP and Polly.
        $result = Invoke-TestScript $TestDrive "
            `$others = ('$($paths -join "', '")').ForEach{ [System.Reflection.Assembly]::LoadFrom(`$_) }
            `$own = [System.Runtime.Loader.AssemblyLoadContext]::All | Where-Object Name -EQ CapitolSync
            ""before: `$(@(`$own).Count)""
            Set-CtSetting Delay 1234 -Source CapitolTrades -DatabasePath '$TestDrive/others.db' -Confirm:`$false
            (Get-CtSetting Delay -Source CapitolTrades -DatabasePath '$TestDrive/others.db').Value
            (Invoke-CtQuery 'SELECT 6 * 7 AS n' -DatabasePath '$TestDrive/others.db').n
            try { Sync-CtTrade -DatabasePath '$TestDrive/others.db' -BaseUri http://127.0.0.1:9/ -Delay 0 -MaximumRetryCount 0 -ErrorAction Stop } catch { ""sync: `$(`$_.FullyQualifiedErrorId)"" }
            `$own = [System.Runtime.Loader.AssemblyLoadContext]::All | Where-Object Name -EQ CapitolSync
            foreach (`$other in `$others) {
                `$name = `$other.GetName()
                `$ours = `$own.Assemblies.Where{ `$_.GetName().Name -eq `$name.Name }[0]
                `$default = [System.Runtime.Loader.AssemblyLoadContext]::Default.Assemblies.Where{ `$_.GetName().Name -eq `$name.Name }
                ""`$(`$name.Name): `$(@(`$default).Count), `$(`$ours -and (Get-Item `$ours.Location).VersionInfo.FileVersion -ne (Get-Item `$other.Location).VersionInfo.FileVersion)""
            }"
        $lines = $result.Output.Trim() -split '\r?\n'
        $result.Error | Should -BeNullOrEmpty
        $lines[0..2] | Should -Be 'before: 0', '1234', '42'
        $lines[3] | Should -Match '^sync: (SourceUnreachable|CircuitOpen),'
        $lines | Select-Object -Skip 4 | Should -Be $others.Keys.ForEach{ "${_}: 1, True" }
    }

    It 'has no assembly but its own two in the default load context' {
        $folder = Split-Path $ModulePath
        [System.Runtime.Loader.AssemblyLoadContext]::Default.Assemblies.Where{ -not $_.IsDynamic -and $_.Location.StartsWith($folder) }.ForEach{ $_.GetName().Name } | Sort-Object |
            Should -Be 'CapitolSync.Model', 'CapitolSync.PowerShell'
    }

    It 'is gone after Remove-Module: commands, formats, types, event handlers, variables' {
        $shell = [powershell]::Create([initialsessionstate]::CreateDefault2())
        try {
            $state = {
                param($module)
                function Get-Trace {
                    @(Get-ChildItem Function:, Variable:, Alias:).ForEach{ "$($_.PSDrive) $($_.Name)" }
                    (Get-FormatData CapitolSync.*).TypeNames
                    (Get-TypeData CapitolSync.*).TypeName
                    (Get-Command *-Ct*, *-Fec* -CommandType Cmdlet -ErrorAction Ignore -ListImported).Name
                    (Get-EventSubscriber).SourceIdentifier
                    (Get-Module).Name
                }
                filter Get-Value { if ($_) { $_ } }
                $null = Get-Trace | Get-Value
                $before = Get-Trace | Get-Value
                Import-Module $module
                $during = Get-Trace | Get-Value
                Remove-Module CapitolSync
                @{ More = @($during).Count - @($before).Count; Left = Compare-Object @($before) @(Get-Trace | Get-Value) | Where-Object InputObject -NotMatch '^Variable (before|during)$' }
            }
            $found = $shell.AddScript($state).AddArgument($ModulePath).Invoke()[0]
            $shell.Streams.Error | Should -BeNullOrEmpty
            $found.More | Should -BeGreaterThan 60
            $found.Left.InputObject | Should -BeNullOrEmpty
        }
        finally {
            $shell.Dispose()
        }
    }

    It 'leaves no handler in the process after Remove-Module, and works again, in one runspace and in others' {
        $result = Invoke-TestScript $TestDrive "
            `$ErrorActionPreference = 'Stop'
            `$events = [System.Runtime.Loader.AssemblyLoadContext].GetField('_resolving', 'NonPublic, Instance')
            function Get-Handler { @(if (`$all = `$events.GetValue([System.Runtime.Loader.AssemblyLoadContext]::Default)) { `$all.GetInvocationList().Where{ `$_.Method.Module.Name -like 'CapitolSync*' } }).Count }
            `$other = [powershell]::Create()
            function Invoke-Other(`$Script) { `$other.Commands.Clear(); `$other.AddScript(`$Script).Invoke(); `$other.Streams.Error }
            ""imported: `$(Get-Handler)""
            Invoke-Other 'Import-Module ''$ModulePath'''
            ""in two runspaces: `$(Get-Handler)""
            Remove-Module CapitolSync
            ""removed from one: `$(Get-Handler)""
            # The engine is first named here.
            Invoke-Other 'Set-CtSetting Delay 1300 -Source CapitolTrades -DatabasePath ''$TestDrive/again.db'' -Confirm:`$false; Remove-Module CapitolSync'
            ""removed from both: `$(Get-Handler)""
            Import-Module '$ModulePath'
            (Get-CtSetting Delay -Source CapitolTrades -DatabasePath '$TestDrive/again.db').Value
            Remove-Module CapitolSync
            ""at the end: `$(Get-Handler)"""
        $result.Error | Should -BeNullOrEmpty
        $result.Output.Trim() -split '\r?\n' | Should -Be 'imported: 1', 'in two runspaces: 2', 'removed from one: 1', 'removed from both: 0', '1300', 'at the end: 0'
    }

    It 'works in the constrained language' {
        $database = Join-Path $TestDrive constrained.db
        Set-CtSetting Delay 1500 -Source CapitolTrades -DatabasePath $database -Confirm:$false
        $state = [initialsessionstate]::CreateDefault2()
        $state.ImportPSModule($ModulePath)
        $runspace = [runspacefactory]::CreateRunspace($state)
        $runspace.Open()
        $runspace.SessionStateProxy.LanguageMode = 'ConstrainedLanguage'
        $shell = [powershell]::Create($runspace)
        try {
            $rows = $shell.AddScript("
                `$ExecutionContext.SessionState.LanguageMode
                (Get-CtSetting Delay -Source CapitolTrades -DatabasePath '$database').Value
                (Invoke-CtQuery 'SELECT `$n + 1 AS n' @{ n = 41 } -DatabasePath '$database').n
                @(Get-CtTrade -Since 7d -DatabasePath '$database').Count
                (Get-CtSetting Delay -Source CapitolTrades -DatabasePath '$database' | ConvertTo-CtFlatRow).Name
                (Get-CtSyncState -DatabasePath '$database' | Out-String).Length -ge 0").Invoke()
            $shell.Streams.Error | Should -BeNullOrEmpty
            $rows | Should -Be 'ConstrainedLanguage', 1500, 42, 0, 'Delay', $true
        }
        finally {
            $shell.Dispose()
            $runspace.Dispose()
        }
    }
}
