<#
.SYNOPSIS
Shows CapitolSync at work: a sync, an outage halfway through, how to resume, and what the database holds afterwards.

.DESCRIPTION
The commands can be copied and run against the real sources, without the defaults that are set for the replica below.
The replica stands in for the House Clerk, capitoltrades.com, the FEC and congress-legislators on this machine.
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
$folder = & (Join-Path $PSScriptRoot Use-Replica.ps1) $BaseUri

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
    . Show-Command 'The trades that members of the House report: the index, and the document of each filing' { Sync-HouseFiling }
    . Show-Command '' { Get-CtTrade -First 5 }

    # Halfway through the trade pages, the site starts to answer 503.
    $outage = @{ kind = 'status'; status = 503; path = '/trades/*'; after = $OutageAfter }
    $null = Invoke-RestMethod "${BaseUri}_replica/faults" -Method Post -Body (ConvertTo-Json $outage)

    # The dot runs it in this scope, so that the next command sees the variables of this one.
    . Show-Command 'All trades of capitoltrades.com, then the page of each trade and each issuer. Halfway through, the site goes down' {
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
    Remove-Item $folder -Recurse
}
