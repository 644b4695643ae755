<#
.SYNOPSIS
Runs the tests of the module with Pester and writes what came of each as JSON.

.DESCRIPTION
`dotnet test` calls it with the Pester that the repository pins, so that one command gives the totals of all suites.
It does so in several processes at once: each takes the next file that no other has taken. By hand,
Invoke-Pester tests/Module does the same with more to look at.
#>
param(
    # Pester's psd1.
    [Parameter(Mandatory)]
    [string]$PesterModule,

    # The JSON file to write.
    [Parameter(Mandatory)]
    [string]$ResultPath,

    # A folder that the processes share: a file in it says that the tests of that name are taken.
    [Parameter(Mandatory)]
    [string]$TakenPath
)

if ($PSVersionTable.PSVersion -lt [version]'7.6') {
    throw "The module needs PowerShell 7.6 or newer, and this is $($PSVersionTable.PSVersion)."
}

# Whether the file is this process's to run.
function Test-Taking([System.IO.FileInfo]$File) {
    try {
        [System.IO.File]::Open((Join-Path $TakenPath $File.Name), [System.IO.FileMode]::CreateNew).Dispose()
        $true
    }
    catch [System.IO.IOException] {
        $false
    }
}

Import-Module $PesterModule -ErrorAction Stop
$tests, $broken = [System.Collections.Generic.List[object]]::new(), [System.Collections.Generic.List[object]]::new()
foreach ($file in Get-ChildItem $PSScriptRoot -Filter *.Tests.ps1 -Recurse | Sort-Object Length -Descending) {
    if (-not (Test-Taking $file)) {
        continue
    }
    $configuration = New-PesterConfiguration
    $configuration.Run.Path = $file.FullName
    $configuration.Run.PassThru = $true
    $configuration.Output.Verbosity = 'None'
    $run = Invoke-Pester -Configuration $configuration

    foreach ($test in $run.Tests) {
        $tests.Add(@{
            file = $file.Name
            name = $test.Name
            result = $test.Result
            seconds = $test.Duration.TotalSeconds
            message = ($test.ErrorRecord | ForEach-Object { "$($test.ExpandedPath): $($_.DisplayErrorMessage ?? $_)`n$($_.DisplayStackTrace)" }) -join "`n"
        })
    }
    # A file whose BeforeAll failed has no result for its tests, only an error of its own.
    foreach ($block in @($run.FailedBlocks) + @($run.FailedContainers)) {
        $broken.Add("$($block.Path -join ' ')$($block.Item): $($block.ErrorRecord -join "`n")")
    }
}
ConvertTo-Json @{ tests = $tests; broken = $broken } -Depth 4 | Set-Content $ResultPath -Encoding utf8 -ErrorAction Stop
