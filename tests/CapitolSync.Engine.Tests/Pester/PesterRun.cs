using System.Diagnostics;
using System.Reflection;
using System.Text.Json;
using CapitolSync.Shell;

namespace CapitolSync.Engine.Tests.Pester;

/// <summary>Runs Pester once, in a PowerShell of its own, and keeps what came of each test.</summary>
public sealed class PesterRun : IAsyncLifetime
{
    private static readonly TimeSpan Deadline = TimeSpan.FromMinutes(15);
    private readonly string _resultFile = Path.Combine(Path.GetTempPath(), $"capitolsync-pester-{Guid.NewGuid():N}.json");
    private PesterReport _report = new();

    /// <summary>The tests that were run.</summary>
    public IEnumerable<string> Names => _report.Tests.Select(test => $"{test.File}: {test.Name}").Distinct(StringComparer.Ordinal);

    public async ValueTask InitializeAsync() => _report = await RunAsync();

    /// <summary>What came of a test. One that runs over a table has a result for each row, and passed only if all of them did.</summary>
    public PesterResult ResultOf(string file, string name)
    {
        RequireWholeFiles();
        var results = _report.Tests.Where(test => test.Is(file, name)).ToList();
        Assert.NotEmpty(results);
        return results.Find(test => test.Result is not ("Passed" or "Skipped")) ?? results.Find(test => test.Result is "Passed") ?? results[0];
    }

    /// <summary>Fails the test that asks if files failed as a whole.</summary>
    public void RequireWholeFiles() => Assert.True(_report.Broken.Count == 0, string.Join(Environment.NewLine, _report.Broken));

    public ValueTask DisposeAsync()
    {
        File.Delete(_resultFile);
        return ValueTask.CompletedTask;
    }

    private async Task<PesterReport> RunAsync()
    {
        using var shell = Start();
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

    private static string PesterModule() => typeof(PesterRun).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(metadata => string.Equals(metadata.Key, "PesterModule", StringComparison.Ordinal)).Value!;

    private Process Start()
    {
        var start = PowerShellProgram.With("-NonInteractive", "-File", Path.Combine(PesterFiles.Folder, "Invoke-ModuleTest.ps1"), PesterModule(), _resultFile);
        start.RedirectStandardInput = start.RedirectStandardOutput = start.RedirectStandardError = true;
        return PowerShellProgram.Start(start);
    }
}
