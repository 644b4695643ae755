using System.Globalization;
using CapitolSync.Engine.Tests.Support;
using CapitolSync.Engine.Tests.Metrics;
using CapitolSync.TestKit.Jobs;

namespace CapitolSync.Engine.Tests.Soak;

/// <summary>Quiet runs until everything is complete, and the comparison.</summary>
internal sealed class SoakEnd(SoakWorld world)
{
    private const int MostRuns = 6;

    public async Task RunAsync()
    {
        // What was looked after within a day is not looked after again.
        world.Clock.Ahead += TimeSpan.FromHours(25);
        await CompleteAsync(SoakJobs.Calm(world));
        SoakTruth.Present(world);
        SoakFecTruth.Equal(world);
        if (!world.IsBlurred)
            SoakTruth.Equal(world);
        // What was corrected long after it was read arrives when all is read again.
        await CompleteAsync(SoakJobs.Calm(world) with { Full = true, Force = true });
        SoakTruth.Present(world);
        SoakTruth.Equal(world);
        SoakFecTruth.Equal(world);
        // What is told of it is the same everywhere.
        Agreement.Check(world.Engine, world.DatabasePath, world.Seed);
    }

    /// <summary>Runs until there is nothing left to do but what has left the site.</summary>
    private async Task CompleteAsync(EngineJob job)
    {
        for (var run = 1; run <= MostRuns; run++)
        {
            var port = new RecordingPort();
            var outcome = await JobRunner.RunAsync(world.Engine, job, port, TestContext.Current.CancellationToken);
            world.History.Add($"quiet: {outcome}");
            Assert.All(outcome.Errors, end => Assert.Fail($"{end.ErrorId}: {end.Message}"));
            Assert.Equal(outcome.Reports.Sum(report => report.Failed), port.Failures.Count);
            var open = port.Failures.Where(failure => !HasLeft(failure)).ToList();
            if (open.Count == 0 && outcome.Reports.All(report => report.Status is SyncStatus.Complete || report.Failed > 0))
                return;
        }

        Assert.Fail($"It was not complete after {MostRuns} quiet runs.");
    }

    private bool HasLeft(SyncFailure failure) => failure.StatusCode == 404
        && failure.Stream is StreamNames.TradeDetails
        && world.Removed.Contains(long.Parse(failure.Item, CultureInfo.InvariantCulture));
}
