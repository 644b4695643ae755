# What Get cmdlets say to values that they do not know, and which words they take for those that they do.
# The tables come first: the test at the end fails when a cmdlet has a text parameter that stands in none.
BeforeDiscovery {
    . "$PSScriptRoot/AnswerTables.ps1"
}

BeforeAll {
    Import-Module "$PSScriptRoot/../ModuleTest.psm1"
    Import-TestModule
    $replica = Start-Replica -Trades 400 -Argument '--politicians', 40, '--donations', 1000, '--fec-committees', 4, '--house-filings', 20
    $sync = New-SyncArgument $replica $TestDrive
    $key = $env:OPENFEC_API_KEY
    $env:OPENFEC_API_KEY = 'a key'
    $null = Sync-CtTrade @sync
    $null = Sync-CtPolitician @sync
    $null = Sync-FecDonation @sync 3> $null
    $null = Sync-HouseFiling @sync 3> $null
    Add-ReplicaFault $replica @{ kind = 'RscError'; path = '/issuers/*'; count = 1 }
    $null = Sync-CtIssuer @sync -MaxItems 1 -ErrorAction SilentlyContinue
    $env:OPENFEC_API_KEY = $key
    $database = $sync.DatabasePath
    $PSDefaultParameterValues['Get-*:DatabasePath'] = $database

    function Remove-Accent([string]$Text) {
        -join ($Text.Normalize('FormD').ToCharArray() | Where-Object { [char]::GetUnicodeCategory($_) -ne 'NonSpacingMark' })
    }

    function Select-Accented($Values) {
        @($Values | Where-Object { $_ -match '[À-ÿ]' }) + @($Values) | Select-Object -First 1
    }

    $members = Get-CtPolitician
    $committees = Get-FecCommittee
    $donations = Get-FecDonation -IncludeMemo
    $congress = Get-ReplicaRow $replica committees | Where-Object members | Select-Object -First 1
    $recipients = ($committees | Where-Object CountDonations).PoliticianId | Select-Object -Unique
    $samples = @{
        Member = Select-Accented (Get-CtTrade).Politician
        Issuer = Select-Accented (Get-CtTrade).Issuer
        CongressCommittee = $congress.label -replace '^.*-\s*'
        Recipient = Select-Accented ($members | Where-Object PoliticianId -In $recipients).FullName
        FecCommittee = Select-Accented $committees.Name
        Contributor = Select-Accented ($donations | Where-Object Counts).Contributor
        Employer = Select-Accented ($donations | Where-Object { $_.Counts -and $_.Employer.Length -gt 8 }).Employer
        Occupation = Select-Accented ($donations | Where-Object { $_.Counts -and $_.Occupation.Length -gt 8 }).Occupation
        Filer = Select-Accented (Get-CtFiling).Politician
        Filing = (Get-CtFiling)[0].FilingId
        Country = ((Get-CtIssuer).Country -ne $null)[0]
    }

    function Get-Answer([string]$Command, [string]$Parameter, $Value) {
        $arguments = @{ $Parameter = $Value }
        $rows = & $Command @arguments -ErrorVariable failed -ErrorAction SilentlyContinue -WarningVariable warned -WarningAction SilentlyContinue
        [pscustomobject]@{ Rows = @($rows); Errors = @($failed); Warnings = @($warned) }
    }
}

AfterAll {
    $PSDefaultParameterValues.Remove('Get-*:DatabasePath')
    Stop-Replica $replica
}

Describe '<Command> -<Parameter>' -ForEach $lookups {
    BeforeAll { $value = $samples[$Known] }

    It 'names a value that nothing goes by' {
        $answer = Get-Answer $Command $Parameter 'Zqxj Wvkq'
        $answer.Rows | Should -BeNullOrEmpty
        $answer.Errors.Count | Should -Be 1
        $failed = $answer.Errors[0]
        $failed.FullyQualifiedErrorId -split ',' | Select-Object -First 1 | Should -BeExactly NothingMatches
        $failed.CategoryInfo.Category, $failed.TargetObject | Should -Be ObjectNotFound, 'Zqxj Wvkq'
        $next = $Noun -in 'member', 'issuer', 'contributor', 'employer' ? "Wildcards find parts of a name: '?Wvkq?'." : 'Get-* lists those that are stored.'
        $failed.Exception.Message | Should -BeLike "No $Noun matches 'Zqxj Wvkq'. $next"
    }

    It 'says what a misspelled value may have meant' {
        $misspelled = $value.Remove(3, 1)
        $answer = Get-Answer $Command $Parameter $misspelled
        $answer.Rows | Should -BeNullOrEmpty
        $answer.Errors.Count | Should -Be 1
        $answer.Errors[0].FullyQualifiedErrorId | Should -BeLike 'NothingMatches,*'
        $answer.Errors[0].TargetObject | Should -BeExactly $misspelled
        $answer.Errors[0].Exception.Message.StartsWith("No $Noun matches '$misspelled'. Did you mean ") | Should -BeTrue -Because $answer.Errors[0]
        $answer.Errors[0].Exception.Message.Contains($value) | Should -BeTrue -Because $answer.Errors[0]
        ($answer.Errors[0].Exception.Message -split ' or ').Count | Should -BeLessOrEqual 2
    }

    It 'takes another case, no accents, decomposed letters and spaces around' {
        $expected = Get-Answer $Command $Parameter $value
        $expected.Rows | Should -Not -BeNullOrEmpty
        $expected.Errors | Should -BeNullOrEmpty
        foreach ($other in (Remove-Accent $value), $value.ToUpperInvariant(), (Remove-Accent $value).ToLowerInvariant(), $value.Normalize('FormD'), " $value ") {
            $answer = Get-Answer $Command $Parameter $other
            $answer.Errors | Should -BeNullOrEmpty -Because $other
            ConvertTo-Json $answer.Rows -Depth 1 -WarningAction Ignore | Should -BeExactly (ConvertTo-Json $expected.Rows -Depth 1 -WarningAction Ignore) -Because $other
        }
    }

    It 'answers the other values too' {
        $expected = (Get-Answer $Command $Parameter $value).Rows
        $answer = Get-Answer $Command $Parameter $value, 'Zqxj Wvkq'
        $answer.Rows.Count | Should -Be $expected.Count
        $answer.Errors.TargetObject | Should -Be 'Zqxj Wvkq'
    }

    It 'says nothing about wildcards that match nothing, except with -Verbose' {
        $answer = Get-Answer $Command $Parameter 'Zqxj*'
        $answer.Rows + $answer.Errors + $answer.Warnings | Should -BeNullOrEmpty
        $arguments = @{ $Parameter = 'Zqxj*' }
        & $Command @arguments -Verbose 4>&1 | Select-Object -First 1 | Should -BeLike "*No $Noun matches 'Zqxj?'*"
    }

    It 'finds by wildcards without accents' {
        $plain = (Remove-Accent $value).ToLowerInvariant() -replace '[\[\]*?`]', '?'
        $answer = Get-Answer $Command $Parameter "*$($plain.Substring(1))"
        $answer.Rows.Count | Should -BeGreaterOrEqual (Get-Answer $Command $Parameter $value).Rows.Count
        $answer.Errors | Should -BeNullOrEmpty
    }
}

Describe '<Command> -<Parameter>, a code' -ForEach $codes {
    It 'names a code that nothing goes by, and takes any case' {
        $answer = Get-Answer $Command $Parameter 'q9'
        $answer.Errors.Count, $answer.Errors[0].TargetObject | Should -Be 1, 'q9'
        $answer.Errors[0].FullyQualifiedErrorId | Should -BeLike 'NothingMatches,*'
        $answer.Errors[0].CategoryInfo.Category | Should -Be ObjectNotFound
        $answer = Get-Answer $Command $Parameter $samples[$Known].ToUpperInvariant()
        $answer.Rows | Should -Not -BeNullOrEmpty
        $answer.Rows.Count | Should -Be (Get-Answer $Command $Parameter $samples[$Known].ToLowerInvariant()).Rows.Count
        $answer.Errors | Should -BeNullOrEmpty
    }
}

Describe '<Command> -<Parameter>, a closed list' -ForEach $closed {
    It 'refuses other words and names what there is' {
        $arguments = @{ $Parameter = 'Zqxj' }
        $thrown = $null
        try { & $Command @arguments } catch { $thrown = $_ }
        $thrown.FullyQualifiedErrorId | Should -BeLike 'ParameterArgumentTransformationError,*'
        $thrown.Exception.Message | Should -BeLike "*'$Parameter'*'Zqxj' is not a valid *Valid values: $There*"
    }

    It 'completes' {
        $line = "$Command -$Parameter "
        $completed = (TabExpansion2 $line $line.Length).CompletionMatches.CompletionText
        $values = $Words.Values | Select-Object -Unique
        $values | Where-Object { $_ -notin $completed } | Should -BeNullOrEmpty
    }

    It 'has its values in the help' {
        if ($Parameter -eq 'State') { Set-ItResult -Skipped -Because 'nobody needs a list of states' }
        $help = (Get-Help $Command -Parameter $Parameter).description.Text
        $Words.Values | Select-Object -Unique | Where-Object { $help -notmatch "\b$_\b" } | Should -BeNullOrEmpty -Because $help
    }
}

Describe '<Command> -<Parameter> <Word>' -ForEach $words {
    It 'means <Value>' {
        $all = if ($Command -eq 'Get-FecDonation') { & $Command -IncludeMemo:($Parameter -eq 'Kind') } else { & $Command }
        $expected = @($all | Where-Object $Property -EQ $Value)
        $answer = Get-Answer $Command $Parameter $Word
        $answer.Errors | Should -BeNullOrEmpty
        $answer.Rows.Count | Should -Be $expected.Count
        ConvertTo-Json $answer.Rows -Depth 0 -WarningAction Ignore | Should -BeExactly (ConvertTo-Json $expected -Depth 0 -WarningAction Ignore)
    }
}

Describe '<Command> -<Parameter>, few and fixed' -ForEach $listed {
    It 'names what there is' {
        $answer = Get-Answer $Command $Parameter 'Zqxj'
        $answer.Rows | Should -BeNullOrEmpty
        $answer.Errors.Count, $answer.Errors[0].TargetObject | Should -Be 1, 'Zqxj'
        $answer.Errors[0].FullyQualifiedErrorId | Should -BeLike "$Id,*"
        $answer.Errors[0].CategoryInfo.Category | Should -Be ObjectNotFound
        $answer.Errors[0].Exception.Message | Should -BeLike "*'Zqxj'*$There*"
    }

    It 'takes any case' {
        $answer = Get-Answer $Command $Parameter $Right
        $answer.Rows | Should -Not -BeNullOrEmpty
        $answer.Errors | Should -BeNullOrEmpty
    }
}

Describe 'The tables' -ForEach @{ Tested = @($lookups + $codes + $closed + $listed | ForEach-Object { "$($_.Command) -$($_.Parameter)" }) + $elsewhere } {
    It 'have every text parameter of every Get cmdlet' {
        $there = foreach ($command in Get-Command -Module CapitolSync -Verb Get) {
            foreach ($parameter in $command.Parameters.Values) {
                $isText = $parameter.ParameterType -in [string], [string[]] -or $parameter.Attributes.Where{ $_.GetType().Name -eq 'ClosedListAttribute' }
                # What -SortBy takes is in Words.Tests.ps1.
                $isOurs = $parameter.Name -notin 'DatabasePath', 'SortBy' -and $parameter.Name -notin [System.Management.Automation.Cmdlet]::CommonParameters
                if ($isText -and $isOurs) { "$($command.Name) -$($parameter.Name)" }
            }
        }
        $there.Count | Should -BeGreaterThan 25
        $there | Sort-Object | Should -Be ($Tested | Sort-Object)
    }
}

Describe 'What a user decides' {
    It 'of which nothing is stored is an error: <_>' -ForEach 'Get-CtEmployer', 'Get-CtTickerRename' {
        & $_ 'Zqxj Wvkq' -ErrorVariable failed -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
        $failed.FullyQualifiedErrorId | Should -BeLike 'NothingMatches,*'
        $failed.TargetObject | Should -BeExactly 'Zqxj Wvkq'
        & $_ 'Zqxj*' -ErrorVariable failed | Should -BeNullOrEmpty
        $failed | Should -BeNullOrEmpty
    }
}

Describe 'Names' {
    It 'of members are found however they are written' {
        $member = $members | Where-Object { $_.LastName -match '[À-ÿ]' } | Select-Object -First 1
        $id = $member.PoliticianId
        $last, $first = $member.LastName, $member.FirstName
        $plain = (Remove-Accent "$first $last").ToUpperInvariant()
        foreach ($name in "$first $last", "$last, $first", "$last,$first", "$first  $last ", $plain, "*$(Remove-Accent $last)", "$(Remove-Accent $last), *", $id.ToLowerInvariant()) {
            (Get-CtPolitician $name).PoliticianId | Should -Contain $id -Because $name
        }
        (Get-CtTrade "$last, $first").TxId | Should -Be (Get-CtTrade -PoliticianId $id).TxId
    }

    It 'with apostrophes and hyphens are found without' {
        $names = $members.FullName | Where-Object { $_ -match "['-]" }
        $names | Should -Not -BeNullOrEmpty
        foreach ($name in $names) {
            $expected = (Get-CtPolitician $name).PoliticianId
            (Get-CtPolitician ($name -replace "'", [char]0x2019 -replace '-', ' ')).PoliticianId | Should -Be $expected -Because $name
            (Get-CtPolitician ($name -replace "'")).PoliticianId | Should -Be $expected -Because $name
        }
    }

    It 'of contributors may have the first name first' {
        $name = ($donations | Where-Object { $_.Counts -and $_.IsIndividual -and $_.Contributor -like '*, *' })[0].Contributor
        $last, $first = $name -split ', ', 2
        (Get-FecDonation -Contributor "$first $last").SubId | Should -Be (Get-FecDonation -Contributor $name).SubId
    }

    It 'mean the same in Sync cmdlets' {
        $sync.BaseUri = $replica.Uri
        $name = Remove-Accent $samples.Recipient
        $plan = Sync-FecCommittee $name.ToUpperInvariant() @sync -ApiKey (ConvertTo-SecureString key -AsPlainText) -PassThru -Force
        $plan.CommitteeId | Sort-Object | Should -Be ((Get-FecCommittee -Politician $samples.Recipient).CommitteeId | Sort-Object)
        $thrown = $null
        try { Sync-FecCommittee $samples.Recipient.Remove(3, 1) @sync -ApiKey (ConvertTo-SecureString key -AsPlainText) } catch { $thrown = $_ }
        $thrown.FullyQualifiedErrorId | Should -BeLike 'PoliticianNotFound,*'
        $thrown.Exception.Message | Should -BeLike "*Did you mean $($samples.Recipient) (*"
    }
}

Describe 'Committees of Congress' {
    It 'are found with their chamber as well' {
        $expected = (Get-CtPolitician -Committee $congress.code).PoliticianId
        (Get-CtPolitician -Committee $congress.label).PoliticianId | Should -Be $expected
        (Get-CtPolitician -Committee ($congress.label -replace '\W+', ' ')).PoliticianId | Should -Be $expected
    }
}

Describe 'Tickers' {
    It 'without an exchange mean any, in any case' {
        $ticker = ((Get-CtTrade).Ticker -match '^[A-Z]+:US$')[0]
        $expected = (Get-CtTrade -Ticker $ticker).TxId
        $expected | Should -Not -BeNullOrEmpty
        (Get-CtTrade -Ticker ($ticker -replace ':.*')).TxId | Should -Be (Get-CtTrade -Ticker ($ticker -replace ':.*', ':*')).TxId
        (Get-CtTrade -Ticker ($ticker -replace ':.*').ToLowerInvariant()).TxId | Should -Be (Get-CtTrade -Ticker ($ticker -replace ':.*', ':*')).TxId
        (Get-CtTrade -Ticker $ticker.ToLowerInvariant()).TxId | Should -Be $expected
        (Get-CtIssuer -Ticker ($ticker -replace ':.*')).IssuerTicker | Should -Contain $ticker
    }

    It 'of share classes are the same with a slash, a period or a hyphen' {
        $ticker = ((Get-CtTrade).Ticker -match '/')[0]
        $expected = (Get-CtTrade -Ticker $ticker).TxId
        foreach ($other in ($ticker -replace '/', '.'), ($ticker -replace '/', '-'), ($ticker -replace '/', '.' -replace ':.*')) {
            (Get-CtTrade -Ticker $other).TxId | Should -Be $expected -Because $other
        }
    }

    It 'that nobody has are errors with suggestions' {
        $ticker = ((Get-CtTrade).Ticker -match '^[A-Z]{3,}:US$')[0]
        $wrong = $ticker -replace ':.*', 'Q'
        $answer = Get-Answer Get-CtTrade Issuer $wrong
        $answer.Errors.TargetObject | Should -Be $wrong
        $answer.Errors[0].Exception.Message | Should -BeLike "*Did you mean *($ticker)*"
    }
}

Describe 'Values that exist' {
    It 'are no error where no row has both' {
        $one = (Get-CtTrade)[0]
        $other = ((Get-CtTrade) | Where-Object { $_.PoliticianId -ne $one.PoliticianId -and $_.IssuerId -notin (Get-CtTrade -PoliticianId $one.PoliticianId).IssuerId })[0]
        Get-CtTrade -Politician $one.Politician -Issuer $other.Issuer -ErrorVariable failed -WarningVariable warned | Should -BeNullOrEmpty
        $failed + $warned | Should -BeNullOrEmpty
    }

    It 'by number are errors where there is no such trade' {
        $answer = Get-Answer Get-CtTrade TxId 5
        $answer.Errors.Count, $answer.Errors[0].TargetObject | Should -Be 1, '5'
        $answer.Errors[0].Exception.Message | Should -BeExactly "No trade matches '5'. Get-CtTrade lists those that are stored."
    }
}
