using CapitolSync.Engine.Sources;

namespace CapitolSync.Engine.Pipeline;

/// <summary>Words for failures: which item, why, and what happens next.</summary>
internal static class Failures
{
    public static SyncFailure Describe(StreamInfo stream, Partition partition, Exception error, DateTimeOffset now)
    {
        var page = error as PageException;
        return new SyncFailure
        {
            Stream = stream.Name,
            Item = partition.Item,
            ErrorId = page?.ErrorId ?? ((SyncException)error).ErrorId,
            Message = $"{stream.Name}, {partition.Item}: {error.Message} The next {stream.Command} tries it again.",
            Uri = page?.Uri,
            StatusCode = page?.StatusCode,
            FailedAt = now,
            Cursor = partition.Position is { } position ? new SyncCursor { Stream = stream.Name, Position = position } : null,
        };
    }
}
