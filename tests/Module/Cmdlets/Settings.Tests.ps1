BeforeAll {
    Import-Module "$PSScriptRoot/../ModuleTest.psm1"
    Import-TestModule
    $replica = Start-Replica -Trades 60
}

AfterAll {
    Stop-Replica $replica
}

Describe 'Get-CtSetting and Set-CtSetting' {
    BeforeEach {
        $sync = New-SyncArgument $replica $TestDrive
        $database = $sync.DatabasePath
    }

    It 'shows the defaults before there is a database, and creates none' {
        $settings = Get-CtSetting -DatabasePath $database
        $settings | Should -BeOfType ([CapitolSync.SyncSetting])
        $settings.Origin | Select-Object -Unique | Should -Be Default
        Test-Path $database | Should -BeFalse
    }

    BeforeAll {
        $sources = 'CapitolTrades', 'congress-legislators', 'HouseClerk', 'OpenFEC', 'SenateEfd', 'SEC', 'Tiingo'
    }

    It 'shows what a setting can be' {
        $setting = Get-CtSetting Concurrency -Source CapitolTrades -DatabasePath $database
        $setting.Value, $setting.Default, $setting.Minimum, $setting.Maximum, $setting.Unit | Should -Be 3, 3, 1, 10, 'requests'
        $setting.Description | Should -Not -BeNullOrEmpty
    }

    It 'finds settings by wildcard, and all sources that have one' {
        (Get-CtSetting Max* -Source CapitolTrades -DatabasePath $database).Name | Should -Be 'MaximumRetryCount', 'MaxFailures', 'MaxBreaks'
        (Get-CtSetting Delay -DatabasePath $database).Source | Should -Be $sources
    }

    It 'keeps a setting, which then applies' {
        Set-CtSetting Delay 250 -Source CapitolTrades -DatabasePath $database | Should -BeNullOrEmpty
        $setting = Get-CtSetting Delay -Source CapitolTrades -DatabasePath $database
        $setting.Value, $setting.Origin | Should -Be 250, 'Setting'
        (Get-CtSetting Delay -Source OpenFEC -DatabasePath $database).Origin | Should -Be Default
    }

    It 'keeps a setting for every source when none is named' {
        (Set-CtSetting MaxBreaks 7 -DatabasePath $database -PassThru).Source | Should -Be $sources
        (Get-CtSetting MaxBreaks -DatabasePath $database).Value | Should -Be ($sources | ForEach-Object { 7 })
    }

    It 'takes times, numbers and switches as text too' {
        (Set-CtSetting BreakDuration '00:01:00' -Source OpenFEC -DatabasePath $database -PassThru).Value | Should -Be ([timespan]'00:01:00')
        (Set-CtSetting RequestsPerSecond '2.5' -Source OpenFEC -DatabasePath $database -PassThru).Value | Should -Be 2.5
        (Set-CtSetting Adaptive true -Source OpenFEC -DatabasePath $database -PassThru).Value | Should -BeTrue
        (Set-CtSetting Adaptive $false -Source OpenFEC -DatabasePath $database -PassThru).Value | Should -BeFalse
    }

    It 'shows how a number is written, whatever the culture' {
        { Set-CtSetting RetryIntervalSec '0,5' -DatabasePath $database } | Should -Throw "*RetryIntervalSec cannot be '0,5'. It takes a number such as 0.5."
    }

    It 'puts a setting back to its default' {
        Set-CtSetting Delay 250 -Source CapitolTrades -DatabasePath $database
        Set-CtSetting Delay -Source CapitolTrades -Default -DatabasePath $database
        (Get-CtSetting Delay -Source CapitolTrades -DatabasePath $database).Origin | Should -Be Default
    }

    It 'puts back what is piped in' {
        Set-CtSetting Delay 250 -DatabasePath $database
        Get-CtSetting -DatabasePath $database | Where-Object Origin -EQ Setting | Set-CtSetting -Default -DatabasePath $database
        (Get-CtSetting -DatabasePath $database).Origin | Should -Not -Contain Setting
    }

    It 'changes nothing under -WhatIf' {
        Set-CtSetting Delay 250 -DatabasePath $database -WhatIf
        (Get-CtSetting Delay -DatabasePath $database).Origin | Should -Not -Contain Setting
        Test-Path $database | Should -BeFalse
    }

    It 'refuses a value out of range, and says the range' {
        $refused = { Set-CtSetting Concurrency 11 -Source CapitolTrades -DatabasePath $database } |
            Should -Throw -ErrorId 'InvalidSetting,CapitolSync.PowerShell.Commands.SetCtSettingCommand' -PassThru
        $refused.Exception.Message | Should -BeLike '*11*1 to 10*'
        $refused.CategoryInfo.Category, $refused.TargetObject | Should -Be 'InvalidArgument', 11
        { Set-CtSetting PageSize 97 -DatabasePath $database } | Should -Throw -ErrorId 'InvalidSetting*'
        { Set-CtSetting Delay soon -DatabasePath $database } | Should -Throw -ErrorId 'InvalidSetting*'
        Test-Path $database | Should -BeFalse
    }

    It 'refuses what is not a setting' {
        { Set-CtSetting Speed 5 -DatabasePath $database } | Should -Throw -ErrorId 'InvalidSetting*' -PassThru |
            ForEach-Object { $_.Exception.Message } | Should -BeLike '*Get-CtSetting*'
        { Set-CtSetting PageSize 50 -Source OpenFEC -DatabasePath $database } | Should -Throw -ErrorId 'InvalidSetting*'
    }

    It 'says how what no database can keep is set' {
        $cases = @(
            @{ Name = 'databasepath' }, '*pass -DatabasePath, or set $env:CAPITOLSYNC_DATABASE.'
            @{ Name = 'DatabasePath'; Source = 'Environment' }, '*$env:CAPITOLSYNC_DATABASE.'
            @{ Name = 'ApiKey' }, '*pass -ApiKey, or set $env:OPENFEC_API_KEY (OpenFEC) or $env:TIINGO_API_KEY (Tiingo).'
            @{ Name = 'ApiKey'; Source = 'Tiingo' }, '*set $env:TIINGO_API_KEY (Tiingo).'
        )
        for ($at = 0; $at -lt $cases.Count; $at += 2) {
            $setting = $cases[$at]
            $refused = { Set-CtSetting @setting -Value x -DatabasePath $database } | Should -Throw -ErrorId 'InvalidSetting,CapitolSync.PowerShell.Commands.SetCtSettingCommand' -PassThru
            $refused.Exception.Message | Should -BeLike $cases[$at + 1]
            Test-Path $database | Should -BeFalse
        }
    }

    It 'lets a parameter beat a setting, and a setting the default' {
        $null = $sync.Remove('Delay')
        Set-CtSetting Delay 0 -Source CapitolTrades -DatabasePath $database
        Set-CtSetting PageSize 12 -DatabasePath $database
        Set-CtSetting Concurrency 2 -Source CapitolTrades -DatabasePath $database
        $null = Sync-CtTrade @sync -Concurrency 1
        $run = Get-CtSyncRun -DatabasePath $database
        # Five pages of twelve, and not one of ninety-six.
        $run.Requests | Should -BeGreaterOrEqual 5
        # Half a second before each, one after the other, would be more.
        $run.GateWait.TotalSeconds | Should -BeLessThan 2.4
        (Get-CtSetting Concurrency -Source CapitolTrades -DatabasePath $database).Value | Should -Be 2
    }

    It 'says whether there is a key, never which' {
        $before = $env:OPENFEC_API_KEY
        try {
            $env:OPENFEC_API_KEY = 'a-secret'
            $key = Get-CtSetting ApiKey -Source OpenFEC -DatabasePath $database
            $key.Value, $key.Origin | Should -Be 'set', 'Environment'
            (Get-CtSetting ApiKey -DatabasePath $database).Source | Should -Be 'OpenFEC', 'Tiingo'
            Get-CtSetting -DatabasePath $database | Format-List * | Out-String | Should -Not -BeLike '*a-secret*'
        }
        finally {
            $env:OPENFEC_API_KEY = $before
        }
    }

    It 'completes the names of settings and sources' {
        $line = 'Set-CtSetting Max'
        (TabExpansion2 $line $line.Length).CompletionMatches.CompletionText | Should -Be 'MaxBreaks', 'MaxFailures', 'MaximumRetryCount'
        $line = 'Get-CtSetting -Source Op'
        (TabExpansion2 $line $line.Length).CompletionMatches.CompletionText | Should -Be 'OpenFEC'
    }

    It 'completes the value of a setting that is on or off' {
        $cases = [ordered]@{
            'Set-CtSetting SenateTermsAccepted '                   = '$true', '$false'
            'Set-CtSetting Adaptive f'                             = @('$false')
            'Set-CtSetting -Source OpenFEC -Name adaptive -Value ' = '$true', '$false'
        }
        foreach ($line in $cases.Keys) { (TabExpansion2 $line $line.Length).CompletionMatches.CompletionText | Should -Be $cases[$line] -Because $line }
    }
}
