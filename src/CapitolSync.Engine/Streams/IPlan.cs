namespace CapitolSync.Engine.Streams;

/// <summary>
/// What a run of a stream has still to do, handed out piece by piece as slots come free: never a list of
/// everything.
/// </summary>
internal interface IPlan : IDisposable
{
    /// <summary>Where the stream stands, as committed.</summary>
    PlanProgress Standing { get; }

    /// <summary>Rows of pages that count as read which could not be read themselves.</summary>
    long UnreadableRows => 0;

    /// <summary>Everything the source has is stored.</summary>
    bool IsComplete { get; }

    /// <summary>
    /// The next partition; may wait for the outcome of those in flight. One caller at a time. After
    /// <see langword="null"/> it may be asked again when another partition has ended.
    /// </summary>
    ValueTask<Partition?> NextAsync(CancellationToken cancel);

    /// <summary>Tells the outcome of a partition that was handed out.</summary>
    void Ended(Partition partition, bool succeeded);
}
