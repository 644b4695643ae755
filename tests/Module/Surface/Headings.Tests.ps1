# What a table's headings say is what one can sort, filter and select by.
BeforeDiscovery {
    [xml]$format = Get-Content "$PSScriptRoot/../../../module/CapitolSync.Format.ps1xml" -Raw
    $views = foreach ($view in $format.Configuration.ViewDefinitions.View) {
        @{ Type = $view.ViewSelectedBy.TypeName; Headings = @($view.TableControl.TableHeaders.TableColumnHeader.Label) }
    }
}

BeforeAll {
    Import-Module "$PSScriptRoot/../ModuleTest.psm1"
    Import-TestModule
    $replica = Start-Replica -Trades 100
    $sync = New-SyncArgument $replica $TestDrive
    $null = Sync-CtTrade @sync
    $PSDefaultParameterValues['Get-Ct*:DatabasePath'] = $sync.DatabasePath
}

AfterAll {
    $PSDefaultParameterValues.Remove('Get-Ct*:DatabasePath')
    Stop-Replica $replica
}

Describe 'Headings of <Type>' -ForEach $views {
    It 'are properties' {
        $type = $Type -as [type]
        $data = Get-TypeData $Type
        $Headings | Where-Object { -not $type.GetProperty($_) -and -not ($data -and $data.Members.ContainsKey($_)) } | Should -BeNullOrEmpty
    }
}

Describe 'Headings' {
    It 'sort, filter and select' {
        $trades = Get-CtTrade
        ($trades | Sort-Object Traded).TxId | Should -Be ($trades | Sort-Object TxDate).TxId
        ($trades | Where-Object Type -EQ buy).TxId | Should -Be ($trades | Where-Object TxType -EQ buy).TxId
        ($trades | Select-Object Published).Published | Should -Be $trades.PubDate
        (Get-CtPolitician | Sort-Object Trades -Descending)[0].CountTrades | Should -Be (Get-CtPolitician | Measure-Object CountTrades -Maximum).Maximum
        (Get-CtIssuer | Select-Object Id, Name, Members)[0].Name | Should -Be (Get-CtIssuer)[0].IssuerName
        (Get-CtSyncState ct.trades).Position | Should -Be (Get-CtSyncState ct.trades).Cursor.Position
    }

    It 'are in no export twice' {
        $trade = Get-CtTrade -First 1
        ($trade | ConvertTo-Csv | ConvertFrom-Csv).PSObject.Properties.Name | Sort-Object | Should -Be ([CapitolSync.Trade].GetProperties().Name | Sort-Object)
    }
}
