using CapitolSync.Engine;
using CapitolSync.Engine.Telemetry;

namespace CapitolSync.TestKit.Jobs;

/// <summary>Does jobs.</summary>
public static class JobRunner
{
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static async Task<JobOutcome> RunAsync(SyncEngine engine, EngineJob job, IRunPort port, CancellationToken cancel)
    {
        var request = job.ToRequest();
        if (job.SideBySide)
        {
            var outcomes = await engine.RunAllAsync(request, port, cancel).ConfigureAwait(false);
            return new JobOutcome([.. outcomes.Select(outcome => outcome.Report)], [.. outcomes.Select(outcome => outcome.End).OfType<SyncException>()]);
        }

        try
        {
            return new JobOutcome(await engine.RunAsync(request, port, cancel).ConfigureAwait(false), []);
        }
        catch (SyncException end)
        {
            return new JobOutcome(end.Report is { } report ? [.. end.EarlierReports, report] : [], [end]);
        }
    }
}
