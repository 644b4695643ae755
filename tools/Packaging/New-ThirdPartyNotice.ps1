<#
.SYNOPSIS
Returns the notices of the packages that a module folder carries, as text.

.DESCRIPTION
The packages are those of the engine's deps file, so that none is forgotten. Authors, copyrights and licenses are what
the packages themselves say in the NuGet cache; the text of a license that they only name is in the folder licenses.
#>
[CmdletBinding()]
[OutputType([string])]
param(
    # The folder of the module.
    [Parameter(Mandatory)]
    [string]$Folder,

    # Where NuGet restored the packages.
    [string]$PackageFolder = ($env:NUGET_PACKAGES ? $env:NUGET_PACKAGES : (Join-Path $HOME .nuget packages))
)

Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'

function Get-Field {
    param($Metadata, [string]$Name)

    $node = $Metadata.SelectSingleNode("*[local-name()='$Name']")
    $node ? $node.InnerText.Trim() : ''
}

$libraries = (Get-Content (Join-Path $Folder engine CapitolSync.Engine.deps.json) -Raw | ConvertFrom-Json -AsHashtable).libraries
$named = [System.Collections.Generic.SortedSet[string]]::new()
$notices = foreach ($id in $libraries.Keys | Where-Object { $libraries[$_].type -eq 'package' } | Sort-Object) {
    $package = Join-Path $PackageFolder $libraries[$id].path
    $name, $version = $id -split '/'
    $file = Get-ChildItem $package -Filter *.nuspec -ErrorAction Ignore
    if (-not $file) {
        throw "The package $name $version is not in $PackageFolder. Build first, or set NUGET_PACKAGES to the folder that NuGet restores to."
    }
    $metadata = ([xml](Get-Content $file.FullName -Raw)).package.metadata
    $license = $metadata.SelectSingleNode("*[local-name()='license']")
    if (-not $license) {
        throw "The package $name $version names no license."
    }
    $texts = @(Get-ChildItem $package -File | Where-Object Name -Match '^(LICENSE|NOTICE)(\.(txt|md))?$')
    "$('-' * 78)`n$name $version`n"
    $author, $copyright, $url = 'authors', 'copyright', 'projectUrl' | ForEach-Object { Get-Field $metadata $_ }
    if (-not $copyright) {
        $copyright = "Copyright (c) $author"
    }
    "$copyright"
    if ($url) {
        $url
    }
    if ($license.type -eq 'expression') {
        $null = $named.Add($license.InnerText.Trim())
        "License: $($license.InnerText.Trim()) (below)"
    }
    elseif ($texts.Name -notcontains $license.InnerText.Trim()) {
        $texts += Get-Item (Join-Path $package $license.InnerText.Trim())
    }
    foreach ($text in $texts) {
        "`n$((Get-Content $text.FullName -Raw).Trim())"
    }
    ''
}

$licenses = foreach ($name in $named) {
    $file = Join-Path $PSScriptRoot licenses "$name.txt"
    if (-not (Test-Path $file)) {
        throw "A package has the license $name, whose text is not in $(Split-Path $file)."
    }
    "$('=' * 78)`n$name`n`n$((Get-Content $file -Raw).Trim("`r", "`n"))`n"
}

@('CapitolSync includes the packages below, each under the license of its own.', '') + $notices + $licenses -join "`n" -replace '\r\n', "`n"
