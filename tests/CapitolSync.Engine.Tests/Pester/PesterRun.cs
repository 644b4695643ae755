using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;

namespace CapitolSync.Engine.Tests.Pester;

/// <summary>Runs Pester once, in a PowerShell of its own, and keeps what came of each test.</summary>
public sealed class PesterRun : IAsyncLifetime
{
    /// <summary>Set to anything, it switches these tests off.</summary>
    public const string SwitchOff = "CAPITOLSYNC_SKIP_PESTER";

    private static readonly TimeSpan Deadline = TimeSpan.FromMinutes(15);
    private readonly string _resultFile = Path.Combine(Path.GetTempPath(), $"capitolsync-pester-{Guid.NewGuid():N}.json");
    private PesterReport _report = new(Reason: null);

    /// <summary>The tests that were run.</summary>
    public IEnumerable<string> Names => _report.Tests!.Select(test => $"{test.File}: {test.Name}");

    public async ValueTask InitializeAsync()
    {
        if (Environment.GetEnvironmentVariable(SwitchOff) is { Length: > 0 })
            _report = new PesterReport($"{SwitchOff} is set");
        else
            _report = await RunAsync();
    }

    /// <summary>What came of a test.</summary>
    public PesterResult ResultOf(string file, string name)
    {
        RequireResults();
        return Assert.Single(_report.Tests!, test => test.Is(file, name));
    }

    /// <summary>Skips the test that asks if nothing could be run, and fails it if files failed as a whole.</summary>
    public void RequireResults()
    {
        Assert.SkipWhen(_report.Reason is not null, _report.Reason ?? "");
        Assert.True(_report.Broken is not { Count: > 0 }, string.Join(Environment.NewLine, _report.Broken ?? []));
    }

    public ValueTask DisposeAsync()
    {
        File.Delete(_resultFile);
        return ValueTask.CompletedTask;
    }

    private async Task<PesterReport> RunAsync()
    {
        using var shell = Start();
        if (shell is null)
            return new PesterReport("PowerShell (pwsh) is not on the PATH");
        var output = Task.WhenAll(shell.StandardOutput.ReadToEndAsync(), shell.StandardError.ReadToEndAsync());
        shell.StandardInput.Close();
        using var deadline = new CancellationTokenSource(Deadline);
        try
        {
            await shell.WaitForExitAsync(deadline.Token);
        }
        catch (OperationCanceledException error)
        {
            shell.Kill(entireProcessTree: true);
            throw new TimeoutException($"Pester had not ended after {Deadline}.", error);
        }

        if (!File.Exists(_resultFile))
            throw new InvalidOperationException($"Pester left no results: {string.Join(Environment.NewLine, await output)}");
        await using var file = File.OpenRead(_resultFile);
        return (await JsonSerializer.DeserializeAsync<PesterReport>(file, JsonSerializerOptions.Web))!;
    }

    private Process? Start()
    {
        var start = new ProcessStartInfo("pwsh", ["-NoProfile", "-NonInteractive", "-File", Path.Combine(PesterFiles.Folder, "Invoke-ModuleTest.ps1"), _resultFile])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["POWERSHELL_TELEMETRY_OPTOUT"] = "1", ["POWERSHELL_UPDATECHECK"] = "Off" },
        };
        try
        {
            return Process.Start(start);
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}
