<#
.SYNOPSIS
Makes this session use a replica of the sources, and a new database, whose folder it returns.
#>
[CmdletBinding()]
[OutputType([System.IO.DirectoryInfo])]
param(
    # The replica's address.
    [Parameter(Mandatory)]
    [uri]$BaseUri
)

Import-Module (Join-Path $PSScriptRoot .. .. out CapitolSync) -Scope Global
$folder = New-Item -ItemType Directory -Path (Join-Path ([System.IO.Path]::GetTempPath()) "capitolsync-demo-$(New-Guid)")
$env:CAPITOLSYNC_DATABASE = Join-Path $folder capitol.db

# The replica needs no politeness. Without these defaults, requests to the real sites are half a second or more apart.
$global:PSDefaultParameterValues = @{
    'Sync-*:BaseUri' = $BaseUri
    'Sync-*:Delay' = 0
    'Sync-*:RetryIntervalSec' = 0.1
    'Sync-Fec*:ApiKey' = ConvertTo-SecureString 'any key will do for the replica' -AsPlainText
    'Invoke-CtSync:BaseUri' = $BaseUri
    'Invoke-CtSync:Delay' = 0
    'Invoke-CtSync:ApiKey' = ConvertTo-SecureString 'any key will do for the replica' -AsPlainText
    'Test-CtSource:BaseUri' = $BaseUri
}
$folder
