<#
.SYNOPSIS
Makes a module folder that the build laid out into a package that Install-PSResource installs.

.DESCRIPTION
Adds the notices of the packages that it carries and, on Windows, a file catalog. Returns the package.
#>
[CmdletBinding()]
[OutputType([System.IO.FileInfo])]
param(
    # The folder of the module; its name is the module's.
    [Parameter(Mandatory)]
    [string]$Folder,

    # The folder that the package is written to, such as that of a feed.
    [Parameter(Mandatory)]
    [string]$Destination
)

Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'

& "$PSScriptRoot/New-ThirdPartyNotice.ps1" $Folder | Set-Content (Join-Path $Folder ThirdPartyNotices.txt)

# Test-FileCatalog compares the files with it. It is the last file: it names all others.
$catalog = Join-Path $Folder CapitolSync.cat
Remove-Item $catalog -ErrorAction Ignore
if (Get-Command New-FileCatalog -ErrorAction Ignore) {
    $null = New-FileCatalog $catalog -Path $Folder -CatalogVersion 2.0
}
else {
    Write-Verbose 'The package gets no file catalog: New-FileCatalog exists on Windows only.'
}

if (-not (Get-Command Compress-PSResource -ErrorAction Ignore)) {
    throw 'Compress-PSResource was not found. Install Microsoft.PowerShell.PSResourceGet 1.1 or newer; PowerShell 7.6 brings it.'
}
$null = New-Item $Destination -ItemType Directory -Force
$manifest = Import-PowerShellDataFile (Join-Path $Folder CapitolSync.psd1)
$version = @($manifest.ModuleVersion, $manifest.PrivateData.PSData.Prerelease) -ne '' -join '-'
$package = Join-Path $Destination "CapitolSync.$version.nupkg"
Remove-Item $package -ErrorAction Ignore
Compress-PSResource -Path $Folder -DestinationPath $Destination
Get-Item $package
