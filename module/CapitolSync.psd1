@{
    RootModule           = 'CapitolSync.PowerShell.dll'
    RequiredAssemblies   = @('CapitolSync.Model.dll', 'CapitolSync.PowerShell.dll')
    # The one place of the version: Directory.Build.props reads it here.
    ModuleVersion        = '0.1.0'
    GUID                 = '5d0d4e0e-6b0e-4a53-9a58-3a5c1d6f0c1b'
    Author               = 'CapitolSync contributors'
    CompanyName          = 'CapitolSync'
    Copyright            = '(c) 2026 CapitolSync contributors. MIT License.'
    Description          = 'Keeps a local SQLite database of what members of Congress trade and of who funds them: concurrent, resumable, and honest about what it does not have.'
    PowerShellVersion    = '7.6'
    CompatiblePSEditions = @('Core')
    HelpInfoUri          = 'https://raw.githubusercontent.com/capitolsync/capitolsync/main/module/'
    TypesToProcess       = @('CapitolSync.Types.ps1xml', 'CapitolSync.Dates.Types.ps1xml')
    FormatsToProcess     = @('CapitolSync.Format.ps1xml')
    FunctionsToExport    = @()
    VariablesToExport    = @()
    AliasesToExport      = @()
    CmdletsToExport      = @(
        'ConvertTo-CtFlatRow'
        'Export-CtMetric'
        'Export-CtTable'
        'Find-CtAnomaly'
        'Find-CtConflict'
        'Find-CtEmployer'
        'Get-CtCommittee'
        'Get-CtEmployer'
        'Get-CtFiling'
        'Get-CtIssuer'
        'Get-CtJurisdiction'
        'Get-CtPolitician'
        'Get-CtPosition'
        'Get-CtSetting'
        'Get-CtSyncFailure'
        'Get-CtSyncRun'
        'Get-CtSyncState'
        'Get-CtTickerRename'
        'Get-CtTrade'
        'Get-FecCommittee'
        'Get-FecDonation'
        'Import-CtFiling'
        'Import-CtPrice'
        'Invoke-CtQuery'
        'Invoke-CtSync'
        'Measure-CtPerformance'
        'Reset-CtSyncState'
        'Set-CtEmployer'
        'Set-CtFiling'
        'Set-CtJurisdiction'
        'Set-CtSetting'
        'Set-CtTickerRename'
        'Sync-CtCommittee'
        'Sync-CtIssuer'
        'Sync-CtPolitician'
        'Sync-CtPrice'
        'Sync-CtTrade'
        'Sync-CtTradeDetail'
        'Sync-FecCandidate'
        'Sync-FecCommittee'
        'Sync-FecDonation'
        'Sync-HouseFiling'
        'Sync-SecCompany'
        'Sync-SenateFiling'
        'Test-CtSource'
        'Update-CtFiling'
    )
    PrivateData          = @{
        PSData = @{
            Tags         = @('Congress', 'Trading', 'STOCKAct', 'FEC', 'OpenFEC', 'SQLite', 'Politics', 'CapitolTrades', 'PSEdition_Core', 'Windows', 'Linux', 'MacOS')
            LicenseUri   = 'https://github.com/capitolsync/capitolsync/blob/main/LICENSE'
            ProjectUri   = 'https://github.com/capitolsync/capitolsync'
            IconUri      = 'https://raw.githubusercontent.com/capitolsync/capitolsync/main/docs/icon.png'
            ReleaseNotes = 'https://github.com/capitolsync/capitolsync/blob/main/CHANGELOG.md'
            Prerelease   = 'preview1'
        }
    }
}
