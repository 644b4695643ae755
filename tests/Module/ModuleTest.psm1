# What the tests of the module share: the module itself, a replica of the source, and a look at processes from outside.
Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'

$Root = (Resolve-Path (Join-Path $PSScriptRoot '../..')).Path

# The folder that `dotnet build` lays out, and nothing else that may be installed on this machine.
$ModulePath = Join-Path $Root 'out/CapitolSync/CapitolSync.psd1'

function Import-TestModule {
    if (-not (Test-Path $ModulePath)) {
        throw "There is no module at $ModulePath. Run dotnet build."
    }
    Import-Module $ModulePath -Global
}

# The replica runs as long as its stdin is open, so that it ends with this process whatever happens.
function Start-Replica {
    param([int]$Trades = 300, [string[]]$Argument = @())

    $dll = Get-ChildItem (Join-Path $Root 'tests/CapitolSync.Replica/bin/*/*/CapitolSync.Replica.dll') |
        Sort-Object LastWriteTime | Select-Object -Last 1
    $start = [System.Diagnostics.ProcessStartInfo]::new('dotnet')
    $start.RedirectStandardInput = $start.RedirectStandardOutput = $true
    # Small pages: what is tested here is the module, not the reading of pages.
    $arguments = @($dll.FullName, '--until-stdin-closes', '--trades', $Trades, '--listing-bytes', 0, '--detail-bytes', 0) + $Argument
    foreach ($one in $arguments) {
        $start.ArgumentList.Add($one)
    }
    $process = [System.Diagnostics.Process]::Start($start)
    $ready = $process.StandardOutput.ReadLine()
    if (-not $ready) {
        throw "The replica did not start: $($process.WaitForExit(); $process.ExitCode)"
    }
    [pscustomobject]@{ Process = $process; Uri = [uri]($ready -split ' ')[-1]; Trades = $Trades }
}

function Stop-Replica {
    param($Replica)

    if ($Replica) {
        $Replica.Process.StandardInput.Close()
        $Replica.Process.WaitForExit()
        $Replica.Process.Dispose()
    }
}

function Invoke-Replica {
    param($Replica, [string]$Path, [string]$Method = 'Get', $Body)

    $request = @{ Uri = [uri]::new($Replica.Uri, "_replica/$Path"); Method = $Method }
    if ($null -ne $Body) {
        $request.Body = ConvertTo-Json $Body
    }
    Invoke-RestMethod @request
}

function Add-ReplicaFault {
    param($Replica, [hashtable]$Fault)

    $null = Invoke-Replica $Replica faults Post $Fault
}

# Back to how it was at the start of a test: no faults, no delay, an empty log.
function Reset-Replica {
    param($Replica)

    $null = Invoke-Replica $Replica faults Delete
    $null = Invoke-Replica $Replica options Post @{ latencyMs = 0; holdAnswers = $false }
    $null = Invoke-Replica $Replica requests Delete
}

# A fresh database and the parameters that all Sync cmdlets need here; the replica as it was at its start.
function New-SyncArgument {
    param($Replica, [string]$Folder)

    Reset-Replica $Replica
    @{ DatabasePath = Join-Path $Folder "$(New-Guid).db"; BaseUri = $Replica.Uri; Delay = 0; MaximumRetryCount = 0 }
}

function Set-ReplicaLatency {
    param($Replica, [int]$Milliseconds)

    $null = Invoke-Replica $Replica options Post @{ latencyMs = $Milliseconds }
}

# Requests arrive and are not answered until this is $false: all from now on, or from the n-th on. So what has to happen during
# a run does, however slow the machine is.
function Set-ReplicaHold {
    param($Replica, [bool]$On, [int]$From = 1)

    $options = @{ holdAnswers = $On }
    if ($From -gt 1) { $options.afterRequests = $From }
    $null = Invoke-Replica $Replica options Post $options
}

function Get-ReplicaRequest {
    param($Replica)

    @((Invoke-Replica $Replica requests).requests)
}

# What the replica holds: trades, issuers, politicians or committees. Dates stay the text they are.
function Get-ReplicaRow {
    param($Replica, [string]$Kind)

    (Invoke-Replica $Replica $Kind) -split "`n" | Where-Object { $_ } | ConvertFrom-Json -DateKind String
}

# How a row of the database differs from the replica's, column by column; nothing if it does not.
function Compare-StoredRow {
    param($Row, $Stored, [string[]]$Except = @())

    foreach ($column in $Row.PSObject.Properties) {
        if ($column.Name -in $Except) {
            continue
        }
        # Properties are named like columns (tx_id, TxId), and PowerShell does not mind the case.
        $name = $column.Name.Replace('_', '')
        $is = ConvertTo-ReplicaText $Stored.$name
        $should = ConvertTo-ReplicaText $column.Value
        if ($is -cne $should) {
            "$($Row.PSObject.Properties.Value[0]) ${name}: '$is' instead of '$should'"
        }
    }
}

# The lines that one side has more often than the other, whatever their order; nothing if both have the same. Old reports
# print letters in either case.
function Compare-Line {
    param([AllowEmptyCollection()][string[]]$Expected, [AllowEmptyCollection()][string[]]$Actual)

    $more = [hashtable]::new([StringComparer]::OrdinalIgnoreCase)
    foreach ($line in $Expected) { $more[$line] = [int]$more[$line] + 1 }
    foreach ($line in $Actual) { $more[$line] = [int]$more[$line] - 1 }
    foreach ($line in $more.Keys | Sort-Object) {
        if ($more[$line]) { "$($more[$line] -gt 0 ? 'missing' : 'not there'): $line" }
    }
}

# The lines of all filings that a chamber lists, as the replica has them and as a database has them.
function Get-ReplicaLine {
    param($Replica, [ValidateSet('house', 'senate')][string]$Source)

    Get-ReplicaRow $Replica "$Source-lines" | ForEach-Object { $_.PSObject.Properties.Value -join '|' }
}

function Get-StoredLine {
    param([string]$Path, [ValidateSet('house', 'senate')][string]$Source)

    $columns = $Source -eq 'house' ?
        'filing_id, year, line, printed_id, owner, asset_text, type_text, tx_date, notified_on, amount_text, has_capital_gains, filing_status, subholding, location, description, comments' :
        'filing_id, filed_on, status, line, tx_date, owner, asset, ticker, type_text, amount_text, comments, received_asset, received_ticker'
    Invoke-CtQuery "SELECT $columns FROM filings LEFT JOIN filing_transactions USING (source, filing_id) WHERE source = '$Source' AND gone_at IS NULL" -DatabasePath $Path |
        ForEach-Object { $_.PSObject.Properties.Value -join '|' }
}

function Set-ReplicaFiling {
    param($Replica, [ValidateSet('house', 'senate')][string]$Source, [hashtable]$Change)

    $null = Invoke-Replica $Replica $Source Post $Change
}

function ConvertTo-ReplicaText {
    param($Value)

    if ($Value -is [string]) { return $Value }
    # Whole seconds, as the replica has them.
    if ($Value -is [datetime]) { return $Value.Kind -eq 'Unspecified' ? $Value.ToString('yyyy-MM-dd') : $Value.ToUniversalTime().ToString('yyyy-MM-ddTHH:mm:ssZ') }
    if ($Value -is [double] -or $Value -is [decimal]) { return ([decimal]$Value).ToString('0.######', [cultureinfo]::InvariantCulture) }
    # A list, in no order that matters; and nothing, whichever way it is said.
    if ($Value -is [Collections.IEnumerable]) { return ($Value | Sort-Object) -join ',' }
    "$Value"
}

# The module keeps SQLite in a load context of its own.
function Open-Sqlite {
    param([string]$Path)

    $engine = [System.Runtime.Loader.AssemblyLoadContext]::All | Where-Object Name -EQ CapitolSync
    $sqlite = $engine.Assemblies | Where-Object { $_.GetName().Name -eq 'Microsoft.Data.Sqlite' }
    $connection = [Activator]::CreateInstance($sqlite.GetType('Microsoft.Data.Sqlite.SqliteConnection'), "Data Source=$Path;Pooling=False")
    $connection.Open()
    $connection
}

function Invoke-Sqlite {
    param([string]$Path, [string]$Sql)

    $connection = Open-Sqlite $Path
    try {
        $command = $connection.CreateCommand()
        $command.CommandText = $Sql
        $null = $command.ExecuteNonQuery()
    }
    finally {
        $connection.Dispose()
    }
}

# Another program that is in the middle of a transaction; ends when the connection is disposed.
function Lock-Database {
    param([string]$Path)

    $connection = Open-Sqlite $Path
    $command = $connection.CreateCommand()
    $command.CommandText = 'BEGIN IMMEDIATE'
    $null = $command.ExecuteNonQuery()
    $connection
}

# The lines of a table, as a terminal of that width without colors shows them.
function Format-Line {
    param($Object, [int]$Width = 100)

    $rendering = $PSStyle.OutputRendering
    $PSStyle.OutputRendering = 'PlainText'
    ($Object | Out-String -Width $Width) -split '\r?\n' | Where-Object { $_.Trim() }
    $PSStyle.OutputRendering = $rendering
}

# Polls until a condition holds, so that no test sleeps for luck.
function Wait-Condition {
    param([scriptblock]$Condition, [string]$What, [double]$Seconds = 120)

    $clock = [System.Diagnostics.Stopwatch]::StartNew()
    while (-not (& $Condition)) {
        if ($clock.Elapsed.TotalSeconds -gt $Seconds) {
            throw "Waited $Seconds s in vain: $What"
        }
        Start-Sleep -Milliseconds 20
    }
}

# A script in a PowerShell of its own, started and not waited for; its streams go to files beside it.
function Start-TestScript {
    param([string]$Folder, [string]$Script)

    $file = Join-Path $Folder "$(New-Guid).ps1"
    Set-Content $file "`$PSStyle.OutputRendering = 'PlainText'; Import-Module '$ModulePath'`n$Script"
    $program, $arguments = [Environment]::ProcessPath, @('-NoProfile', '-NonInteractive', '-File', $file)
    # PowerShell as a .NET tool is a library that dotnet runs.
    if ((Split-Path $program -LeafBase) -eq 'dotnet') {
        $arguments = @(Join-Path $PSHOME pwsh.dll) + $arguments
    }
    if ($IsLinux) {
        # Who was started in the background of a shell ignores Ctrl+C, and so would its children.
        $program, $arguments = 'env', (@('--default-signal=INT', $program) + $arguments)
    }
    $process = Start-Process $program $arguments -PassThru -RedirectStandardOutput "$file.out" -RedirectStandardError "$file.err"
    # Without the handle there is no exit code once the process is gone.
    $null = $process.Handle
    $process | Add-Member File $file -PassThru
}

function Wait-TestScript {
    param($Process, [int]$Seconds = 300)

    if (-not $Process.WaitForExit($Seconds * 1000)) {
        $Process.Kill($true)
        throw "The script had not ended after $Seconds s: $(Get-Content "$($Process.File).out", "$($Process.File).err" -Raw)"
    }
    [pscustomobject]@{
        ExitCode = $Process.ExitCode
        Output = [System.IO.File]::ReadAllText("$($Process.File).out")
        Error = [System.IO.File]::ReadAllText("$($Process.File).err")
    }
}

function Invoke-TestScript {
    param([string]$Folder, [string]$Script, [int]$Seconds = 300)

    Wait-TestScript (Start-TestScript $Folder $Script) $Seconds
}

# What a sync must not leave behind in a process: its writer's thread, its files, its connections (Linux only).
function Get-Leftover {
    param([int]$ProcessId = $PID, $Replica, [string]$DatabasePath)

    # The kernel keeps fifteen letters of a thread's name.
    $threads = Get-Content "/proc/$ProcessId/task/*/comm" -ErrorAction Ignore | Where-Object { $_ -eq 'CapitolSync wri' }
    $handles = (Get-ChildItem "/proc/$ProcessId/fd" -ErrorAction Ignore).LinkTarget
    $files = $handles | Where-Object { $_ -like "$DatabasePath*" }
    $port = '{0:X4}' -f $Replica.Uri.Port
    $sockets = $handles | Where-Object { $_ -match '^socket:\[(\d+)\]$' } | ForEach-Object { $Matches[1] }
    $connections = Get-Content /proc/net/tcp, /proc/net/tcp6 | ForEach-Object {
        $fields = -split $_
        if ($fields[2] -like "*:$port" -and $fields[9] -in $sockets) {
            "connection $($fields[9])"
        }
    }
    @($threads) + @($files) + @($connections) | Where-Object { $_ }
}

Export-ModuleMember -Function *-* -Variable Root, ModulePath
