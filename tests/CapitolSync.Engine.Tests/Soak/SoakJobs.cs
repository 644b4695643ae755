using CapitolSync.TestKit.Jobs;

namespace CapitolSync.Engine.Tests.Soak;

/// <summary>Rolls what a run does.</summary>
internal static class SoakJobs
{
    /// <summary>The streams that take part, in an order in which they can be synced one after the other.</summary>
    public static readonly string[] Streams =
    [
        StreamNames.Politicians, StreamNames.Trades, StreamNames.TradeDetails, StreamNames.Issuers,
        StreamNames.Candidates, StreamNames.Committees, StreamNames.Donations,
    ];

    private static readonly int[] PageSizes = [12, 12, 24, 96];

    /// <summary>A run in foul weather.</summary>
    public static EngineJob Roll(SoakWorld world)
    {
        var dice = world.Dice;
        var streams = dice.Next(6) switch
        {
            0 or 1 => [.. Streams.Where(_ => dice.Next(2) == 0)],
            2 => Streams[^3..],
            _ => Streams,
        };
        return Calm(world) with
        {
            Streams = streams.Length == 0 ? [StreamNames.Trades] : streams,
            SideBySide = dice.Next(3) == 0,
            Full = dice.Next(5) == 0,
            Force = dice.Next(12) == 0,
            MaxItems = dice.Next(6) == 0 ? dice.Next(1, 200) : null,
            BatchSize = dice.Next(3) == 0 ? 1 : 64,
            PageSize = PageSizes[dice.Next(PageSizes.Length)],
            Concurrency = dice.Next(1, 11),
            IsAdaptive = dice.Next(4) == 0,
            Retries = dice.Next(4),
            MaxFailures = dice.Next(1, 8),
            BreakMs = dice.Next(3) == 0 ? dice.Next(1, 20) : 0,
            TimeoutMs = dice.Next(4) == 0 ? 40 : 60_000,
            RequestsPerHour = dice.Next(6) == 0 ? dice.Next(5, 60) : 1_000_000,
        };
    }

    /// <summary>A run of everything in good weather.</summary>
    public static EngineJob Calm(SoakWorld world) => new()
    {
        DatabasePath = world.DatabasePath,
        BaseUri = world.Replica.BaseUri,
        Streams = Streams,
        Periods = world.Replica.Fec.Periods,
        Retries = 1,
        ClockAhead = world.Clock.Ahead,
    };
}
