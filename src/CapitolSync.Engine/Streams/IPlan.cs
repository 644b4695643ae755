namespace CapitolSync.Engine.Streams;

/// <summary>
/// What remains to be done in a run of a stream, handed out piece by piece as slots become free: never a list
/// of everything.
/// </summary>
internal interface IPlan : IDisposable
{
    /// <summary>How far the stream is, as committed.</summary>
    PlanProgress Progress { get; }

    /// <summary>Rows of pages that count as read which could not be read themselves.</summary>
    long UnreadableRows => 0;

    /// <summary>Everything the source has is stored.</summary>
    bool IsComplete { get; }

    /// <summary>The stream that it has its work from has told what it is. If not, it can have nothing to do and still not be complete.</summary>
    bool KnowsAll => true;

    /// <summary>
    /// Its partitions may be read in any order, and <see cref="NextAsync"/> never waits for one: a limited run may leave
    /// those for later that failed before.
    /// </summary>
    bool MayPostpone => false;

    /// <summary>
    /// The next partition; may wait for the outcome of those in flight. One caller at a time. After
    /// <see langword="null"/> it may be called again when another partition has ended.
    /// </summary>
    ValueTask<Partition?> NextAsync(CancellationToken cancel);

    /// <summary>The last partition, if it asks the source for nothing and nothing else is left: a limited run that has read all that it may can still end complete.</summary>
    Partition? Conclude() => null;

    /// <summary>Takes the outcome of a partition that was handed out.</summary>
    void Complete(Partition partition, bool succeeded);
}
