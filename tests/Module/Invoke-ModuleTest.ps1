<#
.SYNOPSIS
Runs the tests of the module with Pester and writes what came of each as JSON.

.DESCRIPTION
`dotnet test` calls it, so that one command gives the totals of all suites. Where the tests cannot run, the file
says why instead. By hand, Invoke-Pester tests/Module does the same with more to look at.
#>
param(
    [Parameter(Mandatory)]
    [string]$ResultPath
)

function Write-Result($Result) {
    ConvertTo-Json $Result -Depth 4 | Set-Content $ResultPath -Encoding utf8 -ErrorAction Stop
}

if ($PSVersionTable.PSVersion -lt [version]'7.6') {
    Write-Result @{ reason = "PowerShell 7.6 or newer is needed, and this is $($PSVersionTable.PSVersion)" }
    return
}

$pester = Get-Module Pester -ListAvailable | Where-Object { $_.Version -ge [version]'5.5' -and $_.Version.Major -eq 5 } | Select-Object -First 1
if (-not $pester) {
    Write-Result @{ reason = 'Pester 5.5 or newer is not installed (Install-PSResource Pester)' }
    return
}

Import-Module $pester -ErrorAction Stop
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
        message = ($test.ErrorRecord | ForEach-Object { "$($_.DisplayErrorMessage ?? $_)`n$($_.DisplayStackTrace)" }) -join "`n"
    }
}
# A file whose BeforeAll failed has no result for its tests, only an error of its own.
$broken = foreach ($block in @($run.FailedBlocks) + @($run.FailedContainers)) {
    "$($block.Path -join ' ')$($block.Item): $($block.ErrorRecord -join "`n")"
}
Write-Result @{ tests = @($tests); broken = @($broken) }
