using CapitolSync.Engine;

namespace CapitolSync.SoakHost;

/// <summary>Does one job and says how it ended: a line for each error id, and the exit code 0 whatever they are.</summary>
internal static class Program
{
    private static async Task Main(string[] arguments)
    {
        var job = SoakJob.FromJson(arguments[0]);
        var outcome = await SoakEngine.RunAsync(new SyncEngine(new ShiftedTime { Ahead = job.ClockAhead }), job, new QuietPort(), CancellationToken.None);
        foreach (var end in outcome.Ends)
            Console.WriteLine($"{end.ErrorId} {end.Message.ReplaceLineEndings(" ")}");
    }
}
