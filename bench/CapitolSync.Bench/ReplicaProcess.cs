using System.Diagnostics;

namespace CapitolSync.Bench;

/// <summary>The replica in a process of its own, so that its work is not counted as ours.</summary>
internal sealed class ReplicaProcess : IAsyncDisposable
{
    private readonly Process _process;

    private ReplicaProcess(Process process, Uri baseUri)
    {
        _process = process;
        BaseUri = baseUri;
    }

    public Uri BaseUri { get; }

    public static async Task<ReplicaProcess> StartAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardInput = true, UseShellExecute = false };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "CapitolSync.Replica.dll"));
        start.ArgumentList.Add("--until-stdin-closes");
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        var process = Process.Start(start)!;
        var line = await process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("The replica did not start.");
        return new ReplicaProcess(process, new Uri(line.Split(' ')[^1]));
    }

    /// <summary>From now on it answers so much later.</summary>
    public async Task SetLatencyAsync(int milliseconds)
    {
        using var control = new HttpClient();
        using var content = new StringContent($$"""{"latencyMs":{{milliseconds}}}""");
        using var answer = await control.PostAsync(new Uri(BaseUri, "/_replica/options"), content);
        answer.EnsureSuccessStatusCode();
    }

    public async ValueTask DisposeAsync()
    {
        _process.StandardInput.Close();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }
}
