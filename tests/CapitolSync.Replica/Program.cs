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
            // Before it says that it is ready: who reads that may stop it at once.
            using var end = new EndSignals();
            await using var server = await ReplicaServer.StartAsync(line.Options);
            if (line.Prerender)
                server.Prerender();
            Console.WriteLine($"Replica listening on {server.BaseUri}");
            await end.WaitAsync(line.UntilStdinCloses);
            return 0;
        }
        catch (Exception e) when (e is ArgumentException or IOException)
        {
            await Console.Error.WriteLineAsync(e.Message);
            return 2;
        }
    }
}
