#!/usr/bin/env pwsh
<#
.SYNOPSIS
Builds, tests, shows, measures and packages CapitolSync.

.DESCRIPTION
Build    builds everything and puts an importable module in out/CapitolSync
Test     runs all tests: those of the engine, and those of the module in this PowerShell
Demo     shows the module at work in this PowerShell, against a replica of the sources on this machine
Prompt   opens a prompt of this PowerShell with the module, a replica, and a database that is deleted at the end
Bench    measures the engine against the replica and prints tables
Package  creates out/package/CapitolSync, for all platforms, and packages of it: a nupkg, which Install-PSResource takes,
         and a zip file, with a list of what they are made of (sbom.json)
Soak     runs syncs under seeded faults, kills and restarts
Screens  writes docs/screens anew, those that README.md shows, and what the examples in the help show

.EXAMPLE
./build.ps1 -Task Test

.EXAMPLE
./build.ps1 -Task Soak -Seeds 50
#>
[CmdletBinding()]
param(
    [Parameter(Position = 0)]
    [ValidateSet('Build', 'Test', 'Demo', 'Prompt', 'Bench', 'Package', 'Soak', 'Screens')]
    [string]$Task = 'Build',

    # Number of seeds that the soak runs.
    [ValidateRange(1, 100000)]
    [int]$Seeds = 200
)

Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'

$sdk = 10
$platforms = 'linux-arm64', 'linux-x64', 'osx-arm64', 'osx-x64', 'win-arm64', 'win-x64'
# Most of it is native code of the engine for each platform.
$maxBytes = 80MB

function Invoke-DotNet {
    & dotnet @args
    if ($LASTEXITCODE -ne 0) {
        throw "dotnet $($args -join ' ') failed with exit code $LASTEXITCODE."
    }
}

# For what starts a PowerShell: it starts this one, not the one that the repository pins.
function Invoke-DotNetHere {
    $before = $env:CAPITOLSYNC_PWSH
    $program = [Environment]::ProcessPath
    # PowerShell as a .NET tool is a library that dotnet runs.
    $env:CAPITOLSYNC_PWSH = (Split-Path $program -LeafBase) -eq 'dotnet' ? (Join-Path $PSHOME pwsh.dll) : $program
    try {
        Invoke-DotNet @args
    }
    finally {
        $env:CAPITOLSYNC_PWSH = $before
    }
}

function Assert-Sdk {
    $sdks = @(if (Get-Command dotnet -CommandType Application -ErrorAction Ignore) { & dotnet --list-sdks })
    if (-not ($sdks | Where-Object { [int]($_ -split '\.')[0] -ge $sdk })) {
        $found = $sdks ? "Found: $($sdks -join ', ')." : 'None was found on the PATH.'
        throw "The .NET SDK $sdk or newer is needed to build CapitolSync. $found Get it at https://dotnet.microsoft.com/download."
    }
}

function New-Package {
    $out = Join-Path $PSScriptRoot out package
    $folder = Join-Path $out CapitolSync
    Remove-Item $out -Recurse -Force -ErrorAction Ignore

    # The package works without native code: the runtime compiles what is used then.
    & dotnet restore src/CapitolSync.PowerShell -p:Configuration=Release -p:ReadyToRun=true | Out-Host
    $native = $LASTEXITCODE -eq 0
    if (-not $native) {
        Write-Warning 'The package gets no native code of the engine, and its first sync in a session starts about a second later: Microsoft.NETCore.App.Crossgen2 could not be restored, for the reason above.'
    }
    # %3B is the semicolon of a list within a property.
    Invoke-DotNet build src/CapitolSync.PowerShell -c Release "-p:ModuleFolder=$folder/" "-p:ReadyToRun=$native" "-p:ReadyToRunPlatforms=$($platforms -join '%3B')" | Out-Host

    $found = (Get-ChildItem (Join-Path $folder engine runtimes) -Directory).Name | Sort-Object
    if (Compare-Object $found $platforms) {
        throw "The package has native libraries for $($found -join ', ') instead of $($platforms -join ', ')."
    }
    $uncompiled = $platforms | Where-Object { $native -and -not (Test-Path (Join-Path $folder engine runtimes $_ lib CapitolSync.Engine.dll)) }
    if ($uncompiled) {
        throw "The package has no native code of the engine for $($uncompiled -join ', ')."
    }

    $package = & ./tools/Packaging/New-ModulePackage.ps1 $folder $out -Verbose
    $bytes = (Get-ChildItem $folder -Recurse -File | Measure-Object Length -Sum).Sum
    if ($bytes -ge $maxBytes) {
        throw "The package has $bytes bytes, and the maximum is $maxBytes."
    }
    $zip = [IO.Path]::ChangeExtension($package.FullName, 'zip')
    Compress-Archive $folder $zip -Force
    Invoke-DotNet tool restore | Out-Host
    Invoke-DotNet dotnet-CycloneDX src/CapitolSync.Engine/CapitolSync.Engine.csproj --output $out --filename sbom.json --output-format Json --disable-package-restore --exclude-dev `
        --set-name CapitolSync --set-version ($package.BaseName -replace '^CapitolSync\.') | Out-Host

    # What the engine's load context reads is what is carried.
    $libraries = (Get-Content (Join-Path $folder engine CapitolSync.Engine.deps.json) -Raw | ConvertFrom-Json -AsHashtable).libraries
    $carried = $libraries.Keys | Where-Object { $libraries[$_].type -eq 'package' }
    $listed = (Get-Content (Join-Path $out sbom.json) -Raw | ConvertFrom-Json).components | ForEach-Object { "$($_.name)/$($_.version)" }
    if ($differences = Compare-Object $carried $listed) {
        throw "sbom.json and the package differ in $($differences.InputObject -join ', ')."
    }

    '{0}  {1:N1} MB' -f $folder, ($bytes / 1MB)
    Get-Item $package, $zip, (Join-Path $out sbom.json) | ForEach-Object { '{0}  {1:N1} MB' -f $_.FullName, ($_.Length / 1MB) }
}

Assert-Sdk
Push-Location $PSScriptRoot
try {
    switch ($Task) {
        Build { Invoke-DotNet build }
        Test { Invoke-DotNetHere test }
        Demo { Invoke-DotNetHere run --project samples/Demo }
        Prompt { Invoke-DotNetHere run --project samples/Demo '--' --prompt }
        Bench { Invoke-DotNet run --project bench/CapitolSync.Bench -c Release }
        Package { New-Package }
        Screens {
            Invoke-DotNet build
            & ./tests/Module/Update-Screen.ps1
            & ./tests/Module/Update-Example.ps1
            Invoke-DotNet build src/CapitolSync.PowerShell -p:ReferenceFolder=docs/reference
        }
        Soak {
            $before = $env:CAPITOLSYNC_SOAK_SEEDS
            $env:CAPITOLSYNC_SOAK_SEEDS = $Seeds
            try {
                Invoke-DotNet test --filter 'FullyQualifiedName~Soak'
            }
            finally {
                $env:CAPITOLSYNC_SOAK_SEEDS = $before
            }
        }
    }
}
finally {
    Pop-Location
}
