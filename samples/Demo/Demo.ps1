<#
.SYNOPSIS
Shows CapitolSync at work: a sync, an outage halfway through, how to resume, and what the database holds afterwards.

.DESCRIPTION
The commands can be copied and run against the real sources, without the defaults that are set for the replica below.
The replica stands in for capitoltrades.com, the FEC and congress-legislators on this machine.
`dotnet run --project samples/Demo` builds the module, starts a replica, and runs this script.
#>
[CmdletBinding()]
param(
    # The replica's address.
    [Parameter(Mandatory)]
    [uri]$BaseUri,

    # The number of trade pages after which the replica goes down.
    [int]$OutageAfter = 1000
)

$ErrorActionPreference = 'Stop'
Import-Module (Join-Path $PSScriptRoot .. .. out CapitolSync)

# A database of its own, which is deleted at the end.
$folder = New-Item -ItemType Directory -Path (Join-Path ([System.IO.Path]::GetTempPath()) "capitolsync-demo-$(New-Guid)")
$database = $env:CAPITOLSYNC_DATABASE
$env:CAPITOLSYNC_DATABASE = Join-Path $folder capitol.db

# The replica needs no politeness. Without these defaults, requests to capitoltrades.com are half a second apart.
$PSDefaultParameterValues = @{
    'Sync-*:BaseUri' = $BaseUri
    'Sync-*:Delay' = 0
    'Sync-*:RetryIntervalSec' = 0.1
    'Sync-Fec*:ApiKey' = ConvertTo-SecureString 'any key will do for the replica' -AsPlainText
}

# A file needs no colors, and has room for wide tables.
if ([Console]::IsOutputRedirected) {
    $PSStyle.OutputRendering = 'PlainText'
}

# Shows a command as it would be typed, and runs it.
function Show-Command([string]$Title, [scriptblock]$Command) {
    if ($Title) {
        "`n$($PSStyle.Bold)# $Title$($PSStyle.Reset)" | Out-Host
    }
    "PS> $(("$Command".Trim() -split '\r?\n' -replace '^ {8}', '') -join "`n>>> ")" | Out-Host
    if ([Console]::IsOutputRedirected) {
        . $Command | Out-String -Stream -Width 120 | Out-Host
    }
    else {
        . $Command | Out-Host
    }
}

try {
    # Halfway through the trade pages, the site starts to answer 503.
    $outage = @{ kind = 'status'; status = 503; path = '/trades/*'; after = $OutageAfter }
    $null = Invoke-RestMethod "${BaseUri}_replica/faults" -Method Post -Body (ConvertTo-Json $outage)

    # The dot runs it in this scope, so that the next command sees the variables of this one.
    . Show-Command 'All trades, then the page of each trade and each issuer. Halfway through, the site goes down' {
        try {
            Sync-CtTrade -Detail
        }
        catch {
            $_.FullyQualifiedErrorId
            $_.Exception.Message
            $cursor = $_.TargetObject
        }
    }

    . Show-Command 'The error says where the stream stands. Everything up to there is stored' {
        $cursor | Format-List Stream, Position, Done, Remaining
    }
    . Show-Command '' { Get-CtSyncState ct.trade*, ct.issuers }

    $null = Invoke-RestMethod "${BaseUri}_replica/faults" -Method Delete

    . Show-Command 'The site is back. The same command resumes, with the cursor or without it' {
        $cursor | Sync-CtTrade -Detail
    }

    . Show-Command 'Who the members are, and on which committees they sit' { Sync-CtPolitician }
    . Show-Command '' { Get-CtPolitician | Sort-Object CountTrades -Descending | Select-Object -First 3 -OutVariable members }

    . Show-Command 'Who funds the three who trade most' { $members | Sync-FecDonation -Period 2024, 2026 }
    . Show-Command '' { Get-FecDonation $members.PoliticianId -Kind Individual -GroupBy Employer -First 5 }

    . Show-Command 'The latest purchases of at least 100,000 USD' { Get-CtTrade -TxType buy -MinValue 100000 -First 5 }

    . Show-Command 'Where everything stands' { Get-CtSyncState }
}
finally {
    $env:CAPITOLSYNC_DATABASE = $database
    Remove-Item $folder -Recurse
}
