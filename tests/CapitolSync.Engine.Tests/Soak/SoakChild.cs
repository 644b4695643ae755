using System.Diagnostics;
using CapitolSync.SoakHost;

namespace CapitolSync.Engine.Tests.Soak;

/// <summary>A run in a process of its own, to be killed without warning.</summary>
internal sealed class SoakChild : IDisposable
{
    private readonly Process _process;
    private volatile bool _wasKilled;

    public SoakChild(SoakJob job)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "CapitolSync.SoakHost.dll"), job.ToJson()])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["DOTNET_TieredPGO"] = "0", ["DOTNET_gcServer"] = "0" },
        };
        _process = Process.Start(start)!;
    }

    /// <summary>SIGKILL: no handler runs, nothing is flushed.</summary>
    public void Kill()
    {
        _wasKilled = true;
        _process.Kill();
    }

    /// <summary>Waits for its end.</summary>
    /// <returns>Whether it was killed; how streams ended early; what it said of errors.</returns>
    public async Task<(bool WasKilled, string[] Ends, string Errors)> WaitAsync()
    {
        var output = _process.StandardOutput.ReadToEndAsync();
        var errors = _process.StandardError.ReadToEndAsync();
        await _process.WaitForExitAsync();
        var ends = (await output).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return (_wasKilled && _process.ExitCode != 0, _wasKilled ? [] : ends, await errors);
    }

    public void Dispose() => _process.Dispose();
}
