<#
.SYNOPSIS
Opens a prompt in which CapitolSync uses a replica of the sources, and a database that is deleted when the prompt ends.
#>
[CmdletBinding()]
param(
    # The replica's address.
    [Parameter(Mandatory)]
    [uri]$BaseUri
)

$folder = & (Join-Path $PSScriptRoot Use-Replica.ps1) $BaseUri
$null = Register-EngineEvent PowerShell.Exiting -SupportEvent -Action ([scriptblock]::Create("Remove-Item '$folder' -Recurse"))

@"
The module is imported, and its sources are the replica. For example:

Sync-HouseFiling
Get-CtTrade -First 5
Get-Command -Module CapitolSync

'exit' ends the prompt and deletes its database.
"@
