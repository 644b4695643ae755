using System.Globalization;
using CapitolSync.Replica;

namespace CapitolSync.Demo;

internal static class Program
{
    private const int Trades = 2_000;

    private static async Task Main()
    {
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        using var folder = new TemporaryFolder();
        await using var replica = await ReplicaServer.StartAsync(new ReplicaOptions
        {
            Trades = Trades,
            Latency = TimeSpan.FromMilliseconds(5),
            OpenFec = new OpenFecOptions { Donations = 20_000 },
        });
        Console.WriteLine($"A replica of the sources, on {replica.BaseUri}, stands in for capitoltrades.com, OpenFEC and congress-legislators.");

        var tour = new Tour(replica, folder.File("capitol.db"));
        await tour.SyncUntilTheSiteFailsAsync();
        await tour.GoOnAsync();
        await tour.SyncPoliticiansAsync();
        await tour.SyncDonationsAsync();
        tour.ShowDatabase();
    }
}
