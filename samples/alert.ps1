#!/usr/bin/env pwsh
<#
.SYNOPSIS
Posts new trades of chosen members to a webhook: for cron, systemd, Task Scheduler or a CI job, after the sync.

.DESCRIPTION
Posts each trade that was not in this database at the time of the last run, as JSON, in one request per trade. A file
keeps the time of the last run that posted everything. It is updated only then, so nothing is lost if the webhook does
not answer; trades that were posted before such a failure are posted again. A trade that an amendment only restates is
not new and is not posted again, even if the amendment changes it; a trade that an amendment adds, or whose original is
not known for certain, is posted. The first run posts nothing unless -Since is given: it only records where to start.

The law limits what these reports may be used for, 5 U.S.C. 13107(c); see Get-Help about_CapitolSync.

Exit codes: 0 if everything was posted, 1 if the webhook did not accept a trade or the database cannot be read.

.EXAMPLE
./nightly.ps1; ./alert.ps1 -Politician *pelosi*, *tuberville* -Webhook https://hooks.example.org/T000/B000

.EXAMPLE
./alert.ps1 -Politician * -AmountAtLeast 250000 -Webhook https://hooks.example.org/T000/B000 -Since 2026-11-01
#>
[CmdletBinding(SupportsShouldProcess)]
param(
    # Members by name or bioguide ID; wildcards are allowed. pwsh -File passes a list as one text: it is taken apart if
    # each part has a wildcard or is an ID, since a name may have a comma of its own ('Pelosi, Nancy').
    [Parameter(Mandatory, Position = 0)]
    [string[]]$Politician,

    # Where to post. The property 'text' has a message in the form that chat services accept.
    [Parameter(Mandatory)]
    [uri]$Webhook,

    # USD; only trades whose disclosed range begins at this amount or above.
    [decimal]$AmountAtLeast,

    # The database. Default: $env:CAPITOLSYNC_DATABASE, else the user's data folder.
    [string]$DatabasePath,

    # Where the time of the last run is kept. Default: alert.json next to this script.
    [string]$StatePath = (Join-Path $PSScriptRoot 'alert.json'),

    # Post trades that were first stored since this time (UTC), instead of since the last run.
    [string]$Since,

    # The module, if it is not installed: its folder or its manifest.
    [string]$Module = 'CapitolSync'
)

Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'
$ProgressPreference = 'SilentlyContinue'

try {
    Import-Module $Module
    # Taken before the query, so that trades stored while it runs are left for the next run and not missed.
    $now = [datetime]::UtcNow.ToString('o')
    if (-not $Since) {
        $Since = if (Test-Path $StatePath) { (Get-Content $StatePath -Raw | ConvertFrom-Json -DateKind String).Since } else { $now }
    }
    $members = $Politician | ForEach-Object {
        $parts = @(@($_ -split ',').Trim()) -ne ''
        $parts -notmatch '[*?]|^[A-Za-z]\d{6}$' ? $_ : $parts
    }
    $query = @{ Politician = $members; SeenSince = $Since }
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
        # Replaced atomically, so that the file is never incomplete.
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
