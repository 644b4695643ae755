namespace CapitolSync.Engine.Settings;

/// <summary>At most so many requests within a rolling window.</summary>
/// <param name="Requests">How many.</param>
/// <param name="Window">Within how long.</param>
public sealed record RateLimit(int Requests, TimeSpan Window)
{
    /// <summary>So many an hour.</summary>
    /// <param name="requests">How many.</param>
    public static RateLimit PerHour(int requests) => new(requests, TimeSpan.FromHours(1));

    /// <summary>So many a day.</summary>
    /// <param name="requests">How many.</param>
    public static RateLimit PerDay(int requests) => new(requests, TimeSpan.FromDays(1));
}
