BeforeAll {
    Import-Module "$PSScriptRoot/../ModuleTest.psm1"
    Import-TestModule
    $replica = Start-Replica -Trades 300
}

AfterAll {
    Stop-Replica $replica
}

Describe 'Sync-CtTrade' {
    BeforeEach {
        $sync = New-SyncArgument $replica $TestDrive
        $database = $sync.DatabasePath
    }

    It 'stores every trade and says so in its report' {
        $report = Sync-CtTrade @sync -Full
        $report.Stream, $report.Status, $report.Added, $report.Failed, $report.Remaining | Should -Be 'ct.trades', 'Complete', 300, 0, 0
        $report.DatabasePath | Should -Be $database
        $held = (Get-ReplicaRow $replica trades).tx_id | Sort-Object
        (Get-CtTrade -DatabasePath $database).TxId | Sort-Object | Should -Be $held
    }

    It 'makes a handful of requests and changes nothing when there is nothing new' {
        $null = Sync-CtTrade @sync
        Reset-Replica $replica
        $report = Sync-CtTrade @sync
        $report.Status, $report.Added, $report.Updated | Should -Be 'Complete', 0, 0
        (Get-ReplicaRequest $replica).Count | Should -BeIn 1, 2, 3
    }

    It 'loads what was added at the head since' {
        $own = Start-Replica -Trades 200
        try {
            $sync.BaseUri = $own.Uri
            $null = Sync-CtTrade @sync
            $null = Invoke-Replica $own head Post @{ add = 7 }
            (Sync-CtTrade @sync).Added | Should -Be 7
            (Get-CtTrade -DatabasePath $database).Count | Should -Be 207
        }
        finally {
            Stop-Replica $own
        }
    }

    It 'loads corrections with -Full' {
        $own = Start-Replica -Trades 200
        try {
            $sync.BaseUri = $own.Uri
            $null = Sync-CtTrade @sync
            $null = Invoke-Replica $own head Post @{ correct = 9 }
            (Sync-CtTrade @sync -Full).Updated | Should -Be 9
        }
        finally {
            Stop-Replica $own
        }
    }

    It 'reads down to a day with -Since' {
        $trades = Get-ReplicaRow $replica trades
        $since = $trades[40].pub_date.Substring(0, 10)
        $report = Sync-CtTrade @sync -PageSize 12 -Since $since
        $report.Status | Should -Be Complete
        $wanted = ($trades | Where-Object pub_date -GE $since).tx_id
        (Get-CtTrade -DatabasePath $database -PublishedSince $since).TxId | Sort-Object | Should -Be ($wanted | Sort-Object)
        $report.Added | Should -BeLessThan 100
    }

    It 'stops at -MaxItems and resumes there the next time' {
        $first = Sync-CtTrade @sync -MaxItems 100
        $first.Status, $first.Added, $first.Cursor.Done, $first.Remaining | Should -Be 'Limited', 100, 100, 200
        $second = Sync-CtTrade @sync -MaxItems 3
        $second.Status, $second.Added, $second.Remaining | Should -Be 'Limited', 3, 197
        Reset-Replica $replica
        $third = Sync-CtTrade @sync
        $third.Status, $third.Added | Should -Be 'Complete', 197
        (Get-CtTrade -DatabasePath $database).Count | Should -Be 300
    }

    It 'starts afresh with -Force' {
        $null = Sync-CtTrade @sync -MaxItems 100
        Reset-Replica $replica
        $report = Sync-CtTrade @sync -Force
        $report.Status, $report.Added | Should -Be 'Complete', 200
        # The head is read a second time, unless it came last.
        $report.Unchanged | Should -BeIn 100, 196
        (Get-ReplicaRequest $replica).target | Should -Contain '/trades?page=2&pageSize=96'
    }

    It 'reads the pages of trades and issuers with -Detail' {
        $report = Sync-CtTrade @sync -Detail
        $report.Stream | Should -Be 'ct.trades', 'ct.tradeDetails', 'ct.issuers'
        $report.Status | Should -Be 'Complete', 'Complete', 'Complete'
        Get-CtTrade -DatabasePath $database | Where-Object EnrichedAt -EQ $null | Should -BeNullOrEmpty
        Get-CtIssuer -DatabasePath $database | Where-Object EnrichedAt -EQ $null | Should -BeNullOrEmpty
    }

    It 'stores every column as the site has it' {
        $null = Sync-CtTrade @sync -Detail
        $stored = @{}
        Get-CtTrade -DatabasePath $database | ForEach-Object { $stored[$_.TxId] = $_ }
        $differences = foreach ($row in Get-ReplicaRow $replica trades) {
            # The site has numbers of House filings only; the Senate's ID is the end of the address.
            $row.filing_id ??= "$($row.filing_url)".TrimEnd('/') -replace '^.*/'
            Compare-StoredRow $row $stored[$row.tx_id] -Except detail_shape
        }
        $differences | Should -BeNullOrEmpty
        $stored.Count | Should -Be 300
    }

    It 'asks for as many trades a page as -PageSize says' {
        $null = Sync-CtTrade @sync -PageSize 48
        (Get-ReplicaRequest $replica).query | Should -Match 'pageSize=48$'
    }

    It 'never has more requests in flight than -Concurrency says' {
        # All that are sent at once wait for each other, and what goes beyond would be seen at the end.
        Set-ReplicaHold $replica $true -From 2
        $job = Start-ThreadJob { param($module, $sync) Import-Module $module; Sync-CtTrade @sync -PageSize 12 -Concurrency 4 } -ArgumentList $ModulePath, $sync
        try { Wait-Condition { (Get-ReplicaRequest $replica).Count -ge 5 } 'four requests are in flight after the first was answered' }
        finally {
            Set-ReplicaLatency $replica 30
            Set-ReplicaHold $replica $false
        }
        (Receive-Job $job -Wait -AutoRemoveJob).Status | Should -Be Complete
        (Invoke-Replica $replica requests).maxInFlight | Should -Be 4
    }

    It 'waits before each request as long as -Delay says' {
        $null = Sync-CtTrade @sync -Concurrency 1 -Delay 150
        $arrived = (Get-ReplicaRequest $replica).arrivedMs
        $arrived.Count | Should -BeGreaterThan 3
        for ($i = 1; $i -lt $arrived.Count; $i++) {
            $arrived[$i] - $arrived[$i - 1] | Should -BeGreaterThan 140
        }
    }

    It 'tries again as often as -MaximumRetryCount says' {
        Add-ReplicaFault $replica @{ kind = 'status'; query = 'page=2'; count = 2 }
        $sync.MaximumRetryCount = 2
        $report = Sync-CtTrade @sync -RetryIntervalSec 0.05
        $report.Status, $report.Retries, $report.Failed | Should -Be 'Complete', 2, 0
    }

    It 'gives a request up after -TimeoutSec' {
        Add-ReplicaFault $replica @{ kind = 'delay'; query = 'page=2'; delayMs = 20000 }
        $report = Sync-CtTrade @sync -TimeoutSec 1 -ErrorVariable failed -ErrorAction SilentlyContinue
        # On a busy machine the other pages may take a second too.
        $report.Status, $failed.TargetObject.Where{ $_.Item -eq 'page 2' }.ErrorId | Should -Be 'Incomplete', 'RequestTimeout'
    }

    It 'says who it is' {
        $null = Sync-CtTrade @sync -MaxItems 1
        (Get-ReplicaRequest $replica)[0].userAgent | Should -Match '^CapitolSync/\d+\.\d+\.\d+ \(\+https://'
    }
}
