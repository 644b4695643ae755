BeforeAll {
    Import-Module "$PSScriptRoot/../ModuleTest.psm1"
    Import-TestModule
    $manifest = Import-PowerShellDataFile $ModulePath
    $folder = Split-Path $ModulePath
    $commands = Get-Command -Module CapitolSync
}

Describe 'The module' {
    It 'has a manifest that PowerShell accepts' {
        $tested = Test-ModuleManifest $ModulePath
        $tested.Version | Should -Be $manifest.ModuleVersion
        $tested.Guid | Should -Not -Be ([guid]::Empty)
    }

    It 'asks for PowerShell 7.6, Core' {
        $manifest.PowerShellVersion, $manifest.CompatiblePSEditions | Should -Be '7.6', 'Core'
    }

    It 'exports every cmdlet that its assembly has, and nothing else' {
        $classes = [AppDomain]::CurrentDomain.GetAssemblies().Where{ $_.GetName().Name -eq 'CapitolSync.PowerShell' }.GetExportedTypes() |
            ForEach-Object { $_.GetCustomAttributes([System.Management.Automation.CmdletAttribute], $false) } |
            ForEach-Object { "$($_.VerbName)-$($_.NounName)" } | Sort-Object
        $manifest.CmdletsToExport | Sort-Object | Should -Be $classes
        $commands.Name | Sort-Object | Should -Be $classes
        $commands.CommandType | Select-Object -Unique | Should -Be Cmdlet
    }

    It 'has the version of its assemblies' {
        (Get-Item (Join-Path $folder CapitolSync.PowerShell.dll)).VersionInfo.ProductVersion | Should -Be $manifest.ModuleVersion
    }

    It 'uses approved verbs and singular nouns' {
        $commands.Verb | Where-Object { $_ -notin (Get-Verb).Verb } | Should -BeNullOrEmpty
        $commands.Noun | Where-Object { $_ -match '(?<!s)s$' } | Should -BeNullOrEmpty
    }

    It 'has -WhatIf wherever something is written' {
        $writing = $commands | Where-Object { $_.Verb -notin 'Get', 'Test', 'Find', 'Measure', 'ConvertTo' -and $_.Name -ne 'Invoke-CtQuery' }
        $writing.Count | Should -BeGreaterThan 3
        $writing | Where-Object { -not $_.Parameters.ContainsKey('WhatIf') } | Should -BeNullOrEmpty
    }

    It 'says what each cmdlet returns' {
        $commands | Where-Object { -not $_.OutputType -and $_.Verb -ne 'Reset' } | Should -BeNullOrEmpty
    }

    It 'has no boolean parameter where a switch belongs' {
        $commands | ForEach-Object { $_.Parameters.Values } | Where-Object ParameterType -EQ ([bool]) | Should -BeNullOrEmpty
    }

    It 'lets types be named' {
        [CapitolSync.Trade].FullName | Should -Be 'CapitolSync.Trade'
        [CapitolSync.SyncCursor].Assembly.GetName().Name | Should -Be 'CapitolSync.Model'
        [CapitolSync.SyncStatus]'Complete' | Should -Be ([CapitolSync.SyncStatus]::Complete)
        $cursor = [CapitolSync.SyncCursor]@{ Stream = 'ct.trades'; Position = 'page 1' }
        "$cursor" | Should -Be 'ct.trades: page 1'
    }

    It 'can be imported again and again' {
        $result = Invoke-TestScript $TestDrive "
            Import-Module '$ModulePath' -Force; Import-Module '$ModulePath' -Force
            (Get-Command -Module CapitolSync).Count
            try { Get-CtTrade -DatabasePath '$TestDrive/none.db' } catch { `$_.FullyQualifiedErrorId }"
        -split $result.Output | Should -Be $commands.Count, 'DatabaseNotFound,CapitolSync.PowerShell.Commands.GetCtTradeCommand'
        $result.Error | Should -BeNullOrEmpty
    }

    It 'works in runspaces side by side' {
        $jobs = 1..4 | ForEach-Object {
            Start-ThreadJob { param($module) Import-Module $module; try { Get-CtTrade -DatabasePath /none/none.db } catch { $_.FullyQualifiedErrorId } } -ArgumentList $ModulePath
        }
        Receive-Job $jobs -Wait -AutoRemoveJob | Should -Be (@('DatabaseNotFound,CapitolSync.PowerShell.Commands.GetCtTradeCommand') * 4)
    }

    It 'keeps the packages it uses out of everybody else''s way' {
        $own = [System.Runtime.Loader.AssemblyLoadContext]::All | Where-Object Name -EQ CapitolSync
        $own.Assemblies.ForEach{ $_.GetName().Name } | Should -Contain 'CapitolSync.Engine'
        [System.Runtime.Loader.AssemblyLoadContext]::Default.Assemblies.ForEach{ $_.GetName().Name } |
            Where-Object { $_ -in 'CapitolSync.Engine', 'AngleSharp', 'Polly', 'Polly.Core', 'Microsoft.Data.Sqlite' } | Should -BeNullOrEmpty
    }

    It 'carries the native SQLite for six runtimes and no more' {
        (Get-ChildItem (Join-Path $folder engine/runtimes)).Name | Sort-Object |
            Should -Be 'linux-arm64', 'linux-x64', 'osx-arm64', 'osx-x64', 'win-arm64', 'win-x64'
        Get-ChildItem (Join-Path $folder engine/runtimes) -Recurse -File | Should -HaveCount 6
    }

    It 'is not there twice: no file of the engine lies beside the module' {
        (Get-ChildItem $folder *.dll).Name | Sort-Object | Should -Be 'CapitolSync.Model.dll', 'CapitolSync.PowerShell.dll'
    }
}
