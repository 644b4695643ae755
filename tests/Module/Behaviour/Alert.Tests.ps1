# samples/alert.ps1 against a local listener: each new trade once, nothing lost when the webhook fails.
BeforeAll {
    Import-Module "$PSScriptRoot/../ModuleTest.psm1"
    Import-TestModule
    $replica = Start-Replica -Trades 30
    $sync = New-SyncArgument $replica $TestDrive
    $null = Sync-CtTrade @sync
    $state = Join-Path $TestDrive 'alert.json'
    $script = Join-Path $Root samples/alert.ps1

    # Takes what is posted until a request for /stop; answers with the status in the path.
    $listener = $null
    for ($attempt = 1; -not $listener; $attempt++) {
        $socket = [System.Net.Sockets.TcpListener]::new([ipaddress]::Loopback, 0)
        $socket.Start()
        $port = $socket.LocalEndpoint.Port
        $socket.Stop()
        $free = [System.Net.HttpListener]::new()
        $free.Prefixes.Add("http://127.0.0.1:$port/")
        # Another process may have taken the port by then.
        try { $free.Start(); $listener = $free } catch { if ($attempt -ge 10) { throw } }
    }
    $posted = [System.Collections.Concurrent.ConcurrentQueue[string]]::new()
    $job = Start-ThreadJob {
        $listener = $using:listener
        $posted = $using:posted
        while ($listener.IsListening) {
            try { $context = $listener.GetContext() } catch { break }
            $body = [System.IO.StreamReader]::new($context.Request.InputStream, [text.encoding]::UTF8).ReadToEnd()
            $context.Response.StatusCode = [int]$context.Request.Url.AbsolutePath.Trim('/')
            if ($context.Response.StatusCode -eq 200) { $posted.Enqueue($body) }
            $context.Response.Close()
        }
    }

    function Invoke-Alert([int]$Status = 200) {
        $lines = & $script -Politician * -Webhook "http://127.0.0.1:$port/$Status" -DatabasePath $sync.DatabasePath -StatePath $state -Module $ModulePath 2>&1
        [pscustomobject]@{ Code = $LASTEXITCODE; Text = "$lines" }
    }
}

AfterAll {
    $listener.Stop()
    $null = $job | Wait-Job | Remove-Job
    Stop-Replica $replica
}

Describe 'alert.ps1' {
    It 'posts nothing the first time, then each new trade once, and after a failure again' {
        (Invoke-Alert).Text | Should -Be '0 new trades.'
        $null = Invoke-Replica $replica head Post @{ add = 3 }
        $null = Sync-CtTrade @sync

        $failed = Invoke-Alert 500
        $failed.Code | Should -Be 1
        $failed.Text | Should -BeLike 'Not everything was posted: *500*'

        (Invoke-Alert).Text | Should -Be '3 new trades.'
        $rows = $posted.ToArray() | ConvertFrom-Json
        $newest = Get-CtTrade -First 3 -DatabasePath $sync.DatabasePath
        $rows.politicianId | Sort-Object | Should -Be ($newest.PoliticianId | Sort-Object)
        $rows[-1].text | Should -BeLike "$($newest[0].Politician): $($newest[0].TxType) * USD, traded $($newest[0].TxDate.ToString('yyyy-MM-dd'))*"

        (Invoke-Alert).Text | Should -Be '0 new trades.'
        $posted.Count | Should -Be 3
    }

    It 'takes a list of members as one text, as pwsh -File passes it, and leaves names with a comma whole' {
        $members = Get-CtPolitician -DatabasePath $sync.DatabasePath | Where-Object CountTrades | Select-Object -First 2
        $all = @($members | Get-CtTrade -DatabasePath $sync.DatabasePath).Count
        $common = @{ Webhook = "http://127.0.0.1:$port/200"; DatabasePath = $sync.DatabasePath; StatePath = Join-Path $TestDrive 'other.json'; Module = $ModulePath; Since = '2000-01-01' }
        & $script -Politician ($members.PoliticianId -join ',') @common | Should -Be "$all new trades."
        & $script -Politician ($members.ForEach({ "*$($_.LastName)" }) -join ', ') @common | Should -Be "$all new trades."
        & $script -Politician "$($members[0].LastName), $($members[0].FirstName)", $members[1].PoliticianId @common | Should -Be "$all new trades."
    }
}
