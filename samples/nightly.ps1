#!/usr/bin/env pwsh
<#
.SYNOPSIS
Syncs everything that is due and writes the metrics: for cron, systemd, Task Scheduler or a CI job.

.DESCRIPTION
Runs Invoke-CtSync, and then Export-CtMetric however the sync ended. The log on standard output has one entry for each
event, with the time of day, no escape codes, and at most 80 columns.

The exit code says what to do:

0  complete: everything that the sources have is stored
1  failed: items failed, or something is wrong that another run alone will not fix; see the log
2  halted: a run ended early and is resumable; the next run continues where this one stopped
3  blocked: a source blocks requests; run it again after the time in the log

If several streams end differently, the most urgent one counts: 1, then 3, then 2. A scheduled task does not get the
environment of your shell: put OPENFEC_API_KEY where the task gets it, or leave the FEC out with -Stream ct.*

.EXAMPLE
./nightly.ps1 -DatabasePath ~/capitol.db -MetricPath /var/lib/node_exporter/textfile/capitolsync.prom

.EXAMPLE
./nightly.ps1 -Stream ct.*

Trades only, which needs no API key.
#>
[CmdletBinding()]
param(
    # The database. Default: $env:CAPITOLSYNC_DATABASE, else the user's data folder.
    [string]$DatabasePath,

    # Where to write the metrics, in a folder that exists; the name ends in .prom. Default: no metrics.
    [string]$MetricPath,

    # Streams by name; wildcards are allowed. Default: all. pwsh -File passes a list as one text: 'house.*,ct.*' is taken apart.
    [string[]]$Stream,

    # The module, if it is not installed: its folder or its manifest.
    [string]$Module = 'CapitolSync',

    # More parameters of Invoke-CtSync, for example @{ BreakDuration = '00:05:00' }.
    [hashtable]$With = @{}
)

Set-StrictMode -Version Latest
$ErrorActionPreference = 'Continue'
$ProgressPreference = 'SilentlyContinue'
$PSStyle.OutputRendering = 'PlainText'

$width = 80
$codes = @{ Complete = 0; Failed = 1; Halted = 2; Blocked = 3 }
# Errors that end a run early and require only another run, later.
$resumable = 'CircuitOpen', 'RateBudgetSpent', 'StreamBusy', 'DatabaseBusy', 'ListingUnstable'

# Writes one event: the time of day, then the text, with continuation lines if it is too long.
function Write-Log([string]$Text) {
    $indent = '         '
    $line = (Get-Date).ToString('HH:mm:ss', [cultureinfo]::InvariantCulture) + ' '
    foreach ($word in -split ($Text -replace '\e\[[0-9;]*[A-Za-z]')) {
        # An address can be longer than a line.
        while ($word) {
            $room = $width - $line.Length
            if ($word.Length -lt $room -or $line.TrimEnd().Length -le 8) {
                $taken = [Math]::Min($word.Length, $room)
                $line += $word.Substring(0, $taken)
                $word = $word.Substring($taken)
                if (-not $word) {
                    $line += ' '
                    break
                }
            }
            [Console]::Out.WriteLine($line.TrimEnd())
            $line = $indent
        }
    }
    [Console]::Out.WriteLine($line.TrimEnd())
}

# Maps an error to an outcome, and so to the exit code.
function Get-Outcome($ErrorRecord) {
    $id = ($ErrorRecord.FullyQualifiedErrorId -split ',')[0]
    if ($id -eq 'SourceBlocked') { 'Blocked' }
    elseif ($id -in $resumable) { 'Halted' }
    else { 'Failed' }
}

function Write-Failure($ErrorRecord) {
    Write-Log "ERROR $(($ErrorRecord.FullyQualifiedErrorId -split ',')[0]): $($ErrorRecord.Exception.Message)"
}

function Invoke-Sync([hashtable]$Parameters) {
    try {
        # Errors and warnings are merged into the output, so that the log has everything in order.
        Invoke-CtSync @Parameters 3>&1 2>&1 | ForEach-Object {
            if ($_ -is [System.Management.Automation.ErrorRecord]) {
                Write-Failure $_
                Get-Outcome $_
            }
            elseif ($_ -is [System.Management.Automation.WarningRecord]) {
                Write-Log "WARNING $_"
            }
            else {
                Write-Log ('{0} {1}: {2} added, {3} updated, {4} failed, {5} broken, {6} requests' -f
                    $_.Stream, $_.Status, $_.Added, $_.Updated, $_.Failed, $_.Broken, $_.Requests)
                # Failed items are reported as separate errors, and so is a run that was stopped or halted.
                if ($_.Status -in 'Limited') { 'Halted' }
            }
        }
    }
    catch {
        Write-Failure $_
        Get-Outcome $_
    }
}

$outcomes = @()
try {
    Import-Module $Module -ErrorAction Stop
    $common = if ($DatabasePath) { @{ DatabasePath = $DatabasePath } } else { @{} }
    $sync = @{ WaitForBudget = $true } + $common
    if ($Stream) { $sync.Stream = @(@($Stream -split ',').Trim()) -ne '' }
    foreach ($name in $With.Keys) { $sync[$name] = $With[$name] }

    # Said now, not after hours of syncing; the rows are worth more than the metrics, so the sync goes on.
    if ($MetricPath -and -not (Test-Path -LiteralPath ($folder = Split-Path $PSCmdlet.GetUnresolvedProviderPathFromPSPath($MetricPath)))) {
        Write-Log "ERROR PathNotFound: There is no folder $folder for the metrics; create it. Nothing is exported."
        $outcomes += 'Failed'
        $MetricPath = ''
    }

    Write-Log 'sync begins'
    $outcomes += @(Invoke-Sync $sync)
    if ($MetricPath) {
        Export-CtMetric $MetricPath @common -ErrorAction Stop
    }
}
catch {
    Write-Failure $_
    $outcomes += 'Failed'
}

$worst = @('Failed', 'Blocked', 'Halted').Where({ $_ -in $outcomes }, 'First')
$end = if ($worst) { $worst[0] } else { 'Complete' }
Write-Log "sync ends: $($end.ToLowerInvariant()) (exit code $($codes[$end]))"
exit $codes[$end]
