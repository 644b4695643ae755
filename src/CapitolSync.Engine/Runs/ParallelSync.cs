using CapitolSync.Engine.Sources;
using CapitolSync.Engine.Streams;
using CapitolSync.Engine.Telemetry;

namespace CapitolSync.Engine.Runs;

/// <summary>
/// Syncs several streams: the sources side by side, the streams of a source one after the other, and what
/// needs another stream's rows after that one. A source that fails does not stop the others.
/// </summary>
internal sealed class ParallelSync(SyncSession session, SourceCatalog catalog, IRunPort port)
{
    /// <summary>Syncs what is due.</summary>
    /// <param name="requests">The streams, in an order in which they could be synced one after another.</param>
    /// <param name="cancel">Stops all of them.</param>
    public async Task<IReadOnlyList<StreamOutcome>> RunAsync(IReadOnlyList<StreamRequest> requests, CancellationToken cancel)
    {
        var running = new List<(ISyncStream Stream, Task<StreamOutcome?> Task)>();
        foreach (var request in requests)
        {
            var stream = request.CreateStream();
            var before = running.Where(other => MustComeBefore(other.Stream.Definition, stream.Definition)).Select(other => other.Task).ToArray();
            running.Add((stream, RunAfterAsync(before, stream, request, cancel)));
        }

        var outcomes = await Task.WhenAll(running.Select(one => one.Task));
        return [.. outcomes.OfType<StreamOutcome>()];
    }

    private static bool MustComeBefore(StreamDefinition first, StreamDefinition second) =>
        string.Equals(first.Source.Name, second.Source.Name, StringComparison.Ordinal) || second.After.Any(feed => string.Equals(feed.Stream, first.Name, StringComparison.Ordinal));

    private async Task<StreamOutcome?> RunAfterAsync(Task<StreamOutcome?>[] before, ISyncStream stream, StreamRequest request, CancellationToken cancel)
    {
        var earlier = await Task.WhenAll(before);
        if (Array.Find(earlier, outcome => outcome?.End is { } end && EndsTheSource(end) && IsSameSource(outcome.Report.Stream, stream.Definition)) is { } blocked)
        {
            port.Verbose($"{stream.Definition.Name} was skipped: {stream.Definition.Source.Name} ended {blocked.Report.Stream} with {blocked.End!.ErrorId}.");
            return null;
        }

        try
        {
            return await session.RunAsync(stream, request.Settings, onlyIfDue: true, resumeCommand: null, cancel) is { } report ? new StreamOutcome(report, null) : null;
        }
        catch (SyncException end)
        {
            return new StreamOutcome(end.Report ?? Nothing(stream.Definition), end);
        }
    }

    /// <summary>The source refuses further requests of any stream.</summary>
    private static bool EndsTheSource(SyncException end) =>
        end.ErrorId is ErrorIds.SourceBlocked or ErrorIds.ApiKeyRefused or ErrorIds.RateBudgetSpent or ErrorIds.ConnectionFailed;

    private bool IsSameSource(string streamName, StreamDefinition stream) =>
        string.Equals(catalog.Stream(streamName).Source.Name, stream.Source.Name, StringComparison.Ordinal);

    private static SyncReport Nothing(StreamDefinition stream) => new() { Stream = stream.Name, Status = SyncStatus.Halted };
}
