BeforeAll {
    Import-Module "$PSScriptRoot/../ModuleTest.psm1"
    Import-TestModule
    $replica = Start-Replica -Trades 100
}

AfterAll {
    Stop-Replica $replica
}

Describe 'The location of the database' {
    BeforeEach {
        $sync = New-SyncArgument $replica $TestDrive
        $sync.Remove('DatabasePath')
        $folder = Join-Path $TestDrive "$(New-Guid)"
        $null = New-Item $folder -ItemType Directory
        $variable = $env:CAPITOLSYNC_DATABASE
    }

    AfterEach {
        $env:CAPITOLSYNC_DATABASE = $variable
    }

    It 'resolves a relative path against the current location' {
        Push-Location $folder
        try {
            $report = Sync-CtTrade @sync -DatabasePath capitol.db
            (Get-CtTrade -DatabasePath ./capitol.db).Count | Should -Be 100
        }
        finally {
            Pop-Location
        }
        $report.DatabasePath | Should -Be (Join-Path $folder capitol.db)
        $report.DatabasePath | Should -Exist
    }

    It 'resolves a PowerShell drive' {
        $null = New-PSDrive Capitol FileSystem $folder
        $report = Sync-CtTrade @sync -DatabasePath Capitol:/here.db
        $report.DatabasePath | Should -Be (Join-Path $folder here.db)
        (Get-CtTrade -DatabasePath Capitol:/here.db).Count | Should -Be 100
    }

    It 'resolves the home folder' {
        { Get-CtTrade -DatabasePath "~/$(New-Guid).db" } | Should -Throw "*$HOME*" -ErrorId 'DatabaseNotFound,*'
    }

    It 'takes brackets in a path as they are' {
        $report = Sync-CtTrade @sync -DatabasePath (Join-Path $folder 'cap[1]tol.db')
        $report.DatabasePath | Should -Be (Join-Path $folder 'cap[1]tol.db')
        (Get-ChildItem $folder).Name | Should -Contain 'cap[1]tol.db'
    }

    It 'takes $env:CAPITOLSYNC_DATABASE when no path is given' {
        $env:CAPITOLSYNC_DATABASE = Join-Path $folder variable.db
        (Sync-CtTrade @sync).DatabasePath | Should -Be $env:CAPITOLSYNC_DATABASE
        (Get-CtTrade).Count | Should -Be 100
        (Get-CtSyncState ct.trades).DatabasePath | Should -Be $env:CAPITOLSYNC_DATABASE
    }

    It 'takes a blank $env:CAPITOLSYNC_DATABASE for none' {
        $env:CAPITOLSYNC_DATABASE = ' '
        (Get-CtSetting DatabasePath).Origin | Should -Be Default
        (Get-CtSetting DatabasePath).Value | Should -BeLike '*CapitolSync*capitol.db'
    }

    It 'refuses what is no file, for reading and for writing' {
        if ($IsWindows) {
            Set-ItResult -Skipped -Because 'Windows has no such files'
            return
        }

        $pipe = Join-Path $folder pipe
        & mkfifo $pipe
        foreach ($read in { Get-CtTrade -DatabasePath $pipe }, { Sync-CtTrade @sync -DatabasePath $pipe }, { Set-CtSetting Concurrency 2 -DatabasePath $pipe }, { Get-CtSyncState -DatabasePath $pipe }) {
            $read | Should -Throw -ErrorId 'DatabasePathInvalid,*' -ExpectedMessage '*is not a file, but a device, a pipe or a socket*'
        }
        (Get-ChildItem $folder).Name | Should -Be pipe
    }

    It 'prefers -DatabasePath to the variable' {
        $env:CAPITOLSYNC_DATABASE = Join-Path $folder variable.db
        $null = Sync-CtTrade @sync -DatabasePath (Join-Path $folder parameter.db)
        (Get-ChildItem $folder *.db).Name | Should -Be 'parameter.db'
    }

    It 'takes a folder of its own in the user''s data folder by default' {
        if ($IsWindows -or $IsMacOS) { Set-ItResult -Skipped -Because 'the data folder is moved with XDG_DATA_HOME' }
        $result = Invoke-TestScript $TestDrive "
            `$env:XDG_DATA_HOME = '$folder'; Remove-Item Env:/CAPITOLSYNC_DATABASE -ErrorAction Ignore
            (Sync-CtTrade -BaseUri $($replica.Uri) -Delay 0).DatabasePath; (Get-CtTrade).Count"
        -split $result.Output | Should -Be "$folder/CapitolSync/capitol.db", '100'
    }

    It 'keeps one file when it is done' {
        $report = Sync-CtTrade @sync -DatabasePath (Join-Path $folder one.db)
        $report.Status | Should -Be Complete
        (Get-ChildItem $folder).Name | Should -Be 'one.db'
    }
}
