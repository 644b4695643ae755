# Dates of records: days and instants that PowerShell compares, and that leave it as ISO 8601 text in every culture.
BeforeDiscovery {
    $cultures = 'en-US', 'de-DE', 'tr-TR', 'th-TH', 'ar-SA', ''
    $zones = 'UTC', 'America/New_York', 'Asia/Kolkata'
}

BeforeAll {
    Import-Module "$PSScriptRoot/../ModuleTest.psm1"
    Import-TestModule
    $instant = '2026-03-04T02:06:07.5Z'
    function New-Trade([string]$Published = $instant) {
        [CapitolSync.Trade]@{ Source = 'capitoltrades'; TxId = 1; PubDate = $Published; PoliticianId = 'P000197'; IssuerId = 2; TxDate = '2026-02-03' }
    }
    function Use-Zone([string]$Zone, [scriptblock]$Script) {
        $before = $env:TZ
        $env:TZ = $Zone
        [TimeZoneInfo]::ClearCachedData()
        try { & $Script } finally { $env:TZ = $before; [TimeZoneInfo]::ClearCachedData() }
    }
    function Use-Culture([string]$Culture, [scriptblock]$Script) {
        $before = [cultureinfo]::CurrentCulture
        [cultureinfo]::CurrentCulture = $Culture
        try { & $Script } finally { [cultureinfo]::CurrentCulture = $before }
    }
}

Describe 'Every date of every record' {
    It 'is a DateTime to PowerShell' {
        $types = [CapitolSync.Trade].Assembly.GetExportedTypes()
        $properties = $types.ForEach{ $_.GetProperties([System.Reflection.BindingFlags]'Public, Instance, DeclaredOnly') }.Where{
            ([Nullable]::GetUnderlyingType($_.PropertyType) ?? $_.PropertyType) -in [DateOnly], [datetime], [DateTimeOffset]
        }
        $properties.Count | Should -BeGreaterThan 30
        $properties.Where{ $_.PropertyType -in [DateOnly], [Nullable[DateOnly]] } | Should -BeNullOrEmpty -Because 'ConvertTo-Json takes a DateOnly apart'
        $properties.Where{ (Get-TypeData $_.DeclaringType.FullName).Members[$_.Name] -isnot [System.Management.Automation.Runspaces.CodePropertyData] } | Should -BeNullOrEmpty
    }

    It 'is nothing where there is none' {
        $trade = New-Trade
        $trade.EnrichedAt | Should -Be $null
        ($trade | ConvertTo-Csv | ConvertFrom-Csv).EnrichedAt | Should -BeNullOrEmpty
    }
}

Describe 'Dates in the time zone <_>' -ForEach $zones -Skip:$IsWindows {
    It 'compare with Get-Date, whichever stands first' {
        Use-Zone $_ {
            $now = [DateTimeOffset]::UtcNow
            $trade = New-Trade $now.ToString('o')
            $trade.PubDate -le (Get-Date) | Should -BeTrue
            (Get-Date).AddSeconds(-30) -lt $trade.PubDate | Should -BeTrue
            ((Get-Date) - $trade.PubDate).TotalSeconds | Should -BeLessThan 30
            $trade.PubDate.ToUniversalTime() | Should -Be $now.UtcDateTime
            $trade.TxDate -lt (Get-Date).AddDays(-30) | Should -BeTrue
            ($trade | Where-Object TxDate -GT (Get-Date).AddDays(-30)) | Should -BeNullOrEmpty
            ($trade | Where-Object PubDate -GT (Get-Date).AddDays(-1)).TxId | Should -Be 1
        }
    }

    It 'lose nothing on their way through CSV, JSON and CLIXML' {
        Use-Zone $_ {
            $trade = New-Trade
            $row = $trade | ConvertTo-Csv | ConvertFrom-Csv
            $row.TxDate, $row.PubDate | Should -Be '2026-02-03', $instant
            $json = $trade | Select-Object TxDate, PubDate | ConvertTo-Json | ConvertFrom-Json
            $json.TxDate, $json.PubDate | Should -Be $trade.TxDate, $trade.PubDate
            $copy = [System.Management.Automation.PSSerializer]::Deserialize([System.Management.Automation.PSSerializer]::Serialize($trade))
            $copy.TxDate, $copy.PubDate | Should -Be $trade.TxDate, $trade.PubDate
            $copy.TxDate, $copy.PubDate | Should -BeOfType ([datetime])
        }
    }
}

Describe 'Dates in the culture "<_>"' -ForEach $cultures {
    It 'are ISO text in ConvertTo-Csv, ConvertTo-Json, ConvertTo-Html and CLIXML' {
        Use-Culture $_ {
            $trade = New-Trade
            ($trade | Select-Object TxDate, PubDate | ConvertTo-Csv)[1] | Should -Be "`"2026-02-03`",`"$instant`""
            $trade | ConvertTo-Json | Should -Match '"TxDate": "2026-02-03T00:00:00"'
            $trade | ConvertTo-Json | Should -Match '"PubDate": "2026-03-04T02:06:07\.5\+00:00"'
            "$($trade | Select-Object TxDate | ConvertTo-Html -Fragment)" | Should -Match '<td>2026-02-03</td>'
            [System.Management.Automation.PSSerializer]::Serialize($trade) | Should -Match '<DT>2026-02-03T00:00:00</DT>'
        }
    }

    It 'are ISO text in tables, and take formats' {
        Use-Culture $_ {
            $trade = New-Trade
            $trade | Select-Object TxDate, PubDate | Format-Table | Out-String | Should -Match "2026-02-03 +$instant"
            $trade | Out-String -Width 120 | Should -Match '2026-02-03.*2026-03-04'
            '{0:yyyy}/{0:%M}' -f $trade.TxDate | Should -Be ('{0:yyyy}/{0:%M}' -f [datetime]'2026-02-03')
            $trade.TxDate.ToString('d') | Should -Be ([datetime]'2026-02-03').ToString('d')
            $trade.TxDate.ToString([cultureinfo]'de-DE') | Should -Be '03.02.2026 00:00:00'
        }
    }

    It 'go back into parameters' {
        $trade = New-Trade
        $attributes = (Get-Command Get-CtTrade).Parameters['TradedSince', 'PublishedSince'].Attributes.Where{ $_.GetType().Name -eq 'DateArgumentAttribute' }
        Use-Culture $_ {
            $attributes[0].Transform($ExecutionContext, $trade.TxDate) | Should -Be ([datetime]::new(2026, 2, 3))
            $attributes[1].Transform($ExecutionContext, $trade.PubDate).ToUniversalTime().ToString('o', [cultureinfo]::InvariantCulture) | Should -Be '2026-03-04T02:06:07.5000000Z'
        }
    }
}

Describe 'Records from a job or a file' {
    It 'have their dates whole in every table' {
        $format = [xml](Get-Content "$PSScriptRoot/../../../module/CapitolSync.Format.ps1xml" -Raw)
        $cut = foreach ($view in $format.Configuration.ViewDefinitions.View | Where-Object TableControl) {
            foreach ($type in $view.ViewSelectedBy.TypeName) {
                $dates = (Get-TypeData $type).Members.Values.Where{ $_ -is [System.Management.Automation.Runspaces.CodePropertyData] -and $_.GetCodeReference.DeclaringType.Name -eq 'DateProperties' }.Name
                $view.TableControl.SelectNodes('.//PropertyName').InnerText.Where{ $_ -in $dates }.ForEach{ "$($view.Name) $_" }
            }
        }
        $cut | Should -BeNullOrEmpty -Because 'PowerShell writes such a date as the user''s culture does, with the time of day'
    }

    It 'are shown as the records are' {
        $trade = New-Trade
        $rename = [CapitolSync.TickerRename]@{ OldTicker = 'A'; NewTicker = 'B'; EffectiveOn = '2026-03-02' }
        foreach ($record in $trade, $rename) {
            $copy = [System.Management.Automation.PSSerializer]::Deserialize([System.Management.Automation.PSSerializer]::Serialize($record))
            $copy | Out-String -Width 120 | Should -Be ($record | Out-String -Width 120)
        }
        $copy | Out-String -Width 120 | Should -Match ' 2026-03-02 '
    }
}

Describe 'Dates' {
    It 'group, sort and measure like any' {
        $trades = (New-Trade), (New-Trade), [CapitolSync.Trade]@{ Source = 'capitoltrades'; TxId = 3; PubDate = $instant; PoliticianId = 'P000197'; IssuerId = 2; TxDate = '2026-01-31' }
        ($trades | Group-Object TxDate -NoElement | Sort-Object Name).ForEach{ "$($_.Name) $($_.Count)" } | Should -Be '2026-01-31 1', '2026-02-03 2'
        ($trades | Sort-Object TxDate)[0].TxId | Should -Be 3
        ($trades | Measure-Object TxDate -Maximum).Maximum | Should -Be ([datetime]'2026-02-03')
        ($trades | Where-Object TxDate -EQ 2026-01-31).TxId | Should -Be 3
        (New-TimeSpan $trades[2].TxDate $trades[0].TxDate).Days | Should -Be 3
    }

    It 'are set when a record is made in PowerShell' {
        $cursor = [CapitolSync.SyncCursor]@{ Stream = 'ct.trades'; Position = 'page 1'; SavedAt = '2026-03-04T02:06:07Z' }
        $cursor.SavedAt.ToUniversalTime() | Should -Be ([datetime]'2026-03-04T02:06:07')
    }
}
