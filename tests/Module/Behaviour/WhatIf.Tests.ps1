BeforeAll {
    Import-Module "$PSScriptRoot/../ModuleTest.psm1"
    Import-TestModule
    $replica = Start-Replica -Trades 150

    # What a host would show goes to the transcript of a runspace of its own.
    function Invoke-Recorded([string]$Command, [hashtable]$Arguments) {
        $shell = [powershell]::Create()
        $null = $shell.AddCommand('Import-Module').AddArgument($ModulePath).AddStatement()
        $transcript = Join-Path $TestDrive "$(New-Guid).txt"
        $null = $shell.AddCommand('Start-Transcript').AddParameter('Path', $transcript).AddStatement()
        $null = $shell.AddCommand($Command).AddParameters($Arguments).AddParameter('WhatIf').AddStatement()
        $null = $shell.AddCommand('Stop-Transcript')
        $null = $shell.Invoke()
        $shell.Dispose()
        (Get-Content $transcript) -match '^What if:'
    }
}

AfterAll {
    Stop-Replica $replica
}

Describe '-WhatIf' {
    BeforeEach {
        $sync = New-SyncArgument $replica $TestDrive
        $database = $sync.DatabasePath
    }

    It 'creates no database, sends no request and returns nothing' {
        Sync-CtTrade @sync -Full -Detail -WhatIf | Should -BeNullOrEmpty
        Sync-CtPolitician @sync -WhatIf | Should -BeNullOrEmpty
        $database | Should -Not -Exist
        Get-ReplicaRequest $replica | Should -BeNullOrEmpty
    }

    It 'creates no data folder' {
        if ($IsWindows -or $IsMacOS) { Set-ItResult -Skipped -Because 'the data folder is moved with XDG_DATA_HOME' }
        $folder = Join-Path $TestDrive "$(New-Guid)"
        $result = Invoke-TestScript $TestDrive "
            `$env:XDG_DATA_HOME = '$folder'; Remove-Item Env:/CAPITOLSYNC_DATABASE -ErrorAction Ignore
            Sync-CtTrade -BaseUri $($replica.Uri) -WhatIf"
        $result.Output | Should -BeLike "What if: *$folder*"
        $folder | Should -Not -Exist
    }

    It 'says how many would be fetched from where' {
        $null = Sync-CtTrade @sync
        Reset-Replica $replica
        $lines = Invoke-Recorded Sync-CtTradeDetail $sync
        $lines | Should -HaveCount 1
        $lines | Should -BeLike "What if:*Fetch 150 trades from $($replica.Uri)*ct.tradeDetails in '$database'*"
        Get-ReplicaRequest $replica | Should -BeNullOrEmpty
    }

    It 'says it for each stream' {
        $null = Sync-CtTrade @sync
        $lines = Invoke-Recorded Sync-CtTrade ($sync + @{ Detail = $true })
        $lines | Should -HaveCount 3
        $lines[1] | Should -BeLike '*Fetch 150 trades and those that the listing adds from*'
    }

    It 'counts no more than -MaxItems' {
        $null = Sync-CtTrade @sync
        Invoke-Recorded Sync-CtTradeDetail ($sync + @{ MaxItems = 7 }) | Should -BeLike '*Fetch 7 trades*'
    }

    It 'counts what is imported, exported and reset' {
        $null = Sync-CtTrade @sync -Detail
        $store = @{ DatabasePath = $database }
        Invoke-Recorded Reset-CtSyncState ($store + @{ Stream = 'ct.tradeD*' }) | Should -BeLike '*so that 150 trades are read again, and keep the stored rows*ct.tradeDetails in*'
        Invoke-Recorded Export-CtTable @{ Path = "$TestDrive/x.csv"; InputObject = 1 } | Should -BeLike '*Write a table of 1 row*'
        Invoke-Recorded Import-CtPrice ($store + @{ Ticker = 'AMD'; Date = '2026-01-05'; Close = 1.5 }) | Should -BeLike '*Store 1 closing price*'
        $documents = 1..3 | ForEach-Object { "$TestDrive/2003000$_.pdf" }
        Set-Content $documents '%PDF-'
        Invoke-Recorded Import-CtFiling ($store + @{ Path = $documents }) | Should -BeLike "*Read 3 documents (*20030001.pdf and 2 more)*"
    }

    It 'has a cmdlet''s cost as its ConfirmImpact: cheap to undo, takes requests or time, or discards hours of it' {
        $impact = Get-Command -Module CapitolSync | ForEach-Object { $_.ImplementingType.GetCustomAttributes([System.Management.Automation.CmdletAttribute], $false) } | Where-Object SupportsShouldProcess |
            ForEach-Object { @{ Name = "$($_.VerbName)-$($_.NounName)"; Impact = $_.ConfirmImpact } }
        foreach ($one in $impact) {
            $expected = switch -Wildcard ($one.Name) {
                'Reset-*' { 'High' }
                'Set-*' { 'Low' }
                'Export-*' { 'Low' }
                default { 'Medium' }
            }
            $one.Impact | Should -Be $expected -Because $one.Name
        }
    }

    It 'changes nothing in an existing database, cursors included' {
        $null = Sync-CtTrade @sync -MaxItems 96
        $before = (Get-FileHash $database).Hash
        Sync-CtTrade @sync -Full -Detail -Force -WhatIf
        (Get-FileHash $database).Hash | Should -Be $before
        (Get-CtSyncState ct.trades -DatabasePath $database).Cursor.Page | Should -Be 1
    }

    It 'is honored as $WhatIfPreference' {
        $WhatIfPreference = $true
        Sync-CtTrade @sync -Full
        $database | Should -Not -Exist
        Get-ReplicaRequest $replica | Should -BeNullOrEmpty
    }

    It 'still refuses a database that is not ours' {
        Set-Content $database ('Not a database. ' * 100)
        { Sync-CtTrade @sync -WhatIf } | Should -Throw -ErrorId 'DatabaseForeign,*'
    }
}
