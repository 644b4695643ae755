using System.Globalization;

namespace CapitolSync.Engine.Store.SyncTables;

/// <summary>A block: a source that refuses requests for a while.</summary>
/// <param name="Until">Until when, UTC.</param>
/// <param name="Why">What it answered.</param>
internal sealed record SourceBlock(DateTimeOffset Until, string Why)
{
    // Longer blocks are not believed; clocks may differ a little.
    private static readonly TimeSpan Longest = TimeSpan.FromHours(25);

    /// <summary>Whether it is still in force.</summary>
    /// <param name="now">The time.</param>
    public bool IsInForce(DateTimeOffset now) => Until > now && Until - now <= Longest;

    /// <summary>The block that an error reports; <see langword="null"/> if it reports none.</summary>
    public static SourceBlock? Of(Exception? end) => end is SyncException { ErrorId: ErrorIds.SourceBlocked, RetryAt: { } until } blocked
        ? new SourceBlock(until, blocked.StatusCode is { } status ? string.Create(CultureInfo.InvariantCulture, $"it answered {status}") : "it refused requests")
        : null;
}
