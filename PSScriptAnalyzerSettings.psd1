# For an editor, and for Invoke-ScriptAnalyzer -Path . -Recurse -Settings ./PSScriptAnalyzerSettings.psd1.
@{
    Severity     = @('Error', 'Warning', 'Information')
    IncludeRules = @(
        'PSAvoidAssignmentToAutomaticVariable'
        'PSAvoidDefaultValueForMandatoryParameter'
        'PSAvoidMultipleTypeAttributes'
        'PSAvoidNullOrEmptyHelpMessageAttribute'
        'PSAvoidSemicolonsAsLineTerminators'
        'PSAvoidShouldContinueWithoutForce'
        'PSAvoidTrailingWhitespace'
        'PSAvoidUsingBrokenHashAlgorithms'
        'PSAvoidUsingCmdletAliases'
        'PSAvoidUsingComputerNameHardcoded'
        'PSAvoidUsingEmptyCatchBlock'
        'PSAvoidUsingWMICmdlet'
        'PSAvoidUsingWriteHost'
        'PSMisleadingBacktick'
        'PSReservedCmdletChar'
        'PSReservedParams'
        'PSUseApprovedVerbs'
        'PSUseConsistentIndentation'
        'PSUseCorrectCasing'
    )
    Rules        = @{
        PSUseConsistentIndentation = @{ Enable = $true; Kind = 'space'; IndentationSize = 4; PipelineIndentation = 'IncreaseIndentationForFirstPipeline' }
        PSAvoidSemicolonsAsLineTerminators = @{ Enable = $true }
        PSUseCorrectCasing = @{ Enable = $true }
    }
}
