using System.Globalization;

namespace CapitolSync.Engine.Store.SyncTables;

/// <summary>A block: a source that refuses requests for a while.</summary>
/// <param name="Until">Until when, UTC.</param>
/// <param name="Why">What it answered.</param>
internal sealed record SourceBlock(DateTimeOffset Until, string Why)
{
    /// <summary>The block that an error reports; <see langword="null"/> if it reports none.</summary>
    public static SourceBlock? Of(Exception? end) => end is SyncException { ErrorId: ErrorIds.SourceBlocked, RetryAt: { } until } blocked
        ? new SourceBlock(until, blocked.StatusCode is { } status ? string.Create(CultureInfo.InvariantCulture, $"it answered {status}") : "it refused requests")
        : null;
}
