namespace CapitolSync.Engine.Metrics;

/// <summary>The current state of the streams and their sources.</summary>
internal static class StateMetrics
{
    private static readonly BreakerState[] BreakerStates = [BreakerState.Closed, BreakerState.Open, BreakerState.HalfOpen, BreakerState.Tripped];

    /// <summary>Metrics of the states; parts of a stream are added up.</summary>
    /// <param name="states">All streams' states, in their order.</param>
    public static IEnumerable<MetricFamily> Of(IReadOnlyList<SyncState> states)
    {
        var streams = states.GroupBy(state => state.Stream, StringComparer.Ordinal).Select(parts => parts.ToList()).ToList();

        MetricFamily Each(string name, string help, Func<List<SyncState>, double?> value) => new(name, help,
        [
            .. streams.Select(parts => (parts[0].Stream, Value: value(parts))).Where(one => one.Value is not null)
                .Select(one => new MetricSample(one.Value!.Value, ("stream", one.Stream))),
        ]);

        yield return Each("capitolsync_stream_complete", "1 if everything is stored that the source had when it was last read to the end.", parts => parts.TrueForAll(part => part.Status == SyncStatus.Complete) ? 1 : 0);
        yield return Each("capitolsync_stream_running", "1 while a run holds the stream.", parts => parts[0].Holder is null ? 0 : 1);
        yield return Each("capitolsync_stream_completed_time_seconds", "When the stream was last complete, seconds since 1970; its oldest part counts.",
            parts => parts.TrueForAll(part => part.CompletedAt is not null) ? parts.Min(part => part.CompletedAt!.Value.ToUnixTimeMilliseconds()) / 1000.0 : null);
        yield return Each("capitolsync_stream_done_items", "Items stored.", parts => parts.Sum(part => part.Done));
        yield return Each("capitolsync_stream_remaining_items", "Items remaining; missing while the source has not said how many there are.", parts => parts.Sum(part => part.Remaining ?? double.NaN) is var sum && double.IsNaN(sum) ? null : sum);
        yield return Each("capitolsync_stream_failed_items", "Items that failed and will be tried again.", parts => parts[0].Failed);
        yield return Each("capitolsync_stream_broken_items", "Items that are permanently broken at the source; they are still tried again.", parts => parts[0].Broken);
        yield return new MetricFamily("capitolsync_breaker_state", "State of the stream's circuit breaker: 1 for the current state.",
            [.. streams.SelectMany(parts => BreakerStates.Select(state => new MetricSample((parts[0].Breaker ?? BreakerState.Closed) == state ? 1 : 0, ("stream", parts[0].Stream), ("state", Name(state)))))]);
        yield return Each("capitolsync_breaker_failures", "Consecutive failures that the stream's breaker counts.", parts => parts[0].BreakerFailures);
        foreach (var family in OfSources(states))
            yield return family;
    }

    private static IEnumerable<MetricFamily> OfSources(IReadOnlyList<SyncState> states)
    {
        var sources = states.Select(state => (state.Source, State: state))
            .DistinctBy(one => one.Source, StringComparer.Ordinal).ToList();
        yield return new MetricFamily("capitolsync_source_budget_requests", "Requests remaining in the source's budget.",
            [.. sources.Where(one => one.State.BudgetLeft is not null).Select(one => new MetricSample(one.State.BudgetLeft!.Value, ("source", one.Source)))]);
        yield return new MetricFamily("capitolsync_source_blocked", "1 while the source blocks requests.",
            [.. sources.Select(one => new MetricSample(one.State.BlockedUntil is null ? 0 : 1, ("source", one.Source)))]);
        yield return new MetricFamily("capitolsync_source_blocked_until_time_seconds", "When the block ends, in seconds since 1970.",
            [.. sources.Where(one => one.State.BlockedUntil is not null).Select(one => new MetricSample(one.State.BlockedUntil!.Value.ToUnixTimeSeconds(), ("source", one.Source)))]);
    }

    private static string Name(BreakerState state) => state == BreakerState.HalfOpen ? "half_open" : state.ToString().ToLowerInvariant();
}
