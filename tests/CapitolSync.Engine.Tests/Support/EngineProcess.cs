using System.Diagnostics;
using CapitolSync.TestKit.Jobs;

namespace CapitolSync.Engine.Tests.Support;

/// <summary>The engine in a process of its own (CapitolSync.TestHost), which can be killed.</summary>
internal sealed class EngineProcess : IDisposable
{
    private readonly Process _process;

    public EngineProcess()
        : this(static _ => { })
    {
    }

    /// <param name="change">Changes how the process is started.</param>
    public EngineProcess(Action<ProcessStartInfo> change)
    {
        _process = ChildProgram.Start("CapitolSync.TestHost", change);
        Id = _process.Id;
    }

    public int Id { get; }

    /// <summary>Syncs from a rig's replica.</summary>
    /// <returns>How it ended; <see langword="null"/> if the process died over it.</returns>
    public Task<JobResult?> SyncAsync(EngineRig rig, string database, params string[] streams) =>
        RunAsync(new EngineJob { DatabasePath = database, BaseUri = rig.Replica.BaseUri, PageSize = rig.PageSize, Streams = streams });

    /// <summary>Does a job.</summary>
    /// <returns>How it ended; <see langword="null"/> if the process died over it.</returns>
    public async Task<JobResult?> RunAsync(EngineJob job)
    {
        try
        {
            await _process.StandardInput.WriteLineAsync(job.ToJson());
            await _process.StandardInput.FlushAsync(TestContext.Current.CancellationToken);
        }
        catch (IOException)
        {
            // Killed before it has read the line.
            return null;
        }

        return await _process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line ? JobResult.FromJson(line) : null;
    }

    /// <summary>kill -9: no code of the process runs any more, nothing is flushed.</summary>
    public void Kill() => _process.Kill();

    public Task ExitedAsync() => _process.WaitForExitAsync(TestContext.Current.CancellationToken);

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
    }
}
