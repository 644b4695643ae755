using CapitolSync.Engine.Store.SyncTables;

namespace CapitolSync.Engine.Settings;

/// <summary>How a source takes its key, and what a key may ask.</summary>
/// <param name="Header">The request header that carries it, so that it never appears in a URL.</param>
/// <param name="EnvironmentVariable">Where the key is found if none is given.</param>
/// <param name="SignUp">Where a user gets one.</param>
public sealed record ApiKeyDefinition(string Header, string EnvironmentVariable, Uri SignUp)
{
    /// <summary>The response header that says how many requests the key has left; <see langword="null"/> if there is none.</summary>
    public string? RemainingHeader { get; init; }

    /// <summary>The limits of the shared demo key; empty if there is no such key.</summary>
    public IReadOnlyList<RateLimit> DemoLimits { get; init; } = [];

    /// <summary>What stands before the key in the header, with a space at the end if there is one.</summary>
    public string Prefix { get; init; } = "";

    /// <summary>Whether there is a shared key for trying.</summary>
    public bool HasDemo => DemoLimits.Count > 0;

    /// <summary>What a key may ask.</summary>
    /// <param name="key">The key.</param>
    /// <param name="perHour">The hourly quota that was set.</param>
    /// <param name="perDay">The daily quota that was set, if there is one.</param>
    public IReadOnlyList<RateLimit> LimitsOf(ApiKey key, int perHour, int? perDay = null)
    {
        if (key.IsDemo && HasDemo)
            return [.. DemoLimits.Select(limit => limit.Window == RateLimit.Hour ? limit with { Requests = Math.Min(perHour, limit.Requests) } : limit)];
        return perDay is { } daily ? [RateLimit.PerHour(perHour), RateLimit.PerDay(daily)] : [RateLimit.PerHour(perHour)];
    }
}
