# Writes docs/screens anew, and the captures of them in README.md: what the module shows, as text, against a replica of the
# sources that has made-up data. Needs a build. `./build.ps1 -Task Screens` runs it.
$ErrorActionPreference = 'Stop'
Import-Module (Join-Path $PSScriptRoot ModuleTest.psm1)
Import-TestModule
$width = 100
$folder = Join-Path ([IO.Path]::GetTempPath()) "$(New-Guid)"
$null = New-Item $folder -ItemType Directory
$target = Join-Path $Root docs/screens
$null = New-Item $target -ItemType Directory -Force
$env:CAPITOLSYNC_DATABASE = Join-Path $folder capitol.db
$env:OPENFEC_API_KEY = $env:TIINGO_API_KEY = 'a key'
[cultureinfo]::CurrentCulture = 'en-US'
$PSStyle.OutputRendering = 'PlainText'

# Each command after a prompt, with what it shows; errors and warnings as PowerShell shows them.
function Write-Screen([string]$Name, [string[]]$Command) {
    $lines = foreach ($one in $Command) {
        "PS> $one"
        $shown = try {
            Invoke-Expression $one -ErrorAction Stop 3>&1 | ForEach-Object { $_ -is [System.Management.Automation.WarningRecord] ? "WARNING: $_" : $_ }
        }
        catch { $_ }
        ($shown | Out-String -Width $width) -split '\r?\n' | ForEach-Object TrimEnd
    }
    Save-Screen $Name $lines
}

function Save-Screen([string]$Name, [string[]]$Line) {
    # The sites in the replica's place; and a window breaks what is longer than a line at a word.
    $text = ($Line.ForEach{
        $named = $_.Replace("$($replica.Uri)public_disc", 'https://disclosures-clerk.house.gov/public_disc').Replace("$($replica.Uri)", 'https://www.capitoltrades.com/')
        $named.Length -gt $width ? ($named -replace "(.{1,$width})( |$)", "`$1`n").TrimEnd() : $named
    } -join "`n") -replace '\n{3,}', "`n`n"
    [IO.File]::WriteAllText((Join-Path $target "$Name.txt"), $text.Trim("`n") + "`n")
}

# A progress record as the view Minimal draws it. What it draws inverted, which is how much is done, text cannot show.
function Format-Progress($Record, [string]$Indent = '') {
    $room = $width - $Indent.Length - $Record.Activity.Length - 5
    $left = $Record.SecondsRemaining -ge 0 ? "$($Record.SecondsRemaining)s" : ''
    $status = $Record.StatusDescription
    $shown = $status.Length -gt $room - $left.Length ? "$($status.Remove($room - $left.Length - 1))…" : $status.PadRight($room - $left.Length)
    "$Indent$($Record.Activity) [$shown$left]"
}

$replica = Start-Replica -Trades 2000 -Argument '--donations', 3000, '--fec-committees', 6, '--house-filings', 60, '--senate-filings', 20, '--prices'
try {
    foreach ($command in 'Sync-*', 'Invoke-Ct*', 'Test-Ct*') { $PSDefaultParameterValues["$($command):BaseUri"] = $replica.Uri }
    foreach ($command in 'Sync-Ct*', 'Sync-House*', 'Sync-Senate*', 'Invoke-Ct*') { $PSDefaultParameterValues["$($command):Delay"] = 0 }
    foreach ($command in 'Sync-Fec*', 'Sync-CtPrice', 'Invoke-Ct*') {
        $PSDefaultParameterValues["$($command):RequestsPerSecond"] = 10000
        $PSDefaultParameterValues["$($command):RequestsPerHour"] = 100000
    }
    $PSDefaultParameterValues['Sync-CtPrice:RequestsPerDay'] = 100000
    Set-CtSetting SenateTermsAccepted $true

    # As on the first day.
    $database, $env:CAPITOLSYNC_DATABASE = $env:CAPITOLSYNC_DATABASE, (Join-Path $folder first.db)
    Write-Screen first 'Sync-HouseFiling', 'Get-CtTrade -First 5'
    $env:CAPITOLSYNC_DATABASE = $database

    $null = Sync-CtTrade -Detail
    $null = Sync-CtPolitician
    $null = Sync-HouseFiling
    $null = Sync-SenateFiling
    $null = Sync-CtPrice
    $committee = @(Get-ReplicaRow $replica donations)[0].committee_id
    $null = Sync-FecDonation -Committee $committee
    $member = (Get-CtPosition -GroupBy Politician -First 1).Name

    Write-Screen trades 'Get-CtTrade -First 8', 'Get-CtTrade -Late -SortBy ReportingGap -Descending -First 5 | Format-Table -View Late', 'Get-CtTrade -First 1 | Format-List'
    Write-Screen filings 'Get-CtFiling -First 5', 'Get-CtFiling -Coverage'
    Write-Screen members 'Get-CtPolitician -SortBy Volume -Descending -First 5', 'Get-CtIssuer -SortBy Trades -Descending -First 5'
    Write-Screen positions "Get-CtPosition '$member' -Open -First 5", 'Get-CtPosition -GroupBy Party', 'Find-CtAnomaly -First 5'
    Write-Screen donations 'Get-FecDonation -SortBy Amount -Descending -First 5', 'Get-FecDonation -GroupBy Employer -First 5'
    Write-Screen state 'Get-CtSyncState ct.*, house.*, senate.*', 'Get-CtSyncRun -First 4'

    # Two sources side by side, halfway.
    Set-ReplicaLatency $replica 100
    $shell = [powershell]::Create()
    $null = $shell.AddScript("Import-Module '$ModulePath'; Invoke-CtSync ct.issuers, house.filings -Force -BaseUri $($replica.Uri) -Delay 0").Invoke()
    # The records at each moment, as a host has them: the last of each activity that has not ended.
    $now, $moments = @{}, [System.Collections.Generic.List[object]]::new()
    foreach ($record in $shell.Streams.Progress) {
        $now[$record.ActivityId] = $record
        $active = @($now.Values | Where-Object RecordType -NE Completed | Sort-Object ParentActivityId, ActivityId)
        if ($active.Count -eq 3) { $moments.Add($active) }
    }
    $shell.Dispose()
    $parent, $children = $moments[[int]($moments.Count / 2)]
    Save-Screen progress (@('PS> Invoke-CtSync ct.issuers, house.filings -Force', (Format-Progress $parent)) + @($children | ForEach-Object { Format-Progress $_ '  ' }))
    Set-ReplicaLatency $replica 0

    Add-ReplicaFault $replica @{ kind = 'status'; after = 5 }
    Write-Screen error 'Sync-CtTrade -Full -MaximumRetryCount 0', "Get-CtTrade '$($member.Remove($member.Length - 2, 1))'", 'Get-CtSyncState ct.trades'

    # README.md shows some of them: what is between the marks is replaced.
    $path = Join-Path $Root README.md
    $page = [regex]::Replace((Get-Content $path -Raw), '(?s)(<!-- screen: (\w+) -->\n).*?(<!-- end -->)', {
        param($mark)
        $mark.Groups[1].Value + "`n``````text`n" + [IO.File]::ReadAllText((Join-Path $target "$($mark.Groups[2].Value).txt")) + "```````n`n" + $mark.Groups[3].Value
    })
    [IO.File]::WriteAllText($path, $page)
}
finally {
    Stop-Replica $replica
    Remove-Item $folder -Recurse
}
