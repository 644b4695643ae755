using System.Diagnostics;
using System.Globalization;
using CapitolSync.Shell;

namespace CapitolSync.Engine.Tests.Support;

/// <summary>The engine in a process of its own (CapitolSync.TestHost), which can be killed.</summary>
internal sealed class EngineProcess : IDisposable
{
    private readonly Process _process = Start();

    public EngineProcess() => Id = _process.Id;

    public int Id { get; }

    /// <summary>Asks it to sync.</summary>
    /// <returns>The status or error it ended with; <see langword="null"/> if the process died over it.</returns>
    public async Task<string?> SyncAsync(Rig rig, string database, params string[] streams)
    {
        try
        {
            await _process.StandardInput.WriteLineAsync(string.Join('\t',
                database, rig.Replica.BaseUri, rig.PageSize.ToString(CultureInfo.InvariantCulture), string.Join(',', streams)));
            await _process.StandardInput.FlushAsync(TestContext.Current.CancellationToken);
        }
        catch (IOException)
        {
            // Killed before it has read the line.
            return null;
        }

        return await _process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>kill -9: no code of the process runs any more.</summary>
    public void Kill() => _process.Kill();

    public Task ExitedAsync() => _process.WaitForExitAsync(TestContext.Current.CancellationToken);

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
    }

    private static Process Start()
    {
        var start = new ProcessStartInfo(DotNetProgram.Path, [Path.Combine(AppContext.BaseDirectory, "CapitolSync.TestHost.dll")])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        return Process.Start(start)!;
    }
}
