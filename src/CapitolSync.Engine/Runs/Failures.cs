using CapitolSync.Engine.Http;
using CapitolSync.Engine.Streams;

namespace CapitolSync.Engine.Runs;

/// <summary>Describes failures: which item, why, and what happens next.</summary>
internal static class Failures
{
    public static SyncFailure Describe(StreamDefinition stream, Partition partition, Exception error, DateTimeOffset now)
    {
        var page = error as PageException;
        var errorId = page?.ErrorId ?? ((SyncException)error).ErrorId;
        // What is not there will not be there the next time, and a kept document is the same the next time.
        var next = errorId is ErrorIds.ItemNotFound or ErrorIds.FilingUnreadable ? "" : $" The next {stream.Command} tries it again.";
        return new SyncFailure
        {
            Stream = stream.Name,
            Item = partition.Item,
            ErrorId = errorId,
            Message = $"{stream.Name}, {partition.Item}: {Sentence(error.Message)}{next}",
            Uri = page?.Uri,
            StatusCode = page?.StatusCode,
            FailedAt = now,
            Since = now,
            IsBroken = partition.IsItemPage && (errorId is ErrorIds.PageBroken || page?.StatusCode is 404 or 410),
            Cursor = partition.Position is { } position ? new SyncCursor { Stream = stream.Name, Position = position } : null,
        };
    }

    /// <summary>Whether a failure is the item's for certain; most may be the source's.</summary>
    public static bool IsItsOwn(Exception error) => error is PageException { ErrorId: ErrorIds.FilingUnreadable };

    /// <summary>Whether the source showed an error in place of an item's own page: it may be the item's even if it was one of many.</summary>
    public static bool MayBeItsOwn(Partition partition, Exception error) => partition.IsItemPage && error is PageException { ErrorId: ErrorIds.PageBroken };

    /// <summary>Whether a later run may succeed; an ID that does not exist never will.</summary>
    public static bool IsWork(SyncFailure failure) => failure.ErrorId is not ErrorIds.ItemNotFound;

    /// <summary>Ends a message with a period if it has none, since more text follows.</summary>
    public static string? Sentence(string? message) => message is null || message.EndsWith('.') ? message : $"{message}.";
}
