<#
.SYNOPSIS
Runs the tests of the module with Pester and writes what came of each as JSON.

.DESCRIPTION
`dotnet test` calls it with the Pester that the repository pins, so that one command gives the totals of all suites.
By hand, Invoke-Pester tests/Module does the same with more to look at.
#>
param(
    # Pester's psd1.
    [Parameter(Mandatory)]
    [string]$PesterModule,

    # The JSON file to write.
    [Parameter(Mandatory)]
    [string]$ResultPath
)

if ($PSVersionTable.PSVersion -lt [version]'7.6') {
    throw "The module needs PowerShell 7.6 or newer, and this is $($PSVersionTable.PSVersion)."
}

Import-Module $PesterModule -ErrorAction Stop
$configuration = New-PesterConfiguration
$configuration.Run.Path = $PSScriptRoot
$configuration.Run.PassThru = $true
$configuration.Output.Verbosity = 'None'
$run = Invoke-Pester -Configuration $configuration

$tests = foreach ($test in $run.Tests) {
    @{
        file = [System.IO.Path]::GetFileName($test.ScriptBlock.File)
        name = $test.Name
        result = $test.Result
        message = ($test.ErrorRecord | ForEach-Object { "$($test.ExpandedPath): $($_.DisplayErrorMessage ?? $_)`n$($_.DisplayStackTrace)" }) -join "`n"
    }
}
# A file whose BeforeAll failed has no result for its tests, only an error of its own.
$broken = foreach ($block in @($run.FailedBlocks) + @($run.FailedContainers)) {
    "$($block.Path -join ' ')$($block.Item): $($block.ErrorRecord -join "`n")"
}
ConvertTo-Json @{ tests = @($tests); broken = @($broken) } -Depth 4 | Set-Content $ResultPath -Encoding utf8 -ErrorAction Stop
