using System.Globalization;

namespace CapitolSync.Engine.Tests.Streams.Listings;

public sealed class ListingPassTests
{
    /// <summary>Seeds to try, and the first of them; more than the usual few with these variables set.</summary>
    private static readonly int Seeds = Number("CAPITOLSYNC_LISTING_SEEDS", 300);
    private static readonly int First = Number("CAPITOLSYNC_LISTING_FIRST", 0);

    /// <summary>The rows of a page that showed that some had sunk were forgotten, so that they could sink once more unnoticed.</summary>
    [Fact]
    public async Task Rows_can_sink_twice()
    {
        await using var store = new SimulationStore();
        await RunAsync(store, seed: 119749);
    }

    [Fact]
    public async Task A_pass_that_completes_has_seen_every_row_that_was_listed_throughout()
    {
        await using var store = new SimulationStore();
        for (var seed = First; seed < First + Seeds; seed++)
            await RunAsync(store, seed);
    }

    private static async Task RunAsync(SimulationStore store, int seed)
    {
        var random = new Random(seed);
        var script = new byte[random.Next(5, 300)];
        random.NextBytes(script);
        using var simulation = new ListingSimulation(store, script);
        var lost = await simulation.RunAsync();
        if (lost.Count == 0)
            return;
        using var again = new ListingSimulation(store, script, tells: true);
        await again.RunAsync();
        Assert.Fail($"Seed {seed} lost {string.Join(' ', lost)}:{Environment.NewLine}{again.Story}");
    }

    private static int Number(string variable, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : otherwise;
}
