using System.Diagnostics;

namespace CapitolSync.TestKit;

/// <summary>The replica in a process of its own, so that its work is not counted as that of whoever asks it.</summary>
public sealed class ReplicaProcess : IAsyncDisposable
{
    private readonly Process _process;

    private ReplicaProcess(Process process, Uri baseUri)
    {
        _process = process;
        BaseUri = baseUri;
    }

    /// <summary>Its address.</summary>
    public Uri BaseUri { get; }

    /// <summary>Starts one; it ends with this process at the latest.</summary>
    /// <param name="arguments">As on the command line of CapitolSync.Replica.</param>
    public static async Task<ReplicaProcess> StartAsync(params string[] arguments)
    {
        var process = ChildProgram.Start("CapitolSync.Replica", ["--until-stdin-closes", .. arguments]);
        var line = await process.StandardOutput.ReadLineAsync().ConfigureAwait(false) ?? throw new InvalidOperationException("The replica did not start.");
        return new ReplicaProcess(process, new Uri(line.Split(' ')[^1]));
    }

    /// <summary>Sets the time from the arrival of a request to the start of its answer.</summary>
    public async Task SetLatencyAsync(int milliseconds)
    {
        using var control = new HttpClient();
        using var content = new StringContent($$"""{"latencyMs":{{milliseconds}}}""");
        using var answer = await control.PostAsync(new Uri(BaseUri, "/_replica/options"), content).ConfigureAwait(false);
        answer.EnsureSuccessStatusCode();
    }

    public async ValueTask DisposeAsync()
    {
        _process.StandardInput.Close();
        await _process.WaitForExitAsync().ConfigureAwait(false);
        _process.Dispose();
    }
}
