using System.Reflection;
using CapitolSync.Replica;
using CapitolSync.Shell;

namespace CapitolSync.Demo;

/// <summary>Runs Demo.ps1 in PowerShell, against a replica of the sources.</summary>
internal static class Program
{
    private static async Task<int> Main()
    {
        // Ctrl+C is for PowerShell; this ends after it.
        Console.CancelKeyPress += (_, key) => key.Cancel = true;
        await using var replica = await ReplicaServer.StartAsync(new ReplicaOptions
        {
            Trades = 2_000,
            Latency = TimeSpan.FromMilliseconds(8),
            OpenFec = new OpenFecOptions { Committees = 250, Donations = 60_000 },
        });
        Console.WriteLine($"A replica on {replica.BaseUri} stands in for capitoltrades.com, the FEC and congress-legislators.");

        var script = typeof(Program).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(metadata => string.Equals(metadata.Key, "Script", StringComparison.Ordinal)).Value!;
        try
        {
            using var shell = PowerShellProgram.Start(PowerShellProgram.With("-NonInteractive", "-File", script, "-BaseUri", replica.BaseUri.ToString()));
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
