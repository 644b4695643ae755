using CapitolSync.Engine.Http;
using CapitolSync.Engine.Limits.Breakers;
using CapitolSync.Engine.Settings;
using CapitolSync.Engine.Streams;

namespace CapitolSync.Engine.Runs;

/// <summary>Says why a run ended early, how far it came, and how to go on.</summary>
internal static class RunEnding
{
    public static SyncException Describe(StreamDefinition stream, SourceSettings settings, Exception? end, SyncReport report)
    {
        var cursor = report.Cursor!;
        var progressText = $"{stream.Name} stands {At(cursor.Position)}{Stored(stream, cursor)}. Run {stream.Command} again to go on from there.";
        return end switch
        {
            BreakerTrippedException tripped => new SyncException(ErrorIds.CircuitOpen,
                $"{stream.Source.Name} failed {tripped.Failures} times in a row, so the run was ended. The last failure: {Failures.Sentence(tripped.InnerException?.Message)} {progressText}", tripped.InnerException)
            {
                Target = cursor,
                Cursor = cursor,
                Report = report,
                StatusCode = (tripped.InnerException as PageException)?.StatusCode,
            },
            SyncException known => new SyncException(known.ErrorId, $"{known.Message} {progressText}", known)
            {
                Target = string.Equals(known.ErrorId, ErrorIds.SourceBlocked, StringComparison.Ordinal) ? cursor : known.Target ?? cursor,
                Cursor = cursor,
                Report = report,
                RetryAt = known.RetryAt,
                StatusCode = known.StatusCode,
            },
            null => new SyncException(ErrorIds.Unexpected, $"The run ended with work undone and nothing to show why; please report this. {progressText}")
            {
                Target = cursor,
                Cursor = cursor,
                Report = report,
            },
            _ => new SyncException(ErrorIds.Unexpected, $"An error that should not happen, please report it: {end.Message} {progressText}", end)
            {
                Target = cursor,
                Cursor = cursor,
                Report = report,
            },
        };
    }

    private static string At(string position) => position.StartsWith("page", StringComparison.Ordinal) ? $"at {position}" : position;

    private static string Stored(StreamDefinition stream, SyncCursor cursor) => cursor switch
    {
        { Done: 0 } => "",
        { Remaining: { } left } => $" ({Plural(cursor.Done, stream.Unit)} done, {left:N0} to do); all of that is stored",
        _ => $" ({Plural(cursor.Done, stream.Unit)} done); all of that is stored",
    };

    private static string Plural(long count, string unit) => count == 1 ? $"1 {unit}" : $"{count:N0} {unit}s";
}
