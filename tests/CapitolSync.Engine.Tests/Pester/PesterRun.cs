using System.Diagnostics;
using System.Reflection;
using System.Text.Json;
using CapitolSync.Shell;

namespace CapitolSync.Engine.Tests.Pester;

/// <summary>Runs all tests of the module with Pester, in two PowerShells that share the files, and keeps what came of each test.</summary>
public sealed class PesterRun : IAsyncLifetime
{
    private static readonly TimeSpan Deadline = TimeSpan.FromMinutes(45);
    private const int Processes = 2;
    private readonly TemporaryFolder _folder = new();
    private PesterReport _report = new();

    /// <summary>The tests that were run.</summary>
    public IEnumerable<string> Names => _report.Tests.Select(test => $"{test.File}: {test.Name}").Distinct(StringComparer.Ordinal);

    public async ValueTask InitializeAsync()
    {
        var reports = await Task.WhenAll(Enumerable.Range(0, Processes).Select(RunAsync));
        _report = new() { Tests = [.. reports.SelectMany(report => report.Tests)], Broken = [.. reports.SelectMany(report => report.Broken)] };
    }

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
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task<PesterReport> RunAsync(int process)
    {
        var results = _folder.File($"results{process}.json");
        using var shell = Start(results);
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

        if (!File.Exists(results))
            throw new InvalidOperationException($"Pester left no results: {string.Join(Environment.NewLine, await output)}");
        await using var file = File.OpenRead(results);
        return (await JsonSerializer.DeserializeAsync<PesterReport>(file, JsonSerializerOptions.Web))!;
    }

    private static string PesterModule() => typeof(PesterRun).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(metadata => string.Equals(metadata.Key, "PesterModule", StringComparison.Ordinal)).Value!;

    private Process Start(string results)
    {
        var taken = Directory.CreateDirectory(_folder.File("taken")).FullName;
        var start = PowerShellProgram.With("-NonInteractive", "-File", Path.Combine(PesterFiles.Folder, "Invoke-ModuleTest.ps1"), PesterModule(), results, taken);
        start.RedirectStandardInput = start.RedirectStandardOutput = start.RedirectStandardError = true;
        return PowerShellProgram.Start(start);
    }
}
