using CapitolSync.Engine;
using CapitolSync.TestKit;
using CapitolSync.TestKit.Jobs;

namespace CapitolSync.TestHost;

/// <summary>Does the jobs of its input, a line of JSON each, and writes how each ended, until the input ends.</summary>
internal static class Program
{
    private static async Task Main()
    {
        // One engine for the process, as in a PowerShell session: leases tell runs of one engine from those of another.
        var time = new ShiftedTime();
        var engine = new SyncEngine(time);
        while (await Console.In.ReadLineAsync() is { } line)
        {
            var job = EngineJob.FromJson(line);
            time.Ahead = job.ClockAhead;
            if (job.LockTimeoutMs > 0)
                AppContext.SetData("CapitolSync.LockTimeout", TimeSpan.FromMilliseconds(job.LockTimeoutMs));
            var outcome = await JobRunner.RunAsync(engine, job, new NullRunPort(), CancellationToken.None);
            await Console.Out.WriteLineAsync(outcome.ToResult().ToJson());
        }
    }
}
