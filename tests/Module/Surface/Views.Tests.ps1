# Every view in windows of 80 to 120 columns, over made records: headings whole, lines no longer than the screen. PowerShell
# leaves the last column of a window free.
BeforeDiscovery {
    [xml]$format = Get-Content "$PSScriptRoot/../../../module/CapitolSync.Format.ps1xml" -Raw
    $views = foreach ($view in $format.Configuration.ViewDefinitions.View | Where-Object TableControl) {
        foreach ($width in 79, 80, 99, 100, 119) { @{ Type = $view.ViewSelectedBy.TypeName; View = $view.Name; Width = $width; Headings = @($view.TableControl.TableHeaders.TableColumnHeader.Label) } }
    }
    $types = @($views.Type | Select-Object -Unique)
    $ranges = @(
        @{ Low = 1001; High = 15000; Text = '1K-15K' }
        @{ Low = 1000001; High = 5000000; Text = '1M-5M' }
        @{ Low = 50000001; High = $null; Text = 'over 50M' }
        @{ Low = 8123; High = 8123; Text = '8,123' }
        @{ Low = $null; High = 1000; Text = 'up to 1K' }
        @{ Low = $null; High = $null; Text = '' }
    )
}

BeforeAll {
    Import-Module "$PSScriptRoot/../ModuleTest.psm1"
    Import-TestModule

    # A record with a value in each property.
    function New-Record([type]$Type) {
        $record = [System.Runtime.CompilerServices.RuntimeHelpers]::GetUninitializedObject($Type)
        foreach ($property in $Type.GetProperties().Where{ $_.CanWrite -and $_.SetMethod.IsPublic }) {
            $inner = [Nullable]::GetUnderlyingType($property.PropertyType) ?? $property.PropertyType
            $value = switch ($inner) {
                ([string]) { "A $($property.Name) of some length" }
                ([DateTimeOffset]) { [DateTimeOffset]::new(2026, 3, 4, 5, 6, 7, [timespan]::Zero) }
                ([datetime]) { [datetime]'2026-03-04' }
                ([timespan]) { [timespan]'01:02:03' }
                ([bool]) { $true }
                ([uri]) { [uri]'https://example.org/some/page?number=1' }
                default { if ($_.IsEnum) { [enum]::GetValues($_)[1] } elseif ($_.IsPrimitive -or $_ -eq [decimal]) { [Convert]::ChangeType(12345, $_) } elseif ($_.Namespace -like 'CapitolSync*' -and $_ -ne $Type) { New-Record $_ } elseif ($_ -eq [object]) { 5 } }
            }
            if ($null -ne $value) { $property.SetValue($record, $value) }
            elseif ($inner.IsGenericType -and $inner.Name -like 'IReadOnlyList*') { $property.SetValue($record, [Array]::CreateInstance($inner.GenericTypeArguments[0], 0)) }
        }
        $record
    }
}

Describe 'The view <View> of <Type> at <Width> columns' -ForEach $views {
    It 'has whole headings and rows that fit' {
        # As in the session of somebody who has strict mode on; an error in a cell is shown, not an empty cell.
        Set-StrictMode -Version Latest
        $lines = (New-Record $Type | Format-Table -View $View -DisplayError | Out-String -Width $Width) -split '\r?\n' | Where-Object { $_.Trim() }
        $shown = $lines[0] -split '\s+' -ne ''
        $shown | Should -Be @($Headings)[0..($shown.Count - 1)]
        $lines | Should -Not -Match '#ERR'
        $lines[1] | Should -Match '^[- ]+$'
        $lines.Where{ $_.Length -gt $Width } | Should -BeNullOrEmpty
        $shown.Count | Should -BeGreaterOrEqual ($Width -eq 119 ? [Math]::Min($Headings.Count, 7) : [Math]::Min($Headings.Count, 5))
    }
}

Describe '<_>' -ForEach $types {
    It 'has no escape codes when the output is plain' {
        New-Record $_ | Out-String -Width 120 | Should -Not -Match "`e"
    }

    It 'goes through CSV, JSON, CLIXML and a spreadsheet''s table without loss' {
        $record = New-Record $_
        $names = @($record.PSObject.Properties.Where{ $_.MemberType -in 'Property', 'CodeProperty' }.Name)
        # As PowerShell writes any object: one column for each property.
        ($record | ConvertTo-Csv | ConvertFrom-Csv).PSObject.Properties.Name | Sort-Object | Should -Be ($names | Sort-Object)
        $flat = $record | ConvertTo-CtFlatRow
        foreach ($property in $flat.PSObject.Properties) {
            "$($property.Value)" | Should -Not -Match '^(System|CapitolSync)\.|\{' -Because $property.Name
        }
        $copy = [System.Management.Automation.PSSerializer]::Deserialize([System.Management.Automation.PSSerializer]::Serialize($record))
        $json = $record | ConvertTo-Json -Depth 4 | ConvertFrom-Json
        foreach ($name in $names) {
            $value = $record.$name
            if ($value -is [string] -or $value -is [ValueType] -and $value -isnot [enum] -and $value -isnot [timespan]) {
                $copy.$name | Should -Be $value -Because "$name through CLIXML"
                $json.$name | Should -Be $value -Because "$name through JSON"
            }
        }
    }

    It 'shows as a list' {
        $lines = (New-Record $_ | Format-List | Out-String -Width 80) -split '\r?\n'
        @($lines -match '^\w+\s*:').Count | Should -BeGreaterThan 2
    }
}

Describe 'Tables' {
    It 'show a range as a range' -ForEach $ranges {
        $trade = [CapitolSync.Trade]@{ Source = 'house'; PubDate = '2026-03-04'; AmountLow = $Low; AmountHigh = $High; Ticker = 'X' }
        $line = ($trade | Out-String -Width 120) -split '\r?\n' | Where-Object { $_.Trim() } | Select-Object -Last 1
        $line.Substring(47, 12).Trim() | Should -Be $Text
    }

    It 'show a sync in windows of <Window> columns, each value whole' -ForEach @{ Window = 80; Count = 7 }, @{ Window = 88; Count = 8 }, @{ Window = 100; Count = 9 }, @{ Window = 120; Count = 9 } {
        $report = [CapitolSync.SyncReport]@{ Stream = 'congress.committees'; Status = 'Incomplete'; Added = 1234567; Updated = 123456; Unchanged = 1234567; Failed = 12345; Requests = 123456; Duration = '09:59:59.9'; StartedAt = '2026-03-04' }
        foreach ($width in ($Window - 1), $Window) {
            $lines = ($report | Out-String -Width $width) -split '\r?\n' -ne ''
            $lines | Should -HaveCount 3
            $lines[0].Trim() -split '\s+' | Should -HaveCount $Count
            $lines[2] | Should -Not -Match '…'
            $lines[2].Trim() -split '\s+' | Should -HaveCount $Count
        }
    }

    It 'cut no stream''s name' {
        $streams = [CapitolSync.StreamNames].GetFields().ForEach{ $_.GetValue($null) }
        foreach ($type in [CapitolSync.SyncRun], [CapitolSync.SyncState], [CapitolSync.SyncReport]) {
            $record = New-Record $type
            $shown = foreach ($stream in $streams) {
                $type.GetProperty('Stream').SetValue($record, $stream)
                $record | Out-String -Width 79
            }
            $text = "$shown"
            $streams | Where-Object { $text -notmatch "\b$([regex]::Escape($_)) " } | Should -BeNullOrEmpty -Because $type.Name
        }
    }

    It 'cut no setting''s name' {
        $settings = Get-CtSetting -DatabasePath (Join-Path $TestDrive settings.db)
        $text = $settings | Out-String -Width 79
        $settings.Name | Where-Object { $text -notmatch "\b$_ " } | Should -BeNullOrEmpty
    }

    It 'color a status by $PSStyle, and not without colors' {
        $report = [CapitolSync.SyncReport]@{ Stream = 'x'; Status = 'Halted' }
        $before = $PSStyle.OutputRendering
        try {
            $PSStyle.OutputRendering = 'Ansi'
            $report | Out-String | Should -Match "`e\[91mHalted"
            $PSStyle.OutputRendering = 'PlainText'
            $report | Out-String | Should -Not -Match "`e"
        }
        finally { $PSStyle.OutputRendering = $before }
    }

    It 'have a view for late filings' {
        $trade = [CapitolSync.Trade]@{ Source = 'house'; PubDate = '2026-03-04'; TxDate = '2026-01-02'; FiledOn = '2026-03-03'; ReportingGap = 60; Politician = 'Jane Doe' }
        $trade.DaysLate | Should -Be 15
        ($trade | Format-Table -View Late | Out-String -Width 80) | Should -Match '(?m)^\s+15 2026-01-02 2026-03-03 Jane Doe'
    }

    It 'give a trade its address' {
        ([CapitolSync.Trade]@{ Source = 'capitoltrades'; PubDate = '2026-03-04'; TxId = 20000000001 }).Address | Should -Be 'https://www.capitoltrades.com/trades/20000000001'
        ([CapitolSync.Trade]@{ Source = 'house'; PubDate = '2026-03-04'; FilingUrl = 'https://example.org/1.pdf' }).Address | Should -Be 'https://example.org/1.pdf'
    }
}
