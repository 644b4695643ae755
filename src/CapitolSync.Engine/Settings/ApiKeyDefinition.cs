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

    /// <summary>What a key may ask.</summary>
    /// <param name="key">The key.</param>
    /// <param name="perHour">The hourly quota that was set.</param>
    public IReadOnlyList<RateLimit> LimitsOf(ApiKey key, int perHour) => key.IsDemo && DemoLimits.Count > 0
        ? [.. DemoLimits.Select(limit => limit.Window == RateLimit.Hour ? limit with { Requests = Math.Min(perHour, limit.Requests) } : limit)]
        : [RateLimit.PerHour(perHour)];
}
