using System.Globalization;

namespace CapitolSync.Engine.Store.SyncTables;

/// <summary>A source that asked us to stay away.</summary>
/// <param name="Until">Until when, UTC.</param>
/// <param name="Why">What it answered.</param>
internal sealed record SourceBlock(DateTimeOffset Until, string Why)
{
    /// <summary>The block that an error tells of; <see langword="null"/> if it tells of none.</summary>
    public static SourceBlock? Of(Exception? end) => end is SyncException { ErrorId: ErrorIds.SourceBlocked, RetryAt: { } until } blocked
        ? new SourceBlock(until, blocked.StatusCode is { } status ? string.Create(CultureInfo.InvariantCulture, $"it answered {status}") : "it refused requests")
        : null;
}
