# Dates mean the same in every culture, in every cmdlet that takes one.
BeforeDiscovery {
    $parameters = @(
        @{ Command = 'Get-CtTrade'; Parameter = 'TradedSince' }
        @{ Command = 'Get-CtTrade'; Parameter = 'TradedBefore' }
        @{ Command = 'Get-CtTrade'; Parameter = 'PublishedSince' }
        @{ Command = 'Get-CtTrade'; Parameter = 'PublishedBefore' }
        @{ Command = 'Get-CtFiling'; Parameter = 'Since' }
        @{ Command = 'Get-CtFiling'; Parameter = 'Before' }
        @{ Command = 'Get-CtSyncRun'; Parameter = 'Since' }
        @{ Command = 'Get-FecDonation'; Parameter = 'Since' }
        @{ Command = 'Get-FecDonation'; Parameter = 'Before' }
        @{ Command = 'Sync-CtTrade'; Parameter = 'Since' }
        @{ Command = 'Sync-FecDonation'; Parameter = 'Since' }
    )
    # Their dates end with a period: the first day after it.
    $ends = @(
        @{ Command = 'Get-CtTrade'; Parameter = 'TradedAfter' }
        @{ Command = 'Get-CtTrade'; Parameter = 'TradedUntil' }
        @{ Command = 'Get-CtFiling'; Parameter = 'After' }
        @{ Command = 'Get-CtFiling'; Parameter = 'Until' }
        @{ Command = 'Get-FecDonation'; Parameter = 'After' }
        @{ Command = 'Get-FecDonation'; Parameter = 'Until' }
    )
}

BeforeAll {
    Import-Module "$PSScriptRoot/../ModuleTest.psm1"
    Import-TestModule
    $replica = Start-Replica -Trades 400
    $sync = New-SyncArgument $replica $TestDrive
    $null = Sync-CtTrade @sync
    $PSDefaultParameterValues['Get-Ct*:DatabasePath'] = $sync.DatabasePath
    $all = Get-CtTrade

    # What the parameter takes a value for.
    function ConvertTo-Date([string]$Command, [string]$Parameter, $Value) {
        $attribute = (Get-Command $Command).Parameters[$Parameter].Attributes.Where{ $_.GetType().Name -eq 'DateArgumentAttribute' }[0]
        $attribute.Transform($ExecutionContext, $Value)
    }
}

AfterAll {
    $PSDefaultParameterValues.Remove('Get-Ct*:DatabasePath')
    Stop-Replica $replica
}

Describe '<Command> -<Parameter>' -ForEach $parameters {
    It 'takes days, months and years, as text and as bare numbers' {
        $expected = @{
            '2026' = '2026-01-01'; '2026-03' = '2026-03-01'; '202603' = '2026-03-01'; '20261101' = '2026-11-01'; '2026-11-01' = '2026-11-01'
            ' 2030-01-01 ' = '2030-01-01'; '2026-03-31T14:30' = '2026-03-31 14:30'; '2026-03-31 14:30:05' = '2026-03-31 14:30:05'
        }
        foreach ($text in $expected.Keys) {
            ConvertTo-Date $Command $Parameter $text | Should -Be ([datetime]$expected[$text]) -Because $text
            if ($text -match '^\d+$') { ConvertTo-Date $Command $Parameter ([int]$text) | Should -Be ([datetime]$expected[$text]) -Because $text }
        }
    }

    It 'takes the module''s own values, also from CLIXML and JSON' {
        $day = [DateOnly]::new(2026, 3, 31)
        $instant = [DateTimeOffset]::new(2026, 3, 31, 14, 30, 0, [timespan]::Zero)
        foreach ($value in $day, ($day | ConvertTo-Json | ConvertFrom-Json), [System.Management.Automation.PSSerializer]::Deserialize([System.Management.Automation.PSSerializer]::Serialize($day))) {
            ConvertTo-Date $Command $Parameter $value | Should -Be ([datetime]'2026-03-31') -Because "$value"
        }
        foreach ($value in $instant, $instant.UtcDateTime, ($instant | ConvertTo-Json | ConvertFrom-Json).ToUniversalTime(), $instant.ToString('o'), [System.Management.Automation.PSSerializer]::Deserialize([System.Management.Automation.PSSerializer]::Serialize($instant))) {
            ConvertTo-Date $Command $Parameter $value | Should -Be ([datetime]'2026-03-31 14:30') -Because "$value"
        }
        ConvertTo-Date $Command $Parameter $null | Should -BeNullOrEmpty
    }

    It 'refuses <_> and names what it takes' -ForEach '5', '20261301', '2026-02-30', '03/04/2026', 'soon', 1.5, '637000000000000000' {
        $thrown = $null
        $arguments = @{ $Parameter = $_ }
        try { & $Command @arguments } catch { $thrown = $_ }
        $thrown.FullyQualifiedErrorId | Should -BeLike 'ParameterArgumentTransformationError,*'
        $thrown.Exception.Message | Should -BeLike "*'$Parameter'*is not a date. Give a day as 2026-03-31 or 20260331, *2026-03 or 2026*2026-03-31T14:30:00Z."
    }

    It 'means the same by the Thai calendar' {
        $culture = [cultureinfo]::CurrentCulture
        try {
            [cultureinfo]::CurrentCulture = 'th-TH'
            (ConvertTo-Date $Command $Parameter '2030-01-01').Ticks | Should -Be ([datetime]::new(2030, 1, 1).Ticks)
            (ConvertTo-Date $Command $Parameter 2030).Ticks | Should -Be ([datetime]::new(2030, 1, 1).Ticks)
        }
        finally {
            [cultureinfo]::CurrentCulture = $culture
        }
    }
}

Describe '<Command> -<Parameter>' -ForEach $ends {
    It 'means the end of what is named' {
        $expected = @{
            '2026' = '2027-01-01'; '2026-03' = '2026-04-01'; '202612' = '2027-01-01'; '20261231' = '2027-01-01'; '2026-03-31' = '2026-04-01'; '2026-03-31T14:30' = '2026-04-01'
        }
        foreach ($text in $expected.Keys) {
            ConvertTo-Date $Command $Parameter $text | Should -Be ([datetime]$expected[$text]) -Because $text
        }
        ConvertTo-Date $Command $Parameter ([datetime]'2026-03-31T14:30') | Should -Be ([datetime]'2026-04-01')
        $instant = [DateTimeOffset]::new(2026, 3, 31, 23, 30, 0, [timespan]::FromHours(-5))
        foreach ($value in $instant, [DateOnly]::new(2026, 3, 31)) {
            $copy = [System.Management.Automation.PSSerializer]::Deserialize([System.Management.Automation.PSSerializer]::Serialize($value))
            $copy | Should -Not -BeOfType $value.GetType()
            ConvertTo-Date $Command $Parameter $value | Should -Be ([datetime]'2026-04-01')
            ConvertTo-Date $Command $Parameter $copy | Should -Be ([datetime]'2026-04-01')
        }
        ConvertTo-Date $Command $Parameter yesterday | Should -Be ([datetime]::Today)
    }

    It 'takes the end of the calendar' {
        foreach ($end in [datetime]::MaxValue, [datetimeoffset]::MaxValue, [DateOnly]::MaxValue, '9999', '9999-12', '9999-12-31') {
            ConvertTo-Date $Command $Parameter $end | Should -BeGreaterOrEqual ([datetime]::MaxValue.Date) -Because "$end"
        }
    }
}

Describe 'Date parameters' {
    It 'take the day that it is where the user is, though UTC is still at the day before' {
        $before = $env:TZ
        $env:TZ = 'Pacific/Kiritimati'
        try {
            $result = Invoke-TestScript $TestDrive @"
                `$PSDefaultParameterValues['*:DatabasePath'] = '$(Join-Path $TestDrive none.db)'
                `$now = Get-Date
                foreach (`$since in 'today', `$now, `$now.ToString('yyyy-MM-dd HH:mm:ss'), `$now.AddDays(2)) {
                    try { Sync-SenateFiling -Since `$since } catch { "`$(`$_.FullyQualifiedErrorId)" }
                    try { Sync-FecDonation -Committee C00213512 -Since `$since -ApiKey (ConvertTo-SecureString a -AsPlainText) -BaseUri http://127.0.0.1:9 -MaximumRetryCount 0 } catch { "`$(`$_.FullyQualifiedErrorId)" }
                }
"@
        }
        finally { $env:TZ = $before }
        $ids = $result.Output -split '\r?\n' -replace ',.*' | Where-Object { $_ }
        $ids | Select-Object -Last 2 | Should -Be 'InvalidDate', 'InvalidDate'
        $ids | Select-Object -SkipLast 2 | Should -Not -Contain 'InvalidDate'
        $ids | Where-Object { $_ -eq 'TermsNotAccepted' } | Should -HaveCount 3
    }

    It 'count back from today' {
        # Once more if the day has changed meanwhile.
        do {
            $today = [datetime]::Today
            $dates = 'today', 'Yesterday', '7d', '2W', '3m', '1y' | ForEach-Object { ConvertTo-Date Get-CtTrade TradedSince $_ }
        } until ([datetime]::Today -eq $today)
        $dates | Should -Be $today, $today.AddDays(-1), $today.AddDays(-7), $today.AddDays(-14), $today.AddMonths(-3), $today.AddYears(-1)
        (ConvertTo-Date Get-CtTrade PublishedSince 7d).Kind | Should -Be Unspecified
    }

    It 'all take dates in these ways' {
        $without = foreach ($command in Get-Command -Module CapitolSync) {
            foreach ($parameter in $command.Parameters.Values) {
                $isDate = $parameter.ParameterType -in [datetime], [Nullable[datetime]], [DateOnly], [Nullable[DateOnly]], [DateTimeOffset], [Nullable[DateTimeOffset]]
                if ($isDate -and -not $parameter.Attributes.Where{ $_.GetType().Name -eq 'DateArgumentAttribute' }) { "$($command.Name) -$($parameter.Name)" }
            }
        }
        $without | Should -BeNullOrEmpty
    }

    It 'find nothing after all there is, by the Thai calendar too' {
        $culture = [cultureinfo]::CurrentCulture
        try {
            [cultureinfo]::CurrentCulture = 'th-TH'
            Get-CtTrade -TradedSince 2030-01-01 | Should -BeNullOrEmpty
            Get-CtTrade -PublishedSince 2030-01-01 | Should -BeNullOrEmpty
            (Get-CtTrade -PublishedBefore 2030-01-01).Count | Should -Be 400
        }
        finally {
            [cultureinfo]::CurrentCulture = $culture
        }
    }

    It 'begin a year with its first day, and end before it' {
        $expected = $all | Where-Object { $_.TxDate -ge [datetime]'2025-01-01' }
        $expected.Count | Should -BeGreaterThan 1
        $expected.Count | Should -BeLessThan 400
        (Get-CtTrade -Since 2025).TxId | Should -Be $expected.TxId
        (Get-CtTrade -TradedSince 2025).TxId | Should -Be $expected.TxId
        (Get-CtTrade -TradedBefore 2025).TxId | Should -Be ($all | Where-Object TxId -NotIn $expected.TxId).TxId
        Get-CtTrade -TradedSince 20301101 | Should -BeNullOrEmpty
        (Get-CtTrade -TradedSince $expected[0].TxDate).TxId | Should -Contain $expected[0].TxId
    }
}
