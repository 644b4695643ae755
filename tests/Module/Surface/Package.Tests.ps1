# The package as people get it, made of the folder that the build laid out (without native code, which changes nothing here).
BeforeAll {
    Import-Module "$PSScriptRoot/../ModuleTest.psm1"
    $folder = Join-Path $TestDrive CapitolSync
    Copy-Item (Split-Path $ModulePath) $folder -Recurse
    $package = & "$Root/tools/Packaging/New-ModulePackage.ps1" $folder (Join-Path $TestDrive feed)
    $manifest = Import-PowerShellDataFile $ModulePath
    $data = $manifest.PrivateData.PSData
}

Describe 'The package' {
    It 'installs from a folder feed, and a cmdlet runs in a new PowerShell' {
        if ($IsWindows) {
            Set-ItResult -Skipped -Because 'there it would be installed among the user''s own modules'
            return
        }
        # What is installed, and which feeds there are, is kept below this folder, not in the user's.
        $before = $env:HOME, $env:XDG_DATA_HOME
        $env:HOME = Join-Path $TestDrive home
        $env:XDG_DATA_HOME = Join-Path $env:HOME .local share
        $null = New-Item $env:XDG_DATA_HOME -ItemType Directory
        try {
            $program, $arguments = [Environment]::ProcessPath, @()
            if ((Split-Path $program -LeafBase) -eq 'dotnet') {
                $arguments = @(Join-Path $PSHOME pwsh.dll)
            }
            $text = & $program @arguments -NoProfile -NonInteractive -Command "
                `$ErrorActionPreference = 'Stop'
                Register-PSResourceRepository Feed -Uri '$TestDrive/feed' -Trusted
                Install-PSResource CapitolSync -Repository Feed -Prerelease
                Set-CtSetting Delay 1500 -Source CapitolTrades -DatabasePath '$TestDrive/installed.db' -Confirm:`$false
                (Get-CtSetting Delay -Source CapitolTrades -DatabasePath '$TestDrive/installed.db').Value
                (Get-Module CapitolSync).ModuleBase
                (Get-InstalledPSResource CapitolSync).Prerelease"
        }
        finally {
            $env:HOME, $env:XDG_DATA_HOME = $before
        }
        $text | Should -Be '1500', (Join-Path $TestDrive home .local share powershell Modules CapitolSync $manifest.ModuleVersion), $data.Prerelease
    }

    It 'has a complete manifest: <_>' -ForEach HelpInfoUri, LicenseUri, ProjectUri, IconUri, ReleaseNotes {
        $manifest[$_] ?? $data[$_] | Should -Match '^https://'
    }

    It 'tells a gallery what its manifest says' {
        $zip = [System.IO.Compression.ZipFile]::OpenRead($package.FullName)
        try {
            $reader = [System.IO.StreamReader]::new($zip.GetEntry('CapitolSync.nuspec').Open())
            $metadata = ([xml]$reader.ReadToEnd()).package.metadata
        }
        finally {
            $zip.Dispose()
        }
        $metadata.licenseUrl, $metadata.projectUrl, $metadata.iconUrl, $metadata.releaseNotes | Should -Be $data.LicenseUri, $data.ProjectUri, $data.IconUri, $data.ReleaseNotes
        "$($metadata.version)" | Should -Be ($package.BaseName -replace '^CapitolSync\.')
        # What the addresses name in the repository is there.
        $data.LicenseUri, $data.IconUri, $data.ReleaseNotes | ForEach-Object { Join-Path $Root ($_ -replace '^.*?/main/') } | Should -Exist
    }

    It 'has third-party notices: every package that it carries, with the text of its license' {
        $notices = Get-Content (Join-Path $folder ThirdPartyNotices.txt) -Raw
        $libraries = (Get-Content (Join-Path $folder engine CapitolSync.Engine.deps.json) -Raw | ConvertFrom-Json -AsHashtable).libraries
        $carried = $libraries.Keys | Where-Object { $libraries[$_].type -eq 'package' }
        $carried.Count | Should -BeGreaterThan 20
        $carried | Where-Object { $notices -notmatch "(?m)^$([regex]::Escape($_.Replace('/', ' ')))`$" } | Should -BeNullOrEmpty
        [regex]::Matches($notices, '(?m)^License: (\S+)').ForEach{ $_.Groups[1].Value } | Select-Object -Unique |
            Where-Object { $notices -notmatch "(?m)^={78}\r?\n$([regex]::Escape($_))`$" } | Should -BeNullOrEmpty
    }

    It 'has a catalog that holds for its files on Windows, and none where PowerShell cannot make one' {
        if (-not $IsWindows) {
            Join-Path $folder CapitolSync.cat | Should -Not -Exist
            return
        }
        Test-FileCatalog (Join-Path $folder CapitolSync.cat) -Path $folder -FilesToSkip CapitolSync.cat | Should -Be Valid
    }
}
