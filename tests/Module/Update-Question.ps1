# Writes the outputs in docs/questions.md anew; needs the module in out/CapitolSync.
$root = (Resolve-Path (Join-Path $PSScriptRoot '../..')).Path
Import-Module (Join-Path $root 'out/CapitolSync/CapitolSync.psd1')
Import-Module (Join-Path $PSScriptRoot 'ModuleTest.psm1')
. (Join-Path $PSScriptRoot 'AnswerDatabase.ps1')
$folder = Join-Path ([IO.Path]::GetTempPath()) "$(New-Guid)"
$null = New-Item $folder -ItemType Directory
$env:CAPITOLSYNC_DATABASE = Join-Path $folder questions.db
try {
    New-AnswerDatabase $env:CAPITOLSYNC_DATABASE
    [cultureinfo]::CurrentCulture = 'en-US'
    $PSStyle.OutputRendering = 'PlainText'
    $path = Join-Path $root 'docs/questions.md'
    $page = (Get-Content $path -Raw) -replace '(?ms)(^```powershell\n.*?^```\n)\n*```text\n.*?^```\n', '$1'
    $page = [regex]::Replace($page, '(?ms)^```powershell\n(.*?)^```\n', {
        param($block)
        $lines = (Invoke-Expression $block.Groups[1].Value | Out-String -Width 100) -split '\r?\n' | ForEach-Object TrimEnd
        $block.Value + "`n``````text`n" + ($lines -join "`n").Trim("`n") + "`n```````n"
    })
    [IO.File]::WriteAllText($path, $page)
}
finally {
    Remove-Item $folder -Recurse
}
