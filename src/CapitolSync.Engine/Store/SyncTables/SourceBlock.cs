using System.Globalization;

namespace CapitolSync.Engine.Store.SyncTables;

/// <summary>A source that asked us to stay away.</summary>
/// <param name="Until">Until when, UTC.</param>
/// <param name="Why">What it answered.</param>
internal sealed record SourceBlock(DateTimeOffset Until, string Why)
{
    // No source is believed that asks for more; clocks may differ a little.
    private static readonly TimeSpan Longest = TimeSpan.FromHours(25);

    /// <summary>Whether it still holds.</summary>
    /// <param name="now">The time.</param>
    public bool IsInForce(DateTimeOffset now) => Until > now && Until - now <= Longest;

    /// <summary>The block that an error tells of; <see langword="null"/> if it tells of none.</summary>
    public static SourceBlock? Of(Exception? end) => end is SyncException { ErrorId: ErrorIds.SourceBlocked, RetryAt: { } until } blocked
        ? new SourceBlock(until, blocked.StatusCode is { } status ? string.Create(CultureInfo.InvariantCulture, $"it answered {status}") : "it refused us")
        : null;
}
