using CapitolSync.Engine;
using CapitolSync.Engine.Telemetry;

namespace CapitolSync.SoakHost;

/// <summary>Does a job.</summary>
public static class SoakEngine
{
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static async Task<SoakOutcome> RunAsync(SyncEngine engine, SoakJob job, IRunPort port, CancellationToken cancel)
    {
        var request = SoakStreams.ToRequest(job);
        if (job.SideBySide)
        {
            var outcomes = await engine.RunAllAsync(request, port, cancel).ConfigureAwait(false);
            return new SoakOutcome([.. outcomes.Select(outcome => outcome.Report)], [.. outcomes.Select(outcome => outcome.End).OfType<SyncException>()]);
        }

        try
        {
            return new SoakOutcome(await engine.RunAsync(request, port, cancel).ConfigureAwait(false), []);
        }
        catch (SyncException end)
        {
            return new SoakOutcome(end.Report is { } report ? [.. end.EarlierReports, report] : [], [end]);
        }
    }
}
