BeforeAll {
    Import-Module "$PSScriptRoot/../ModuleTest.psm1"
    Import-TestModule
    $replica = Start-Replica -Trades 100
    $sync = New-SyncArgument $replica $TestDrive
    $database = $sync.DatabasePath
    $null = Sync-CtTrade @sync
}

AfterAll {
    Stop-Replica $replica
}

Describe 'Export-CtMetric' {
    BeforeEach {
        $folder = New-Item -ItemType Directory (Join-Path $TestDrive (New-Guid))
        $path = Join-Path $folder 'capitolsync.prom'
    }

    It 'writes the figures of runs and streams' {
        Export-CtMetric $path -DatabasePath $database | Should -BeNullOrEmpty
        $lines = Get-Content $path
        $lines | Should -Contain 'capitolsync_rows_total{stream="ct.trades",change="added"} 100'
        $lines | Should -Contain 'capitolsync_stream_complete{stream="ct.trades"} 1'
        $lines | Should -Contain '# TYPE capitolsync_last_run_duration_seconds gauge'
        $lines | Should -Contain '# TYPE capitolsync_requests_total counter'
    }

    It 'has a HELP and a TYPE before each metric, and a newline at its end' {
        Export-CtMetric $path -DatabasePath $database
        $text = [System.IO.File]::ReadAllText($path)
        $text | Should -Match '(?s)[^\n]\n\z'
        $names = [regex]::Matches($text, '(?m)^(\w+)[{ ]').ForEach{ $_.Groups[1].Value } | Select-Object -Unique
        $names.Count | Should -BeGreaterThan 15
        foreach ($name in $names) {
            $text | Should -Match "(?m)^# HELP $name .+\n# TYPE $name (gauge|counter)\n$name[{ ]"
        }
    }

    It 'leaves nothing beside the file and replaces what was there' {
        Set-Content $path before
        Export-CtMetric $path -DatabasePath $database
        Get-Content $path | Should -Not -Contain before
        Get-ChildItem $folder | Should -HaveCount 1
    }

    It 'returns the file with -PassThru' {
        $file = Export-CtMetric $path -DatabasePath $database -PassThru
        $file | Should -BeOfType ([System.IO.FileInfo])
        $file.FullName | Should -Be $path
    }

    It 'takes a path by the current location' {
        Push-Location $folder
        Export-CtMetric ./here.prom -DatabasePath $database
        Pop-Location
        Join-Path $folder here.prom | Should -Exist
    }

    It 'writes nothing under -WhatIf' {
        Export-CtMetric $path -DatabasePath $database -WhatIf
        $path | Should -Not -Exist
    }

    It 'refuses a name that the collector would not read' {
        { Export-CtMetric "$folder/metrics.txt" -DatabasePath $database } |
            Should -Throw -ErrorId 'InvalidMetricPath,CapitolSync.PowerShell.Commands.ExportCtMetricCommand'
        Get-ChildItem $folder | Should -BeNullOrEmpty
    }

    It 'refuses a folder that is not there, and a directory' {
        { Export-CtMetric "$folder/none/metrics.prom" -DatabasePath $database } | Should -Throw -ErrorId 'InvalidMetricPath,*'
        $null = New-Item -ItemType Directory "$folder/folder.prom"
        { Export-CtMetric "$folder/folder.prom" -DatabasePath $database } | Should -Throw -ErrorId 'InvalidMetricPath,*'
    }

    It 'says that there is no database' {
        { Export-CtMetric $path -DatabasePath "$folder/none.db" } | Should -Throw -ErrorId 'DatabaseNotFound,*'
        $path | Should -Not -Exist
    }
}
