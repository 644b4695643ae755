using System.Reflection;
using CapitolSync.Replica;
using CapitolSync.Shell;

namespace CapitolSync.Demo;

/// <summary>Runs Demo.ps1 in PowerShell, against a replica of the sources; with <c>--prompt</c>, opens a prompt for commands of one's own.</summary>
internal static class Program
{
    private const string Prompt = "--prompt";

    private static async Task<int> Main(string[] arguments)
    {
        if (arguments is not ([] or [Prompt]))
        {
            await Console.Error.WriteLineAsync($"The only switch is {Prompt}.");
            return 2;
        }
        // Ctrl+C is for PowerShell; this ends after it.
        Console.CancelKeyPress += (_, key) => key.Cancel = true;
        await using var replica = await ReplicaServer.StartAsync(new ReplicaOptions
        {
            Trades = 2_000,
            Latency = TimeSpan.FromMilliseconds(8),
            OpenFec = new OpenFecOptions { Committees = 250, Donations = 60_000 },
            Filed = true,
        });
        Console.WriteLine($"A replica on {replica.BaseUri} stands in for the House Clerk, capitoltrades.com, the FEC and congress-legislators.");

        var folder = typeof(Program).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(metadata => string.Equals(metadata.Key, "Scripts", StringComparison.Ordinal)).Value!;
        string[] shown = arguments is []
            ? ["-NonInteractive", "-File", Path.Combine(folder, "Demo.ps1")]
            : ["-NoExit", "-File", Path.Combine(folder, "Prompt.ps1")];
        try
        {
            using var shell = PowerShellProgram.Start(PowerShellProgram.With([.. shown, "-BaseUri", replica.BaseUri.ToString()]));
            await shell.WaitForExitAsync();
            return shell.ExitCode;
        }
        catch (InvalidOperationException error)
        {
            await Console.Error.WriteLineAsync(error.Message);
            return 2;
        }
    }
}
