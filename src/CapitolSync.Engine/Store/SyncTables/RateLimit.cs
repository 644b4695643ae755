namespace CapitolSync.Engine.Store.SyncTables;

/// <summary>A number of requests allowed within a rolling window.</summary>
/// <param name="Requests">How many.</param>
/// <param name="Window">Within how long.</param>
public sealed record RateLimit(int Requests, TimeSpan Window)
{
    internal static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    /// <summary>A number of requests an hour.</summary>
    /// <param name="requests">How many.</param>
    public static RateLimit PerHour(int requests) => new(requests, Hour);

    /// <summary>A number of requests a day.</summary>
    /// <param name="requests">How many.</param>
    public static RateLimit PerDay(int requests) => new(requests, TimeSpan.FromDays(1));
}
