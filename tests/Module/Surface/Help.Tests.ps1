BeforeAll {
    Import-Module "$PSScriptRoot/../ModuleTest.psm1"
    Import-TestModule
    $commands = Get-Command -Module CapitolSync
    # Read once, since PowerShell takes its time.
    $helpOf = @{}
    foreach ($command in $commands) {
        $helpOf[$command.Name] = Get-Help $command.Name
    }
    $common = [System.Management.Automation.PSCmdlet]::CommonParameters
    $abouts = (Get-ChildItem (Join-Path (Split-Path $ModulePath) en-US) -Filter about_*).Name -replace '\.help\.txt$'
    $about = Get-Content (Join-Path (Split-Path $ModulePath) 'en-US/about_CapitolSync.help.txt') -Raw
}

Describe 'Help' {
    It 'describes every cmdlet' {
        foreach ($command in $commands) {
            $help = $helpOf[$command.Name]
            $help.Synopsis | Should -Match '^[A-Z].{20,}\.' -Because $command.Name
            ($help.Description | Out-String).Length | Should -BeGreaterThan 100 -Because $command.Name
            ($help.alertSet | Out-String).Trim() | Should -Not -BeNullOrEmpty -Because $command.Name
        }
    }

    It 'describes every parameter, and none that there is not' {
        foreach ($command in $commands) {
            $described = ($helpOf[$command.Name].parameters.parameter) | Where-Object { ($_.description | Out-String).Trim() }
            $described.name | Sort-Object | Should -Be ($command.Parameters.Keys | Where-Object { $_ -notin $common } | Sort-Object) -Because $command.Name
        }
    }

    It 'says of each parameter what is true' {
        foreach ($command in $commands) {
            foreach ($parameter in $helpOf[$command.Name].parameters.parameter) {
                $real = $command.Parameters[$parameter.name]
                $because = "$($command.Name) -$($parameter.name)"
                $sets = $real.ParameterSets.Values
                $parameter.required | Should -Be "$($sets[0].IsMandatory)".ToLowerInvariant() -Because $because
                $parameter.position | Should -Be ($sets[0].Position -lt 0 ? 'named' : $sets[0].Position) -Because $because
                ($parameter.pipelineInput -like 'True*') | Should -Be ($sets[0].ValueFromPipeline -or $sets[0].ValueFromPipelineByPropertyName) -Because $because
                ($parameter.aliases -split ', ' -ne 'none') | Should -Be @($real.Aliases) -Because $because
            }
        }
    }

    It 'shows the syntax of each parameter set' {
        foreach ($command in $commands) {
            $helpOf[$command.Name].syntax.syntaxItem | Should -HaveCount $command.ParameterSets.Count -Because $command.Name
        }
    }

    It 'says what is returned' {
        foreach ($command in $commands | Where-Object OutputType) {
            $helpOf[$command.Name].returnValues.returnValue.type.name | Should -Be $command.OutputType.Name -Because $command.Name
        }
    }

    It 'has at least two examples for every cmdlet' {
        foreach ($command in $commands) {
            @($helpOf[$command.Name].examples.example).Count | Should -BeGreaterOrEqual 2 -Because $command.Name
        }
    }

    It 'has examples that run as written' {
        $replica = Start-Replica -Trades 300 -Argument '--donations', 2000, '--house-filings', 10, '--senate-filings', 10, '--prices'
        $database, $key, $prices = $env:CAPITOLSYNC_DATABASE, $env:OPENFEC_API_KEY, $env:TIINGO_API_KEY
        # The replica in the sites' place, a member and a ticker of its own; everything else is as a user has it.
        $member = @(Get-ReplicaRow $replica politicians)[0].full_name
        $senator = @(Get-ReplicaRow $replica politicians | Where-Object chamber -EQ senate)[0].full_name
        $ticker = (@(Get-ReplicaRow $replica issuers).issuer_ticker -like '*:US')[0]
        $defaults = "@{
            'Sync-*:BaseUri' = '$($replica.Uri)'; 'Invoke-Ct*:BaseUri' = '$($replica.Uri)'; 'Test-Ct*:BaseUri' = '$($replica.Uri)'; '*-Ct*:Delay' = 0; 'Sync-House*:Delay' = 0; 'Sync-Senate*:Delay' = 0
            'Sync-Fec*:RequestsPerSecond' = 10000; 'Invoke-*:RequestsPerSecond' = 10000; 'Sync-Fec*:RequestsPerHour' = 100000; 'Invoke-*:RequestsPerHour' = 100000
        }"
        try {
            $env:CAPITOLSYNC_DATABASE = Join-Path $TestDrive examples.db
            $env:OPENFEC_API_KEY = $env:TIINGO_API_KEY = 'a key'
            'Ticker,Date,Close', 'NVDA,2026-03-02,123.45' | Set-Content (Join-Path $TestDrive closes.csv), (Join-Path $TestDrive nvda.csv)
            $shell = [powershell]::Create()
            $null = $shell.AddScript("Import-Module '$ModulePath'; Set-Location '$TestDrive'; `$PSDefaultParameterValues = $defaults").Invoke()
            # What the others read is synced first.
            foreach ($command in $commands | Sort-Object { $_.Verb -ne 'Sync' }, { $_.Name }) {
                foreach ($example in $helpOf[$command.Name].examples.example) {
                    $shell.Commands.Clear()
                    # In a scope of its own: an example does not see the variables of another.
                    $null = $shell.AddScript($example.code.Replace('Nancy Pelosi', $member).Replace('Tommy Tuberville', $senator).Replace('NVDA:US', $ticker), $true).Invoke()
                    $shell.Streams.Error | Should -BeNullOrEmpty -Because $example.code
                }
            }
        }
        finally {
            ${shell}?.Dispose()
            $env:CAPITOLSYNC_DATABASE, $env:OPENFEC_API_KEY, $env:TIINGO_API_KEY = $database, $key, $prices
            Stop-Replica $replica
        }
    }

    It 'shows what the examples show' {
        # Captured: a new example has no output before ./build.ps1 -Task Screens.
        foreach ($command in $commands) {
            $captured = [IO.File]::ReadAllText((Join-Path $Root "tools/CapitolSync.Help/Examples/$($command.Name).txt")) -split '(?m)^PS> ' | Where-Object { $_ }
            $captured | Should -HaveCount @($helpOf[$command.Name].examples.example).Count -Because $command.Name
            foreach ($example in $helpOf[$command.Name].examples.example) {
                $code = $example.code.ReplaceLineEndings("`n").Replace("`n", "`n>> ") + "`n"
                $one = @($captured | Where-Object { $_.StartsWith($code) })[0]
                $one | Should -Not -BeNullOrEmpty -Because "$($command.Name): $($example.code)"
                $output = $one.Substring($code.Length).Trim("`n")
                if ($output) { ($example.remarks | Out-String -Width 200) | Should -BeLike "*$([WildcardPattern]::Escape(($output -split "`n")[0].Trim()))*" -Because $example.code }
            }
        }
# Four of them have nothing to show in the replica.
        $shown = @($commands | Where-Object { ($helpOf[$_.Name].examples.example.remarks | Out-String).Trim() }).Name
        $shown | Should -Contain Get-CtTrade
        @($commands | Where-Object { $_.Verb -in 'Get', 'Find', 'Measure' -and $_.Name -notin $shown }).Count | Should -BeLessOrEqual 4
    }

    It 'says what comes down the pipeline, and how it is taken' {
        "$($helpOf['Get-CtTrade'].inputTypes.inputType.description.Text)" | Should -BeLike '*Issuer (Ticker, *Politician (PoliticianId, Member)*'
        foreach ($command in $commands) {
            $help = $helpOf[$command.Name]
            $piped = @($command.Parameters.Values.Where{ $_.Attributes.Where{ $_.ValueFromPipeline -or $_.ValueFromPipelineByPropertyName } })
            @($help.inputTypes.inputType | Where-Object { $_ }).Count -gt 0 | Should -Be ($piped.Count -gt 0) -Because $command.Name
        }
    }

    It 'links to what there is' {
        foreach ($command in $commands) {
            $links = $helpOf[$command.Name].relatedLinks.navigationLink.linkText
            $links | Should -Contain 'about_CapitolSync' -Because $command.Name
            $links | Where-Object { $_ -ne 'Online version' -and $_ -notin $abouts -and $_ -notin $commands.Name } | Should -BeNullOrEmpty -Because $command.Name
        }
    }

    It 'explains the module as a whole' {
        Get-Help about_CapitolSync | Out-String | Should -BeLike '*THE CIRCUIT BREAKER*'
    }

    It 'explains every error id, and none that there is not' {
        $ids = [CapitolSync.ErrorIds].GetFields().ForEach{ $_.GetValue($null) } | Sort-Object
        $explained = ($about -split '(?m)^ERRORS\r?$')[1] -split '\r?\n' | ForEach-Object { if ($_ -cmatch '^    ([A-Z]\w+)  +\S') { $Matches[1] } }
        $explained | Sort-Object | Should -Be $ids
    }

    It 'explains every error id in a topic of its own, with what to do' {
        $topic = Get-Content (Join-Path (Split-Path $ModulePath) 'en-US/about_CapitolSync_Errors.help.txt') -Raw
        $parts = (($topic -split '(?m)^ERRORS\r?$')[1] -split '(?m)^SEE ALSO\r?$')[0] -csplit '(?m)^    (?=[A-Z]\w+\r?$)' | Select-Object -Skip 1
        $parts.ForEach{ ($_ -split '\s')[0] } | Sort-Object | Should -Be ([CapitolSync.ErrorIds].GetFields().ForEach{ $_.GetValue($null) } | Sort-Object)
        [xml]$documents = Get-Content (Join-Path $Root 'src/CapitolSync.Model/bin/Debug/net10.0/CapitolSync.Model.xml') -Raw
        $ids = $documents.doc.members.member.Where{ $_.name -like 'F:CapitolSync.ErrorIds.*' }
        $ids.Where{ -not $_.remarks }.name | Should -BeNullOrEmpty -Because 'the remarks of an error id say what to do'
        foreach ($id in $ids) {
            $said = @($id.summary, $id.remarks).ForEach{ ($_ -is [string] ? $_ : $_.InnerText) -replace '\s+', ' ' }.Trim()
            $parts.ForEach{ $_ -replace '\s+', ' ' }.Trim() | Should -Contain "$($id.name.Split('.')[-1]) $($said -join ' ')"
        }
    }

    It 'has a data dictionary of every property of every record, with unit and source' {
        $page = Get-Content (Join-Path $Root 'docs/reference/data-dictionary.md') -Raw
        $records = [CapitolSync.Trade].Assembly.GetExportedTypes().Where{ $_.Namespace -eq 'CapitolSync' -and $_.GetMethod('<Clone>$') }
        $records.Count | Should -BeGreaterThan 20
        foreach ($record in $records) {
            $part = ($page -split "(?m)^## $([regex]::Escape($record.FullName))\r?$")[1] -split '(?m)^## ' | Select-Object -First 1
            $part | Should -Match '(?m)^Source: \w' -Because "$record says where it is from, in its remarks"
            foreach ($property in $record.GetProperties()) {
                $part | Should -Match "(?m)^\| $($property.Name) \| [^|]+ \| [^|]{4,} \|" -Because "$record.$($property.Name) has a unit and says what it is"
            }
        }
        Get-Help about_CapitolSync_Data | Out-String | Should -BeLike '*CapitolSync.Trade*TxDate: *(day)*'
        $helpOf['Get-CtTrade'].returnValues.returnValue.description.Text -join "`n" | Should -BeLike '*AmountLow: *USD*'
    }

    It 'has a data dictionary in the help of every cmdlet: what is returned, property by property, with units' {
        foreach ($command in $commands) {
            foreach ($type in @($command.OutputType.Name) -like 'CapitolSync.*') {
                $said = @($helpOf[$command.Name].returnValues.returnValue.Where{ $_.type.name -eq $type }.description.Text)
                foreach ($property in ([type]$type).GetProperties().Name) {
                    $said -match "^${property}: .{3,} \(.{3,}\)$" | Should -HaveCount 1 -Because "$($command.Name) returns a $type with $property"
                }
            }
        }
    }

    It 'opens the reference with Get-Help -Online' {
        foreach ($command in $commands) {
            $helpOf[$command.Name].relatedLinks.navigationLink[0].uri | Should -Be "https://github.com/capitolsync/capitolsync/blob/main/docs/reference/$($command.Name).md"
            Join-Path $Root "docs/reference/$($command.Name).md" | Should -Exist
        }
    }

    It 'has the topic about_CapitolSync_<_>' -ForEach Data, Errors, Resume, Scheduling, Statuses {
        (Get-Help "about_CapitolSync_$_" | Out-String).Length | Should -BeGreaterThan 500
        $long = (Get-Content (Join-Path (Split-Path $ModulePath) "en-US/about_CapitolSync_$_.help.txt")).Where{ $_.Length -gt 110 }
        $long | Should -BeNullOrEmpty
    }

    It 'explains every status' {
        $topic = Get-Help about_CapitolSync_Statuses | Out-String
        foreach ($status in [enum]::GetNames([CapitolSync.SyncStatus]) + [enum]::GetNames([CapitolSync.BreakerState]) + 'new', 'parsed', 'scan', 'failed', 'gone') {
            $topic | Should -Match "(?m)^    $status  +\w" -Because $status
        }
    }

    It 'explains every stream and its cmdlet' {
        foreach ($stream in [CapitolSync.StreamNames].GetFields().ForEach{ $_.GetValue($null) }) {
            $about | Should -Match "(?m)^    $([regex]::Escape($stream))\s+(Sync-\w+)" -Because $stream
        }
        [regex]::Matches($about, '(?m)^    (?:congress|ct|fec|house|senate|prices|sec)\.\w+\s+(Sync-\w+)').ForEach{ $_.Groups[1].Value } | Sort-Object -Unique |
            Should -Be ($commands | Where-Object Verb -EQ Sync).Name
    }

    It 'names every table and view of the database' {
        $sql = Get-Content (Join-Path $Root 'src/CapitolSync.Engine/Store/Sqlite/Migrations/*.sql') -Raw
        $names = [regex]::Matches($sql, '(?m)^CREATE (?:TABLE|VIEW) (\w+)').ForEach{ $_.Groups[1].Value } | Where-Object { $_ -notlike 'sync_*' -and $_ -ne 'sources' }
        $names.Count | Should -BeGreaterThan 8
        $names | Where-Object { $about -notmatch "\b$_\b" } | Should -BeNullOrEmpty
    }

    It 'keeps the about topic within 80 columns' {
        ($about -split '\r?\n').ForEach{ $_.Length } | Measure-Object -Maximum | ForEach-Object Maximum | Should -BeLessOrEqual 80
    }
}
