<#
.SYNOPSIS
    Makes the list of committee seats that the engine ships: Analysis/Committees/committee-history.gz.
.DESCRIPTION
    Reads two files derived from https://github.com/unitedstates/congress-legislators, which is in the public domain (CC0):
    the history of committee-membership-current, as a CSV file of spells, and committees-current.json for the names. Parties, ranks
    and members' names in each row are left out, and spells that follow each other without a gap are joined.
.EXAMPLE
    tools/Update-CommitteeHistory.ps1 -Membership committee_membership_history.csv -Committees committees-current.json
#>
[CmdletBinding()]
param(
    # Columns: committee, bioguide, name, party_side, title, first_seen, last_seen, gone_by; days as yyyy-MM-dd.
    [Parameter(Mandatory)] [string] $Membership,
    [Parameter(Mandatory)] [string] $Committees,
    [string] $Destination = (Join-Path $PSScriptRoot '../src/CapitolSync.Engine/Analysis/Committees/committee-history.gz')
)
$ErrorActionPreference = 'Stop'
$rows = Import-Csv $Membership
$text = [System.Text.StringBuilder]::new()
$null = $text.Append("# Seats on committees of Congress, from github.com/unitedstates/congress-legislators (CC0).`n")
$null = $text.Append("# L: last list seen. C: committee, name. M: member, name. S: committee, then its spells: member, first seen, last seen, gone by, title.`n")
$null = $text.Append("L`t$(($rows.last_seen | Sort-Object)[-1])`n")
foreach ($committee in Get-Content -Raw $Committees | ConvertFrom-Json) {
    $code = $committee.thomas_id.ToLowerInvariant()
    $null = $text.Append("C`t$code`t$($committee.name)`n")
    foreach ($part in $committee.subcommittees) { $null = $text.Append("C`t$code$($part.thomas_id)`t$($part.name)`n") }
}
foreach ($member in $rows | Group-Object bioguide | Sort-Object Name) {
    $newest = $member.Group | Sort-Object last_seen | Select-Object -Last 1
    $null = $text.Append("M`t$($member.Name)`t$($newest.name)`n")
}
foreach ($committee in $rows | Group-Object committee | Sort-Object Name) {
    $null = $text.Append("S`t$($committee.Name.ToLowerInvariant())`n")
    foreach ($member in $committee.Group | Group-Object bioguide | Sort-Object Name) {
        $spell = $null
        foreach ($row in $member.Group | Sort-Object first_seen) {
            if ($spell -and (-not $spell.Gone -or $row.first_seen -le $spell.Gone)) {
                $spell.Last, $spell.Gone, $spell.Title = $row.last_seen, $row.gone_by, $row.title
                continue
            }
            if ($spell) { $null = $text.Append("$($member.Name)`t$($spell.First)`t$($spell.Last)`t$($spell.Gone)`t$($spell.Title)`n") }
            $spell = @{ First = $row.first_seen; Last = $row.last_seen; Gone = $row.gone_by; Title = $row.title }
        }
        $null = $text.Append("$($member.Name)`t$($spell.First)`t$($spell.Last)`t$($spell.Gone)`t$($spell.Title)`n")
    }
}
$file = [System.IO.File]::Create($PSCmdlet.GetUnresolvedProviderPathFromPSPath($Destination))
try {
    $zip = [System.IO.Compression.GZipStream]::new($file, [System.IO.Compression.CompressionLevel]::SmallestSize)
    $bytes = [System.Text.Encoding]::UTF8.GetBytes($text.ToString())
    $zip.Write($bytes, 0, $bytes.Length)
    $zip.Dispose()
}
finally { $file.Dispose() }
