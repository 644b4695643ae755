# Writes anew what the examples in the help show, captured from the replica of the sources: tools/CapitolSync.Help/Examples.
# Needs a build, and another one puts the outputs into the help. `./build.ps1 -Task Screens` runs it.
$ErrorActionPreference = 'Stop'
Import-Module (Join-Path $PSScriptRoot ModuleTest.psm1)
Import-TestModule
$width, $most = 80, 8
$folder = Join-Path ([IO.Path]::GetTempPath()) "$(New-Guid)"
$null = New-Item $folder -ItemType Directory
$target = Join-Path $Root tools/CapitolSync.Help/Examples
$null = New-Item $target -ItemType Directory -Force
$replica = Start-Replica -Trades 300 -Argument '--donations', 2000, '--house-filings', 10, '--senate-filings', 10, '--prices'
try {
    $env:CAPITOLSYNC_DATABASE = Join-Path $folder capitol.db
    $env:OPENFEC_API_KEY = $env:TIINGO_API_KEY = 'a key'
    'Ticker,Date,Close', 'NVDA,2026-03-02,123.45' | Set-Content (Join-Path $folder closes.csv), (Join-Path $folder nvda.csv)
    # A member and a ticker of the replica, those with most trades, stand in for those that the examples name.
    $trades = @(Get-ReplicaRow $replica trades)
    $politicians = @(Get-ReplicaRow $replica politicians)
    $issuer = @(Get-ReplicaRow $replica issuers | Where-Object issuer_ticker -Like '*:US' | Sort-Object { $id = $_.issuer_id; -@($trades | Where-Object issuer_id -EQ $id).Count })[0]
    $member = @($politicians | Where-Object { $_.full_name.Length -le 12 } | Sort-Object { $id = $_.politician_id; -@($trades | Where-Object politician_id -EQ $id).Count })[0]
    $names = [ordered]@{
        'Nancy Pelosi' = $member.full_name
        'Tommy Tuberville' = @($politicians | Where-Object chamber -EQ senate)[0].full_name
        '*pelosi*' = "*$($member.full_name)*"
        'NVDA:US' = $issuer.issuer_ticker
        'NVIDIA Corporation' = $issuer.issuer_name
    }
    $shell = [powershell]::Create()
    $null = $shell.AddScript("
        Import-Module '$ModulePath'; Set-Location '$folder'; [cultureinfo]::CurrentCulture = 'en-US'; `$PSStyle.OutputRendering = 'PlainText'
        `$PSDefaultParameterValues = @{
            'Sync-*:BaseUri' = '$($replica.Uri)'; 'Invoke-Ct*:BaseUri' = '$($replica.Uri)'; 'Test-Ct*:BaseUri' = '$($replica.Uri)'; '*-Ct*:Delay' = 0; 'Sync-House*:Delay' = 0; 'Sync-Senate*:Delay' = 0
            'Sync-Fec*:RequestsPerSecond' = 10000; 'Invoke-*:RequestsPerSecond' = 10000; 'Sync-Fec*:RequestsPerHour' = 100000; 'Invoke-*:RequestsPerHour' = 100000
        }").Invoke()
    # What the others read is synced first.
    foreach ($command in Get-Command -Module CapitolSync | Sort-Object { $_.Verb -ne 'Sync' }, { $_.Name }) {
        $text = [System.Text.StringBuilder]::new()
        foreach ($example in (Get-Help $command.Name).examples.example) {
            $code = $run = $example.code
            foreach ($name in $names.Keys) { $run = $run.Replace($name, $names[$name]) }
            $shell.Commands.Clear()
            $shown = "$($shell.AddScript($run, $true).AddCommand('Out-String').AddParameter('Width', $width).Invoke())"
            # In a table the columns stay where they are.
            foreach ($name in $names.Keys) {
                $room = [Math]::Max(0, $name.Length - $names[$name].Length)
                $shown = [regex]::Replace($shown, "$([regex]::Escape($names[$name])) {0,$room}", { param($found) $name.PadRight($found.Length) })
            }
            $shown = $shown.Replace("$($replica.Uri)", 'https://www.capitoltrades.com/').Replace($folder, '~/CapitolSync')
            $lines = @(($shown -split '\r?\n').ForEach{ $_.TrimEnd() } | Where-Object { $_ })
            if ($lines.Count -gt $most) { $lines = $lines[0..($most - 2)] + '...' }
            $null = $text.Append("PS> $($code.ReplaceLineEndings("`n").Replace("`n", "`n>> "))`n").Append(($lines + '') -join "`n").Append("`n")
        }
        [IO.File]::WriteAllText((Join-Path $target "$($command.Name).txt"), $text.ToString().TrimEnd("`n") + "`n")
    }
    $shell.Dispose()
}
finally {
    Stop-Replica $replica
    Remove-Item $folder -Recurse
}
