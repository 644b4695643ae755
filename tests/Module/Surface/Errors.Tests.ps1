# Every error ID of about_CapitolSync_Errors is provoked here, once: its category, its target, and that it says what to do
# next. A new ID without a case fails. Variants of the same error are tested where the feature is.
BeforeDiscovery {
    Import-Module "$PSScriptRoot/../ModuleTest.psm1"
    Import-TestModule
    # Id; Category; Target (what it is, as a pattern if it is text, or a type); Next (the next step in the message); Do (what
    # provokes it); Failure (whether it is about a failed item, which Target names).
    $cases = @(
        # What ends a run.
        @{ Id = 'CircuitOpen'; Category = 'ResourceUnavailable'; Target = [CapitolSync.SyncCursor]; Next = '*Run Sync-CtTrade to resume.'
            Do = { Add-Fault @{ kind = 'status' }; Sync-CtTrade @sync -MaxFailures 1 } }
        @{ Id = 'SourceBlocked'; Category = 'PermissionDenied'; Target = [CapitolSync.SyncCursor]; Next = '*Run the command again after *UTC*Run Sync-CtTrade to resume.'
            Do = { Add-Fault @{ kind = 'status'; status = 403 }; Sync-CtTrade @sync } }
        @{ Id = 'ApiKeyRefused'; Category = 'AuthenticationError'; Target = 'API_KEY_INVALID'; Next = '*api.data.gov/signup*'
            Do = { Sync-FecCommittee @sync -ApiKey (ConvertTo-SecureString bad-key -AsPlainText) } }
        @{ Id = 'ApiKeyMissing'; Category = 'AuthenticationError'; Target = 'TIINGO_API_KEY'; Next = '*Set `$env:TIINGO_API_KEY*'
            Do = { Sync-CtPrice @sync } }
        @{ Id = 'ContactMissing'; Category = 'AuthenticationError'; Target = 'Contact'; Next = '*Set-CtSetting Contact*'
            Do = { Sync-SecCompany @sync } }
        @{ Id = 'RateBudgetSpent'; Category = 'LimitsExceeded'; Target = [CapitolSync.SyncCursor]; Next = '*-WaitForBudget*'
            Do = { Sync-FecCommittee @sync -RequestsPerHour 1 } }
        @{ Id = 'StreamBusy'; Category = 'ResourceBusy'; Target = "process $PID on *"; Next = '*Wait*'
            Do = {
                Set-ReplicaHold $replica $true
                $job = Start-ThreadJob { param($module, $sync) Import-Module $module; Sync-CtTrade @sync } -ArgumentList $ModulePath, $sync
                Wait-Condition { (Get-ReplicaRequest $replica).Count -ge 1 } 'the first run is under way'
                try { Sync-CtTrade @sync } finally { Set-ReplicaHold $replica $false; $null = Receive-Job $job -Wait }
            } }
        @{ Id = 'TermsNotAccepted'; Category = 'PermissionDenied'; Target = 'SenateTermsAccepted'; Next = '*Set-CtSetting SenateTermsAccepted $true'
            Do = { Sync-SenateFiling @sync } }
        @{ Id = 'Unexpected'; Category = 'NotSpecified'; Target = '*.db'; Next = '*please report it*'
            Do = { $null = Sync-CtTrade @sync; Invoke-Sqlite $database "UPDATE trades SET tx_date = 'x'"; Get-CtTrade @store } }
        @{ Id = 'Unexpected'; Category = 'NotSpecified'; Target = '*.db'; Next = '*please report it*'
            Do = { $null = Sync-CtTrade @sync; Invoke-Sqlite $database "UPDATE sync_state SET updated_at = 'x'"; Sync-CtTrade @sync } }

        # What fails an item: the run goes on, and the error is about a failure.
        @{ Failure = $true; Id = 'RequestRejected'; Category = 'ObjectNotFound'; Target = 'page 2'; Next = '*The next Sync-CtTrade tries it again.'
            Do = { Add-Fault @{ kind = 'status'; status = 404; query = 'page=2' }; Sync-CtTrade @sync } }
        @{ Failure = $true; Id = 'SourceUnavailable'; Category = 'ResourceUnavailable'; Target = 'page 2'; Next = '*The next Sync-CtTrade tries it again.'
            Do = { Add-Fault @{ kind = 'status'; query = 'page=2' }; Sync-CtTrade @sync } }
        @{ Failure = $true; Id = 'RequestTimeout'; Category = 'OperationTimeout'; Target = 'page 2'; Next = '*The next Sync-CtTrade tries it again.'
            Do = {
                Add-Fault @{ kind = 'delay'; delayMs = 30000; query = 'page=2' }
                # On a busy machine the other pages may take a second too.
                Sync-CtTrade @sync -TimeoutSec 1 2>&1 | Where-Object { $_ -is [System.Management.Automation.ErrorRecord] -and $_.TargetObject.Item -eq 'page 2' }
            } }
        @{ Failure = $true; Id = 'ConnectionFailed'; Category = 'ConnectionError'; Target = 'page 2'; Next = '*The next Sync-CtTrade tries it again.'
            Do = { Add-Fault @{ kind = 'dropHeaders'; query = 'page=2' }; Sync-CtTrade @sync } }
        @{ Failure = $true; Id = 'BodyTruncated'; Category = 'InvalidData'; Target = 'page 2'; Next = '*The next Sync-CtTrade tries it again.'
            Do = { Add-Fault @{ kind = 'drop'; query = 'page=2' }; Sync-CtTrade @sync } }
        @{ Failure = $true; Id = 'EmptyAnswer'; Category = 'ResourceUnavailable'; Target = 'page 2'; Next = '*The next Sync-CtTrade tries it again.'
            Do = { Add-Fault @{ kind = 'status'; status = 204; query = 'page=2' }; Sync-CtTrade @sync } }
        @{ Failure = $true; Id = 'BodyTooLarge'; Category = 'InvalidData'; Target = 'page 2'; Next = '*The next Sync-CtTrade tries it again.'
            Do = { Add-Fault @{ kind = 'oversized'; query = 'page=2' }; Sync-CtTrade @sync } }
        @{ Failure = $true; Id = 'FormatChanged'; Category = 'InvalidData'; Target = 'page 2'; Next = '*The next Sync-CtTrade tries it again.'
            Do = { Add-Fault @{ kind = 'garbage'; query = 'page=2' }; Sync-CtTrade @sync } }
        @{ Failure = $true; Id = 'PageLoading'; Category = 'ResourceUnavailable'; Target = '[12]0000*'; Next = '*The next Sync-CtTradeDetail tries it again.'
            Do = { $null = Sync-CtTrade @sync -MaxItems 1; Add-Fault @{ kind = 'loadingShell' }; Sync-CtTradeDetail @sync -MaxItems 1 } }
        @{ Failure = $true; Id = 'PageBroken'; Category = 'ResourceUnavailable'; Target = '[12]0000*'; Next = '*The next Sync-CtTradeDetail tries it again.'
            Do = { $null = Sync-CtTrade @sync -MaxItems 1; Add-Fault @{ kind = 'rscError' }; Sync-CtTradeDetail @sync -MaxItems 1 } }
        @{ Failure = $true; Id = 'PageIncomplete'; Category = 'InvalidData'; Target = 'page 2'; Next = '*The next Sync-CtTrade tries it again.'
            Do = { Add-Fault @{ kind = 'emptyList'; query = 'page=2' }; Sync-CtTrade @sync } }
        @{ Failure = $true; Id = 'RowUnreadable'; Category = 'InvalidData'; Target = 'legislators-historical.json'; Next = '*the next run reads this row again.'
            Do = { Add-Answer congress-legislators/legislators-historical.json { $args[0] -replace '^(\s*\[\s*)\{', '$1{"id":5},{' }; Sync-FecCandidate @sync } }
        @{ Failure = $true; Id = 'ListingUnstable'; Category = 'InvalidResult'; Target = 'listing'; Next = '*The next Sync-CtTrade tries it again.'
            Do = {
                # Nothing tells a site without trades from one that lost them.
                $null = Invoke-Replica $replica head Post @{ remove = $replica.Trades }
                try { Sync-CtTrade @sync } finally { $null = Invoke-Replica $replica head Post @{ add = $replica.Trades } }
            } }
        @{ Failure = $true; Id = 'CountMismatch'; Category = 'InvalidResult'; Target = 'C00??????/20[0-9][02468]'; Next = '*The next Sync-FecDonation tries it again.'
            Do = {
                # An estimate of the count proves nothing.
                $null = Invoke-Replica $replica options Post @{ estimateAbove = 0 }
                $row = @(Get-ReplicaRow $replica donations)[0]
                try { Sync-FecDonation -Committee $row.committee_id -Period $row.two_year_transaction_period @sync -RequestsPerSecond 10000 }
                finally { $null = Invoke-Replica $replica options Post @{ estimateAbove = 500000 } }
            } }
        @{ Failure = $true; Id = 'RowsRejected'; Category = 'WriteError'; Target = 'page *'; Next = '*The next Sync-CtTrade tries it again.'
            Do = {
                $null = Sync-CtTrade @sync -MaxItems 1
                Invoke-Sqlite $database "CREATE TRIGGER refuse BEFORE INSERT ON trades BEGIN SELECT RAISE(ABORT, 'no more'); END"
                Sync-CtTrade @sync
            } }
        @{ Id = 'FilingUnreadable'; Category = 'InvalidData'; Target = '*x.pdf'; Next = '*download the document again.'
            Do = { Set-Content "$TestDrive/x.pdf" '%PDF-1.7 and nothing more'; Import-CtFiling "$TestDrive/x.pdf" @store } }
        @{ Id = 'DocumentNotSaved'; Category = 'WriteError'; Target = '*.pdf'; Next = '*run the command again*'
            Do = { Set-Content ([IO.Path]::ChangeExtension($database, 'files')) 'in the way'; Sync-HouseFiling @sync } }

        # The database and other files.
        @{ Id = 'DatabasePathInvalid'; Category = 'InvalidArgument'; Target = '*no/such/folder.db'; Next = '*name another file with -DatabasePath.'
            Do = { Sync-CtTrade -DatabasePath "$TestDrive/no/such/folder.db" } }
        @{ Id = 'DatabasePathInvalid'; Category = 'InvalidArgument'; Target = 'Env:/CAPITOL'; Next = '*belongs to the Environment provider. Name a file.'
            Do = { Get-CtTrade -DatabasePath Env:/CAPITOL } }
        @{ Id = 'DatabasePathInvalid'; Category = 'InvalidArgument'; Target = 'nodrive:x.db'; Next = '*Name a file on one of the drives that Get-PSDrive lists.'
            Do = { Get-CtTrade -DatabasePath nodrive:x.db } }
        @{ Id = 'DatabaseNotFound'; Category = 'ObjectNotFound'; Target = '*.db'; Next = '*Sync-CtTrade*'
            Do = { Get-CtTrade @store } }
        @{ Id = 'DatabaseCorrupt'; Category = 'InvalidData'; Target = '*.db'; Next = '*Restore it from a backup*'
            Do = {
                $null = Set-CtSetting PageSize 12 -Source CapitolTrades @store
                $bytes = [IO.File]::ReadAllBytes($database)
                for ($i = 4096; $i -lt $bytes.Length; $i++) { $bytes[$i] = 0xFF }
                [IO.File]::WriteAllBytes($database, $bytes)
                Get-CtTrade @store
            } }
        @{ Id = 'DatabaseCorrupt'; Category = 'InvalidData'; Target = '*.db'; Next = '*Run Reset-CtSyncState -Stream ct.trades to make the next run start over; all rows are kept.*'
            Do = { $null = Sync-CtTrade @sync -MaxItems 1; Invoke-Sqlite $database "UPDATE sync_state SET cursor = '{'"; Sync-CtTrade @sync } }
        @{ Id = 'DatabaseForeign'; Category = 'InvalidData'; Target = '*.db'; Next = '*name another file with -DatabasePath*'
            Do = { Set-Content $database ('Not a database. ' * 100); Get-CtTrade @store } }
        @{ Id = 'DatabaseNewer'; Category = 'InvalidOperation'; Target = '*.db'; Next = '*update the module*'
            Do = { $null = Set-CtSetting PageSize 12 -Source CapitolTrades @store; Invoke-Sqlite $database 'PRAGMA user_version = 9999'; Get-CtTrade @store } }
        @{ Id = 'DatabaseReadOnly'; Category = 'PermissionDenied'; Target = '/proc/capitol.db'; Next = '*Check the permissions*'; Linux = $true
            Do = { Sync-CtTrade -DatabasePath /proc/capitol.db } }
        @{ Id = 'DiskFull'; Category = 'ResourceUnavailable'; Target = '*.db'; Next = '*free some space and run the command again*'
            Do = {
                # SQLite says of a table without room for another row what it says of a disk without room.
                $null = Sync-CtTrade @sync -MaxItems 1
                Invoke-Sqlite $database 'CREATE TABLE full_table (id INTEGER PRIMARY KEY AUTOINCREMENT); INSERT INTO full_table VALUES (9223372036854775807);
                    CREATE TRIGGER fill BEFORE INSERT ON trades BEGIN INSERT INTO full_table VALUES (NULL); END'
                Sync-CtTrade @sync
            } }
        @{ Id = 'DatabaseFailed'; Category = 'WriteError'; Target = '*.db'; Next = '*restore the file from a backup.'
            Do = { $null = Set-CtSetting PageSize 12 -Source CapitolTrades @store; Invoke-Sqlite $database 'DROP TABLE sync_runs'; Get-CtSyncRun @store } }
        @{ Id = 'MetricFileFailed'; Category = 'WriteError'; Target = '/proc/ct.prom'; Next = '*name another file with -Path.'; Linux = $true
            Do = { $null = Set-CtSetting PageSize 12 -Source CapitolTrades @store; Export-CtMetric /proc/ct.prom @store } }
        @{ Id = 'InvalidMetricPath'; Category = 'InvalidArgument'; Target = '*ct.txt'; Next = '*.prom*'
            Do = { $null = Set-CtSetting PageSize 12 -Source CapitolTrades @store; Export-CtMetric "$TestDrive/ct.txt" @store } }
        @{ Id = 'InvalidMetricPath'; Category = 'InvalidArgument'; Target = 'Env:/ct.prom'; Next = '*Name a file.'
            Do = { Export-CtMetric Env:/ct.prom @store } }
        @{ Id = 'InvalidTablePath'; Category = 'InvalidArgument'; Target = '*Pester*'; Next = '*Name a file in it.'
            Do = { 1 | Export-CtTable $TestDrive } }
        @{ Id = 'InvalidTablePath'; Category = 'InvalidArgument'; Target = 'nodrive:x.csv'; Next = '*Name a file on one of the drives that Get-PSDrive lists.'
            Do = { 1 | Export-CtTable nodrive:x.csv } }
        @{ Id = 'TableFileFailed'; Category = 'WriteError'; Target = '/proc/ct.csv'; Next = '*name another file.'; Linux = $true
            Do = { [pscustomobject]@{ A = 1 } | Export-CtTable /proc/ct.csv } }
        @{ Id = 'DocumentNotFound'; Category = 'ObjectNotFound'; Target = '*none.pdf'; Next = '*Check the path*'
            Do = { Import-CtFiling "$TestDrive/none.pdf" @store } }
        @{ Id = 'DocumentNotFound'; Category = 'ObjectNotFound'; Target = 'Env:/none.pdf'; Next = '*Name a file.'
            Do = { Import-CtFiling Env:/none.pdf @store } }

        # What was asked for.
        @{ Id = 'InvalidBaseUri'; Category = 'InvalidArgument'; Target = 'ftp://127.0.0.1/'; Next = '*Give one such as https://*'
            Do = { Sync-CtTrade @store -BaseUri ftp://127.0.0.1/ } }
        @{ Id = 'InvalidDate'; Category = 'InvalidArgument'; Target = [datetime]'2099-01-01'; Next = '*earlier one.'
            Do = { Sync-CtTrade @sync -Since 2099-01-01 } }
        @{ Id = 'InvalidYear'; Category = 'InvalidArgument'; Target = 2010; Next = '*from 2015 to *'
            Do = { Sync-HouseFiling -Year 2010 @sync } }
        @{ Id = 'ItemNotFound'; Category = 'ObjectNotFound'; Target = 'ct.nothing'; Next = '*ct.trades*'
            Do = { Invoke-CtSync ct.nothing @sync } }
        @{ Id = 'NothingMatches'; Category = 'ObjectNotFound'; Target = 'nobody at all'; Next = '*Wildcards find parts of a name*'
            Do = { $null = Sync-CtTrade @sync; Get-CtTrade 'nobody at all' @store } }
        @{ Id = 'CursorMismatch'; Category = 'InvalidArgument'; Target = 'ct.trades'; Next = '*Get-CtSyncState -Stream ct.trades*'
            Do = { [CapitolSync.SyncCursor]@{ Stream = 'ct.issuers'; Position = 'at the start' } | Sync-CtTrade @sync } }
        @{ Id = 'PoliticianNotFound'; Category = 'ObjectNotFound'; Target = 'Qqqq'; Next = '*Sync-FecCandidate*'
            Do = { Sync-FecCommittee Qqqq @sync } }
        @{ Id = 'PoliticianAmbiguous'; Category = 'InvalidArgument'; Target = 'a'; Next = '*Name one by bioguide ID, or use a wildcard*'
            Do = { Sync-FecCommittee a @sync } }
        @{ Id = 'PoliticianAmbiguous'; Category = 'InvalidArgument'; Target = '`*'; Next = '*Name one by bioguide ID; Get-CtPolitician lists them.'
            Do = { $null = Sync-CtTrade @sync; Set-CtFiling 20030001 -PoliticianId '*' @store } }
        @{ Id = 'InvalidPeriod'; Category = 'InvalidArgument'; Target = 2023; Next = '*2024 stands for 2023 and 2024.'
            Do = { Sync-FecDonation -Committee C00000001 -Period 2023 @sync } }
        @{ Id = 'InvalidCommittee'; Category = 'InvalidArgument'; Target = 'C1'; Next = '*a C followed by eight digits: C00213512. Get-FecCommittee finds committees by name.'
            Do = { Sync-FecDonation -Committee C1 @sync } }
        @{ Id = 'InvalidSetting'; Category = 'InvalidArgument'; Target = 'Speed'; Next = '*Get-CtSetting lists all.'
            Do = { Set-CtSetting Speed 5 @store } }
        @{ Id = 'InvalidQuery'; Category = 'InvalidArgument'; Target = 'SELEC 1'; Next = '*about_CapitolSync*'
            Do = { $null = Set-CtSetting PageSize 12 -Source CapitolTrades @store; Invoke-CtQuery 'SELEC 1' @store } }
        @{ Id = 'QueryNotAllowed'; Category = 'PermissionDenied'; Target = 'DELETE FROM trades'; Next = '*Use one SELECT, VALUES or WITH statement*'
            Do = { $null = Set-CtSetting PageSize 12 -Source CapitolTrades @store; Invoke-CtQuery 'DELETE FROM trades' @store } }
        @{ Id = 'QueryTimeout'; Category = 'OperationTimeout'; Target = 'WITH *'; Next = '*-QueryTimeout*'
            Do = {
                $null = Set-CtSetting PageSize 12 -Source CapitolTrades @store
                Invoke-CtQuery 'WITH RECURSIVE r(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM r) SELECT max(n) FROM r' -QueryTimeout 1 @store
            } }
        @{ Id = 'InvalidInput'; Category = 'InvalidArgument'; Target = 5; Next = '*Pipe names, tickers or IDs as text*'
            Do = { $null = Sync-CtTrade @sync; 5 | Get-CtTrade @store } }
        @{ Id = 'ColumnNotFound'; Category = 'InvalidArgument'; Target = 'C'; Next = '*Name one of these: A.'
            Do = { [pscustomobject]@{ A = 1 } | ConvertTo-CtFlatRow -Column C } }
        @{ Id = 'InvalidApiKey'; Category = 'InvalidArgument'; Target = 'ApiKey'; Next = '*Read-Host*'
            Do = { Sync-FecCommittee @sync -ApiKey ([securestring]::new()) } }
        @{ Id = 'InvalidTicker'; Category = 'InvalidArgument'; Target = '--'; Next = '*Write it as AMD*'
            Do = { $env:TIINGO_API_KEY = 'a key'; try { Sync-CtPrice '--' @sync } finally { $env:TIINGO_API_KEY = '' } } }
        @{ Id = 'InvalidTicker'; Category = 'InvalidArgument'; Target = 'AMD'; Next = '*Name the old ticker and the new one.'
            Do = { Set-CtTickerRename AMD amd:US -EffectiveOn 2026-01-02 @store } }
        @{ Id = 'InvalidEmployer'; Category = 'InvalidArgument'; Target = 'Acme'; Next = '*Name it with -Company, -Ticker or -Cik.'
            Do = { Set-CtSetting PageSize 12 -Source CapitolTrades @store; Set-CtEmployer Acme @store } }
        @{ Id = 'InvalidEmployer'; Category = 'InvalidArgument'; Target = '!'; Next = '*Find-CtEmployer lists them as contributors write them.'
            Do = { Set-CtSetting PageSize 12 -Source CapitolTrades @store; Set-CtEmployer '!' -Decision Deny @store } }
        @{ Id = 'InvalidEmployer'; Category = 'InvalidArgument'; Target = 'Perhaps'; Next = '*Write one of these, or leave it empty to skip the row.'
            Do = { Set-CtEmployer Acme -Decision Perhaps @store } }
        @{ Id = 'InvalidPrice'; Category = 'InvalidArgument'; Target = '04/01/2021'; Next = '*correct it and import it again.'
            Do = { [pscustomobject]@{ Symbol = 'AMD'; Date = '04/01/2021'; Close = 92.3 } | Import-CtPrice @store } }
        @{ Id = 'InvalidFilingId'; Category = 'InvalidArgument'; Target = '20030001'; Next = '*omit -FilingId.'
            Do = { Import-CtFiling "$TestDrive/x.pdf", "$TestDrive/y.pdf" -FilingId 20030001 @store } }
        @{ Id = 'DatabaseBusy'; Category = 'ResourceBusy'; Target = '*.db'; Next = '*Close it, or run the command again later.'
            Do = {
                $null = Set-CtSetting PageSize 12 -Source CapitolTrades @store
                $lock = Lock-Database $database
                # Not the usual half a minute.
                [AppContext]::SetData('CapitolSync.LockTimeout', [timespan]::FromMilliseconds(50))
                try { Set-CtSetting PageSize 24 -Source CapitolTrades @store }
                finally { [AppContext]::SetData('CapitolSync.LockTimeout', $null); $lock.Dispose() }
            } }
    )
}

BeforeAll {
    Import-Module "$PSScriptRoot/../ModuleTest.psm1"
    Import-TestModule
    $replica = Start-Replica -Trades 200 -Argument '--politicians', 40, '--house-filings', 3, '--donations', 300, '--fec-committees', 3
    $keys = $env:OPENFEC_API_KEY, $env:TIINGO_API_KEY
    $env:OPENFEC_API_KEY, $env:TIINGO_API_KEY = 'a key', ''

    function Add-Fault([hashtable]$Fault) { Add-ReplicaFault $replica $Fault }

    # The replica's own answer, changed.
    function Add-Answer([string]$Path, [scriptblock]$Change) {
        $body = (Invoke-WebRequest ([uri]::new($replica.Uri, $Path))).Content
        Add-Fault @{ kind = 'status'; status = 200; path = "/$Path"; body = (& $Change $body) }
    }
}

AfterAll {
    $env:OPENFEC_API_KEY, $env:TIINGO_API_KEY = $keys
    Stop-Replica $replica
}

Describe 'Every error' {
    BeforeEach {
        $sync = New-SyncArgument $replica $TestDrive
        $database = $sync.DatabasePath
        $store = @{ DatabasePath = $database }
    }

    It '<Id>' -ForEach $cases {
        if ($Linux -and -not $IsLinux) { Set-ItResult -Skipped -Because 'the folder that nobody can write is /proc' }
        $written = @(try { . $Do 2>&1 } catch { $_ })
        $found = @($written | Where-Object { $_ -is [System.Management.Automation.ErrorRecord] })[0]
        $found | Should -Not -BeNullOrEmpty
        $found.FullyQualifiedErrorId | Should -Match "^$Id,CapitolSync\.PowerShell\.Commands\."
        $found.CategoryInfo.Category | Should -Be $Category
        $about = $found.TargetObject -is [CapitolSync.SyncFailure] ? $found.TargetObject.Item : $found.TargetObject
        $found.TargetObject -is [CapitolSync.SyncFailure] | Should -Be ([bool]$Failure)
        if ($Target -is [type]) { $about | Should -BeOfType $Target }
        elseif ($Target -is [string]) { "$about" | Should -BeLike $Target }
        else {
            $about | Should -BeOfType $Target.GetType()
            $about | Should -Be $Target
        }
        $found.Exception.Message | Should -BeLike $Next
    }

    It 'has a case, and each case an error that is listed' -ForEach @{ Ids = $cases.Id } {
        $listed = [CapitolSync.ErrorIds].GetFields().ForEach{ $_.GetRawConstantValue() }
        $Ids | Sort-Object -Unique | Should -Be ($listed | Sort-Object)
    }
}
