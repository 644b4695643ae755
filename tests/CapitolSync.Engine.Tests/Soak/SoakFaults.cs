using CapitolSync.Replica;

namespace CapitolSync.Engine.Tests.Soak;

/// <summary>Rolls faults of every kind.</summary>
internal static class SoakFaults
{
    private static readonly string[] Paths =
        ["*", "/trades", "/trades/*", "/issuers/*", "/politicians", "/v1/schedules/*", "/v1/committees/", "/v1/candidate/*", "/congress-legislators/*"];

    private static readonly int[] Statuses = [500, 500, 502, 503, 503, 504, 408, 404, 429, 429];

    public static Fault Roll(Random dice)
    {
        var kind = Enum.GetValues<FaultKind>()[dice.Next(Enum.GetValues<FaultKind>().Length)];
        var isTransient = dice.Next(2) == 0;
        var status = Statuses[dice.Next(Statuses.Length)];
        // Being blocked ends a run whatever comes after: rarer, and once.
        var blocks = dice.Next(12) == 0;
        var path = Paths[dice.Next(Paths.Length)];
        // The table that is then read says "Today" for the day of the replica's newest trade, which is not that of our clock.
        if (kind == FaultKind.Reformatted && path is "*" or "/trades")
            path = "/issuers/*";
        return new Fault
        {
            Kind = kind,
            Path = path,
            Status = blocks ? 403 : status,
            RetryAfter = status == 429 ? 0 : null,
            Delay = kind == FaultKind.Delay ? TimeSpan.FromMilliseconds(dice.Next(1, 60)) : TimeSpan.Zero,
            After = dice.Next(40),
            Count = blocks ? 1 : isTransient ? dice.Next(1, 12) : null,
            Probability = isTransient ? null : 0.02 + dice.NextDouble() * 0.3,
        };
    }
}
