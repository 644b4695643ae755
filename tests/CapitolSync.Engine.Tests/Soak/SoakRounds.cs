using CapitolSync.Engine.Tests.Support;
using CapitolSync.Replica;
using CapitolSync.TestKit.Jobs;

namespace CapitolSync.Engine.Tests.Soak;

/// <summary>The runs in foul weather.</summary>
internal sealed class SoakRounds(SoakWorld world)
{
    /// <summary>How a run may end early. Everything else is an error of ours.</summary>
    private static readonly string[] Allowed =
        [ErrorIds.CircuitOpen, ErrorIds.SourceBlocked, ErrorIds.RateBudgetSpent];

    public async Task RunAsync()
    {
        var rounds = world.Dice.Next(4, 9);
        for (var round = 0; round < rounds; round++)
            await RoundAsync();
        world.Replica.Faults.Clear();
    }

    private async Task RoundAsync()
    {
        var dice = world.Dice;
        world.Clock.Ahead += TimeSpan.FromHours(dice.Next(3) == 0 ? 0 : dice.Next(1, 240));
        var change = dice.Next(2) == 0 ? SoakChange.Roll(dice) : null;
        if (change is not null)
            world.Change(change);
        world.Replica.Faults.Clear();
        var faults = Enumerable.Range(0, dice.Next(5)).Select(_ => SoakFaults.Roll(dice)).ToList();
        faults.ForEach(world.Replica.Faults.Add);
        world.AreDetailsBlurred |= faults.Exists(fault => fault is { Kind: FaultKind.Reformatted, Path: "/trades/*" });
        var job = SoakJobs.Roll(world);
        using var moment = new SoakMoment(world.Replica);
        var during = dice.Next(3) == 0 ? SoakChange.Roll(dice) : null;
        if (during is not null)
            moment.After("*", dice.Next(1, 80), () => world.Change(during));
        var how = dice.Next(3);
        world.History.Add($"{job}; {change} before, {during} during; {string.Join(", ", faults.Select(Describe))}");
        var end = how switch
        {
            0 => await KilledAsync(job, moment, Requests(dice)),
            1 => await StoppedAsync(job, moment, Requests(dice)),
            _ => await RunToTheEndAsync(job, CancellationToken.None),
        };
        world.History.Add($"  {end}");
        if (File.Exists(world.DatabasePath))
            Assert.Equal(["ok"], world.Database.Lines("PRAGMA integrity_check"), StringComparer.Ordinal);
    }

    private static async Task<string> KilledAsync(EngineJob job, SoakMoment moment, int requests)
    {
        var wasKilled = false;
        using var process = new EngineProcess();
        moment.After("*", requests, () =>
        {
            Volatile.Write(ref wasKilled, true);
            process.Kill();
        });
        if (await process.RunAsync(job) is { } result)
        {
            Assert.All(result.ErrorIds, id => Assert.Contains(id, Allowed, StringComparer.Ordinal));
            return $"ended before it was killed {string.Join(' ', result.ErrorIds)}";
        }

        Assert.True(Volatile.Read(ref wasKilled), "The process died by itself.");
        return $"killed at request {requests}";
    }

    private async Task<string> StoppedAsync(EngineJob job, SoakMoment moment, int requests)
    {
        using var stop = new CancellationTokenSource();
        moment.After("*", requests, stop.Cancel);
        try
        {
            return await RunToTheEndAsync(job, stop.Token);
        }
        catch (OperationCanceledException)
        {
            return $"stopped at request {requests}";
        }
    }

    private async Task<string> RunToTheEndAsync(EngineJob job, CancellationToken cancel)
    {
        var port = new RecordingPort();
        var outcome = await JobRunner.RunAsync(world.Engine, job, port, cancel);
        Assert.All(outcome.Errors, end => Assert.True(Allowed.Contains(end.ErrorId, StringComparer.Ordinal), $"{end.ErrorId}: {end.Message}"));
        Assert.True(
            outcome.Reports.Sum(report => report.Failed) == port.Failures.Count,
            $"{outcome}, but: {string.Join("; ", port.Failures.Select(failure => $"{failure.Stream} {failure.Item} {failure.ErrorId}"))}");
        return outcome.ToString();
    }

    /// <summary>Mostly early, where positions are young; sometimes so late that the last streams are met.</summary>
    private static int Requests(Random dice) => dice.Next(1, dice.Next(3) == 0 ? 600 : 100);

    private static string Describe(Fault fault) =>
        $"{fault.Kind}{(fault.Kind == FaultKind.Status ? $" {fault.Status}" : "")} at {fault.Path} after {fault.After}, {(fault.Count is { } count ? $"{count} times" : $"{fault.Probability:P0}")}";
}
