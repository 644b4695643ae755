namespace CapitolSync.Engine.Sources.Tiingo.Prices;

/// <summary>When there are new closes. Holidays are not known: on one of them each ticker is asked for once, for nothing.</summary>
internal static class MarketDays
{
    // The exchanges close at 16:00 in New York, and the day's closes are out two hours later, in winter too.
    private static readonly TimeSpan PublishedAt = new(23, 0, 0);

    /// <summary>The last time that closes of a day were published, UTC.</summary>
    public static DateTimeOffset LastPublication(DateTimeOffset now)
    {
        var last = new DateTimeOffset(now.UtcDateTime.Date, TimeSpan.Zero) + PublishedAt;
        while (last > now || last.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday)
            last -= TimeSpan.FromDays(1);
        return last;
    }
}
