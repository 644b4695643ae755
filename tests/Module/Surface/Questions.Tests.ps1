# docs/questions.md: every line runs and says what the page says. To write the outputs anew, see CONTRIBUTING.md.
BeforeDiscovery {
    $page = Get-Content "$PSScriptRoot/../../../docs/questions.md" -Raw
    $questions = [regex]::Matches($page, '(?ms)^## (?<title>[^\n]+)\n.*?^```powershell\n(?<line>.*?)^```\n+```text\n(?<output>.*?)^```').ForEach{
        @{ Question = $_.Groups['title'].Value; Line = $_.Groups['line'].Value; Output = $_.Groups['output'].Value }
    }
    $all = [regex]::Matches($page, '(?m)^## ').Count
}

BeforeAll {
    Import-Module "$PSScriptRoot/../ModuleTest.psm1"
    Import-TestModule
    . "$PSScriptRoot/../AnswerDatabase.ps1"
    $variable, $culture, $rendering = $env:CAPITOLSYNC_DATABASE, [cultureinfo]::CurrentCulture, $PSStyle.OutputRendering
    $env:CAPITOLSYNC_DATABASE = Join-Path $TestDrive questions.db
    New-AnswerDatabase $env:CAPITOLSYNC_DATABASE
    [cultureinfo]::CurrentCulture = 'en-US'
    $PSStyle.OutputRendering = 'PlainText'
}

AfterAll {
    $env:CAPITOLSYNC_DATABASE, $PSStyle.OutputRendering = $variable, $rendering
    [cultureinfo]::CurrentCulture = $culture
}

Describe 'Question: <Question>' -ForEach $questions {
    It 'is answered as the page says' {
        $said = (Invoke-Expression $Line | Out-String -Width 100) -split '\r?\n' | ForEach-Object TrimEnd
        ($said -join "`n").Trim("`n") | Should -BeExactly $Output.Trim("`n")
    }
}

Describe 'Questions' -ForEach @{ Asked = $all; Answered = $questions.Count } {
    It 'all have an output' {
        $Answered | Should -Be $Asked
        $Answered | Should -BeGreaterOrEqual 20
    }
}
