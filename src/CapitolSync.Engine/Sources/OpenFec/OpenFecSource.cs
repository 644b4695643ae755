using CapitolSync.Engine.Http;
using CapitolSync.Engine.Settings;

namespace CapitolSync.Engine.Sources.OpenFec;

/// <summary>The FEC's API itself.</summary>
public static class OpenFecSource
{
    /// <summary>What DEMO_KEY may ask: https://api.data.gov/docs/rate-limits/.</summary>
    public const int DemoPerHour = 30, DemoPerDay = 50;

    /// <summary>Its name in settings.</summary>
    public static string Name => Source.OpenFec.Name;

    /// <summary>Its address.</summary>
    public static Uri BaseUri => Source.OpenFec.BaseUri;

    /// <summary>What a key may ask.</summary>
    /// <param name="key">The key.</param>
    /// <param name="perHour">The budget that was set.</param>
    public static IReadOnlyList<RateLimit> BudgetOf(ApiKey key, int perHour) => key.IsDemo
        ? [RateLimit.PerHour(Math.Min(perHour, DemoPerHour)), RateLimit.PerDay(DemoPerDay)]
        : [RateLimit.PerHour(perHour)];

    /// <summary>The first and the last two-year period there can be.</summary>
    /// <param name="now">The time.</param>
    public static (int First, int Last) Periods(DateTimeOffset now) => (1976, now.Year + now.Year % 2 + 2);

    /// <summary>Whether a text has the form of a committee's id.</summary>
    /// <param name="id">The text.</param>
    public static bool IsCommitteeId(string id) =>
        id.Length == 9 && id[0] is 'C' or 'c' && id.AsSpan(1).IndexOfAnyExceptInRange('0', '9') < 0;
}
