namespace CapitolSync.Replica;

/// <summary>What OpenFEC's gateway lets a key do, and what it says about it. Can be changed at any time.</summary>
public sealed class FecLimits
{
    internal FecLimits(OpenFecOptions options)
    {
        PerHour = options.HourlyLimit;
        PerSecond = options.SecondLimit;
        SendRateHeaders = options.SendRateHeaders;
        SendRetryAfter = options.SendRetryAfter;
    }

    /// <summary>Requests an hour for a key (rolling); null for any number. <c>DEMO_KEY</c> has its own.</summary>
    public int? PerHour { get; set; }

    /// <summary>Requests a second for a key (rolling); null for any number.</summary>
    public int? PerSecond { get; set; }

    /// <summary>Whether answers tell of the limit in <c>X-RateLimit-*</c>.</summary>
    public bool SendRateHeaders { get; set; }

    /// <summary>Whether a 429 says in <c>Retry-After</c> when to come back.</summary>
    public bool SendRetryAfter { get; set; }
}
