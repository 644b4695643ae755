#!/usr/bin/env pwsh
<#
.SYNOPSIS
Posts new trades of chosen members to a webhook: for cron, systemd, Task Scheduler or a CI job, after the sync.

.DESCRIPTION
Posts each trade that this database did not have at the time of the last run, one request a trade, as JSON. A file
keeps the time of the last run that posted everything; it is moved only then, so that nothing is lost when the
webhook does not answer. What was posted before such a failure is posted again. A trade that an amendment only restates
is not new and not posted again, whatever the amendment says of it; one that the amendment adds, or whose original is not
known for certain, is. The first run posts nothing: it notes where to start, unless -Since says so.

The law limits what these reports may be used for, 5 U.S.C. 13107(c); see Get-Help about_CapitolSync.

Exit codes: 0 everything was posted, 1 the webhook did not accept a trade, or the database cannot be read.

.EXAMPLE
./nightly.ps1; ./alert.ps1 -Politician *pelosi*, *tuberville* -Webhook https://hooks.example.org/T000/B000

.EXAMPLE
./alert.ps1 -Politician * -AmountAtLeast 250000 -Webhook https://hooks.example.org/T000/B000 -Since 2026-11-01
#>
[CmdletBinding(SupportsShouldProcess)]
param(
    # Members by name or bioguide ID; wildcards are allowed.
    [Parameter(Mandatory, Position = 0)]
    [string[]]$Politician,

    # Where to post. A text of the form that chat services take is in the property 'text'.
    [Parameter(Mandatory)]
    [uri]$Webhook,

    # USD; only trades whose disclosed range begins at this amount or above.
    [decimal]$AmountAtLeast,

    # The database. Default: $env:CAPITOLSYNC_DATABASE, else the user's data folder.
    [string]$DatabasePath,

    # Where the time of the last run is kept. Default: alert.json beside this script.
    [string]$StatePath = (Join-Path $PSScriptRoot 'alert.json'),

    # Instead of the last run's time: trades that were first stored since then, UTC.
    [string]$Since,

    # The module, if it is not installed: its folder or its manifest.
    [string]$Module = 'CapitolSync'
)

Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'
$ProgressPreference = 'SilentlyContinue'

try {
    Import-Module $Module
    # Taken before the query: what is stored while it runs belongs to the next run, and is not missed.
    $now = [datetime]::UtcNow.ToString('o')
    if (-not $Since) {
        $Since = if (Test-Path $StatePath) { (Get-Content $StatePath -Raw | ConvertFrom-Json -DateKind String).Since } else { $now }
    }
    $query = @{ Politician = $Politician; SeenSince = $Since }
    if ($AmountAtLeast) { $query.AmountAtLeast = $AmountAtLeast }
    if ($DatabasePath) { $query.DatabasePath = $DatabasePath }

    # Oldest first, as a person reads them.
    $trades = @(Get-CtTrade @query)
    [array]::Reverse($trades)
    foreach ($trade in $trades) {
        $low, $high = $trade.AmountLow, $trade.AmountHigh | ForEach-Object { $null -eq $_ ? $null : $_.ToString('N0', [cultureinfo]::InvariantCulture) }
        $range = $low -and $high ? "$low to $high USD" : $low ? "over $low USD" : $high ? "up to $high USD" : 'amount not known'
        $what = $trade.Ticker ? "$($trade.Issuer) ($($trade.Ticker))" : $trade.Issuer
        $body = [ordered]@{
            text          = '{0}: {1} {2}, {3}, traded {4:yyyy-MM-dd}, filed {5:yyyy-MM-dd}' -f $trade.Politician, $trade.TxType, $what, $range, $trade.TxDate, $trade.FiledOn
            politicianId  = $trade.PoliticianId
            politician    = $trade.Politician
            type          = $trade.TxType
            owner         = $trade.Owner
            ticker        = $trade.Ticker
            issuer        = $trade.Issuer
            amountLow     = $trade.AmountLow
            amountHigh    = $trade.AmountHigh
            traded        = '{0:yyyy-MM-dd}' -f $trade.TxDate
            filed         = '{0:yyyy-MM-dd}' -f $trade.FiledOn
            source        = $trade.Source
            filing        = $trade.FilingUrl
        }
        if ($PSCmdlet.ShouldProcess($Webhook, $body.text)) {
            $null = Invoke-RestMethod $Webhook -Method Post -ContentType 'application/json; charset=utf-8' -Body ($body | ConvertTo-Json) -TimeoutSec 30
        }
    }
    if ($PSCmdlet.ShouldProcess($StatePath, 'Keep the time of this run')) {
        # Whole or not at all, whatever ends the script.
        @{ Since = $now } | ConvertTo-Json | Set-Content "$StatePath.new"
        Move-Item "$StatePath.new" $StatePath -Force
    }
    "$($trades.Count) new $($trades.Count -eq 1 ? 'trade' : 'trades')."
    exit 0
}
catch {
    Write-Error "Not everything was posted: $($_.Exception.Message)" -ErrorAction Continue
    exit 1
}
