BeforeAll {
    Import-Module "$PSScriptRoot/../ModuleTest.psm1"
    Import-TestModule
    $readme = Get-Content (Join-Path $Root README.md) -Raw
    $commands = Get-Command -Module CapitolSync

    function Get-Snippet([string]$Language) {
        [regex]::Matches($readme, "(?ms)^``````$Language\r?\n(.*?)^``````").ForEach{ $_.Groups[1].Value }
    }
}

Describe 'README' {
    It 'has a workflow that keeps the database whatever the end of its run' {
        $steps = (Get-Content (Join-Path $Root docs/scheduling.md) -Raw) -split '(?m)^      - '
        $save = @($steps) -match '^uses: actions/cache/save@'
        $restore = @($steps) -match '^uses: actions/cache/restore@'
        $save.Count, $restore.Count | Should -Be 1, 1
        $save | Should -Match '(?m)^        if: always\(\)$'
        # What is saved is what the next run restores, the documents too, and each attempt saves under a key of its own.
        $kept = '(?m)^          path: \|\n            capitol\.db\*\n            capitol\.files\n          key: capitol-\$\{\{ github\.run_id \}\}-\$\{\{ github\.run_attempt \}\}$'
        $save | Should -Match $kept
        $restore | Should -Match $kept
        $restore | Should -Match '(?m)^          restore-keys: capitol-$'
        $steps.IndexOf([string]$save) | Should -BeGreaterThan $steps.IndexOf([string](@($steps) -match 'nightly\.ps1'))
    }

    It 'has snippets that run as written, one after the other' {
        $replica = Start-Replica -Trades 300 -Argument '--donations', 2000, '--house-filings', 10, '--senate-filings', 10, '--prices'
        $database, $key = $env:CAPITOLSYNC_DATABASE, $env:OPENFEC_API_KEY
        # The replica in the sources' place, a member and a ticker of its own; everything else is as a user has it.
        $member = @(Get-ReplicaRow $replica politicians)[0].full_name
        $ticker = (@(Get-ReplicaRow $replica issuers).issuer_ticker -like '*:US')[0]
        $shell = [powershell]::Create()
        try {
            $env:CAPITOLSYNC_DATABASE = Join-Path $TestDrive readme.db
            $env:OPENFEC_API_KEY = 'a key'
            $null = $shell.AddScript("
                Copy-Item '$(Split-Path $ModulePath)' '$TestDrive/out/CapitolSync' -Recurse
                Set-Location '$TestDrive'
                `$PSDefaultParameterValues = @{ 'Sync-*:BaseUri' = '$($replica.Uri)'; 'Invoke-Ct*:BaseUri' = '$($replica.Uri)'; 'Test-Ct*:BaseUri' = '$($replica.Uri)'; '*-Ct*:Delay' = 0; 'Sync-House*:Delay' = 0; 'Sync-Senate*:Delay' = 0 }").Invoke()
            # Nothing fails here, so that there is no error to take the cursor from.
            $cursor = '$cursor ??= (Get-CtSyncState ct.tradeDetails).Cursor'
            foreach ($snippet in Get-Snippet powershell) {
                $shell.Commands.Clear()
                $null = $shell.AddScript("$($snippet.StartsWith('$cursor') ? $cursor : '')`n$($snippet.Replace('Nancy Pelosi', $member).Replace('NVDA:US', $ticker).Replace('AMD', $ticker))").Invoke()
                $shell.Streams.Error | Should -BeNullOrEmpty -Because $snippet
            }
            # Those of CapitolTrades; filings have others.
            $trades = Get-CtTrade | Where-Object TxId
            $trades.Count | Should -Be 300
            $trades.EnrichedAt | Should -Not -Contain $null
            Get-FecCommittee -Politician $member | Should -Not -BeNullOrEmpty
            Get-FecDonation | Should -Not -BeNullOrEmpty
            (Get-CtFiling -Source house -Status parsed).Count | Should -Be 10
            (Get-CtFiling -Source senate -Status parsed).Count | Should -Be 9
        }
        finally {
            $shell.Dispose()
            $env:CAPITOLSYNC_DATABASE, $env:OPENFEC_API_KEY = $database, $key
            Stop-Replica $replica
        }
    }

    It 'shows four screens, as they are in docs/screens' {
        $shown = [regex]::Matches($readme, '(?s)<!-- screen: (\w+) -->\s+```text\r?\n(.*?)```')
        $shown | Should -HaveCount 4
        foreach ($one in $shown) {
            $one.Groups[2].Value | Should -BeExactly (Get-Content (Join-Path $Root "docs/screens/$($one.Groups[1].Value).txt") -Raw) -Because './build.ps1 -Task Screens writes both'
        }
    }

    It 'names only cmdlets and error ids that there are' {
        $named = [regex]::Matches($readme, '\b(?:Sync|Get|Set|Reset|Invoke|Test|Export|Import|Update)-(?:Ct|Fec|House|Senate)\w+').Value | Sort-Object -Unique
        $named | Where-Object { $_ -notin $commands.Name } | Should -BeNullOrEmpty
        $ids = [CapitolSync.ErrorIds].GetFields().ForEach{ $_.GetValue($null) }
        $rows = $readme -split '\r?\n' | Where-Object { $_ -match '^\| `[A-Z]' }
        $rows.Count | Should -BeGreaterThan 10
        [regex]::Matches(($rows -replace '^\|([^|]*)\|.*', '$1'), '`(\w+)`').ForEach{ $_.Groups[1].Value } | Where-Object { $_ -notin $ids } | Should -BeNullOrEmpty
    }
}
