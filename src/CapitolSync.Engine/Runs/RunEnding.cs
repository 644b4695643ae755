using CapitolSync.Engine.Http;
using CapitolSync.Engine.Limits.Breakers;
using CapitolSync.Engine.Streams;
using CapitolSync.Engine.Telemetry;

namespace CapitolSync.Engine.Runs;

/// <summary>Explains why a run ended early, how far it got, and how to resume.</summary>
internal static class RunEnding
{
    /// <param name="stream">What was run.</param>
    /// <param name="command">The cmdlet that continues it.</param>
    /// <param name="end">What ended it, if anything did.</param>
    /// <param name="report">What it did.</param>
    public static SyncException Describe(StreamDefinition stream, string command, Exception? end, SyncReport report)
    {
        var cursor = report.Cursor!;
        var progressText = $"{stream.Name} stopped {At(cursor.Position)}{Stored(stream, cursor)}. Run {command} to resume.";
        return end switch
        {
            BreakerTrippedException tripped => new SyncException(ErrorIds.CircuitOpen,
                $"{stream.Source.Name} failed {Wording.Count(tripped.Failures, "time")} in a row, so the run ended. Last failure: {Failures.Sentence(tripped.InnerException?.Message)} {progressText}", tripped.InnerException)
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
            null => new SyncException(ErrorIds.Unexpected, $"The run ended with work left to do and no known reason. Please report this. {progressText}")
            {
                Target = cursor,
                Cursor = cursor,
                Report = report,
            },
            _ => new SyncException(ErrorIds.Unexpected, $"An unexpected error occurred; please report it: {end.Message} {progressText}", end)
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
        // Many positions are given by what is done: "at 1,000 of 2,000 trades".
        { Remaining: { } left } when cursor.Position.Contains(Wording.Number(cursor.Done), StringComparison.Ordinal) =>
            $" ({Wording.Number(left)} remaining); everything counted as done is stored",
        { Remaining: { } left } => $" ({Wording.Count(cursor.Done, stream.Unit)} done, {Wording.Number(left)} remaining); everything counted as done is stored",
        _ => $" ({Wording.Count(cursor.Done, stream.Unit)} done); everything counted as done is stored",
    };
}
