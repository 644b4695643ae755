using System.Runtime.InteropServices;

namespace CapitolSync.Replica;

internal static class Program
{
    private static async Task<int> Main(string[] args)
    {
        try
        {
            var line = CommandLine.Parse(args);
            if (line.Help)
            {
                Console.WriteLine(CommandLine.Usage);
                return 0;
            }
            await using var server = await ReplicaServer.StartAsync(line.Options);
            Console.WriteLine($"Replica listening on {server.BaseUri}");
            await EndAsync(line.UntilStdinCloses);
            return 0;
        }
        catch (Exception e) when (e is ArgumentException or IOException)
        {
            await Console.Error.WriteLineAsync(e.Message);
            return 2;
        }
    }

    private static async Task EndAsync(bool untilStdinCloses)
    {
        var ended = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        void End(PosixSignalContext context)
        {
            context.Cancel = true;
            ended.TrySetResult();
        }

        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, End);
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, End);
        var stdin = untilStdinCloses ? Console.OpenStandardInput().CopyToAsync(Stream.Null) : ended.Task;
        await await Task.WhenAny(ended.Task, stdin);
    }
}
