using System.Globalization;

namespace CapitolSync.Engine.Tests.Soak;

/// <summary>
/// The torture chamber: faults of every kind, kills, stops, restarts and changes upstream, then quiet runs to the
/// end; what is in the database then is what the replica holds. CAPITOLSYNC_SOAK_SEEDS says how many seeds,
/// CAPITOLSYNC_SOAK_FIRST which is the first: a seed that failed can be run again alone.
/// </summary>
public sealed class SoakTests
{
    private const string CountVariable = "CAPITOLSYNC_SOAK_SEEDS", FirstVariable = "CAPITOLSYNC_SOAK_FIRST";

    public static TheoryData<int> Seeds => [.. Enumerable.Range(Number(FirstVariable, 1), Number(CountVariable, 3))];

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task After_faults_kills_and_changes_the_database_equals_the_replica(int seed)
    {
        await using var world = await SoakWorld.StartAsync(seed);
        try
        {
            await new SoakRounds(world).RunAsync();
            await new SoakEnd(world).RunAsync();
        }
        catch (Exception error)
        {
            throw new InvalidOperationException($"""
                Seed {seed} failed: {error.Message}
                Run it again with {FirstVariable}={seed} {CountVariable}=1. What was done:
                {string.Join('\n', world.History)}
                """, error);
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"Seed {seed}:\n{string.Join('\n', world.History)}");
    }

    private static int Number(string variable, int usual) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : usual;
}
