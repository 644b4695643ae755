namespace CapitolSync.Engine.Streams;

/// <summary>
/// What a run of a stream has still to do, handed out piece by piece as slots come free: never a list of
/// everything.
/// </summary>
internal interface IPlan : IDisposable
{
    /// <summary>Where the stream stands, as committed.</summary>
    PlanProgress Progress { get; }

    /// <summary>Everything the source has is stored.</summary>
    bool IsComplete { get; }

    /// <summary>
    /// The next partition; may wait for the outcome of those in flight. One caller at a time. After
    /// <see langword="null"/> it may be asked again when another partition has ended.
    /// </summary>
    ValueTask<Partition?> NextAsync(CancellationToken cancel);

    /// <summary>Tells the outcome of a partition that was handed out.</summary>
    void Complete(Partition partition, bool succeeded);
}
